import type {CommunityEvent} from '@townhall/client';
import type {Capability} from '../../capability.js';

/** What a plugin must be granted before it hears of an event. */
const needed: Record<CommunityEvent['type'], Capability | null> = {
  'idea.voted': 'ideas:read',
  'idea.created': 'ideas:read',
  'idea.changed': 'ideas:read',
  'comment.created': 'ideas:read',
  'comment.changed': 'ideas:read',
  'question.created': 'qa:read',
  'question.changed': 'qa:read',
  'answer.created': 'qa:read',
  'answer.changed': 'qa:read',
  'post.created': 'qa:read',
  'post.changed': 'qa:read',
  // It names a notice that everybody may read.
  'notice.changed': null,
  'poll.changed': 'qa:read',
  // Under a name that says something to their own devices alone.
  'reader.changed': null,
  gap: null,
};

/** Those of the events that a plugin with these grants may hear of. */
export const audible = (
  events: readonly CommunityEvent[],
  grants: ReadonlySet<Capability>,
) =>
  events.filter(({type}) => {
    const need = needed[type];
    return need === null || grants.has(need);
  });
