import type {Idea, Page} from '@townhall/client';
import type {CommunityContext} from '../context.js';
import {findSimilar, type SimilarQuery} from '../find-similar.js';
import {readIdeas} from './read-ideas.js';

/** Ideas that say much the same, so that nobody suggests one twice. */
export async function similarIdeas(
  context: CommunityContext,
  query: SimilarQuery,
): Promise<Page<Idea>> {
  const ids = await findSimilar(context, 'idea', query);
  const ideas = await readIdeas(context, context.database, ids);
  return {
    items: ids.flatMap((id) => ideas.get(id) ?? []),
    next: null,
  };
}
