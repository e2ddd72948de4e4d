import type {CommunityEvent, Idea} from '@townhall/client';
import type {PagedList} from '../internal/paged-list.js';

/** Shows in a list what has happened to its ideas; an idea it lacks is left out. */
export function hearNews(list: PagedList<Idea>, event: CommunityEvent) {
  if (event.type === 'gap') void list.reload();
  else if (event.type === 'idea.voted') {
    const shown = list.find(event.idea);
    const {votes, version} = event;
    if (shown) list.replace({...shown, votes, version});
  } else if ('idea' in event) list.replace(event.idea);
}
