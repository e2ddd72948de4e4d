import type {QuestionQueue} from '@townhall/client';
import {stateCondition} from '../questions/state-condition.js';
import {visible} from '../visibility.js';

/** How a statement names what the conditions compare with. */
export interface QueueParameters {
  /** A statement has no parameter that it does not use. */
  now(): string;
  viewer(): string;
}

/** Only what is open is in a queue; the partial indexes say so in these words. */
const open = 'not q.settled';

const isPeers = ({now}: QueueParameters) =>
  `coalesce(q.peers_until > ${now()}, false)`;

const isClaimed = ({now}: QueueParameters) =>
  `coalesce(q.claimed_until > ${now()}, false)`;

const isMine = (given: QueueParameters) =>
  `(q.claimed_by = ${given.viewer()} and ${isClaimed(given)})`;

const conditions: Record<QuestionQueue, (p: QueueParameters) => string> = {
  watch: () => 'true',
  waiting: () => `q.turn = 'community'`,
  no_response: () => 'q.first_response_at is null',
  no_accepted_answer: () => 'q.first_response_at is not null',
  nothing_helpful: () =>
    'q.first_response_at is not null and q.helpful_count = 0',
  awaiting_my_reply: (given) => `q.turn = 'community'
    and q.author_id is distinct from ${given.viewer()}
    and (${isMine(given)}
      or exists (select 1 from answers a
                  where a.community_id = q.community_id
                    and a.question_id = q.id
                    and a.author_id = ${given.viewer()}
                    and ${visible.answer()}))`,
  due_soon: ({now}) => `q.soon_at <= ${now()} and q.due_at > ${now()}`,
  breached: ({now}) => `q.due_at <= ${now()}`,
  needs_confirmation: () => stateCondition('needs_confirmation'),
  stale: ({now}) => `q.active_at <= ${now()} - make_interval(
    days => coalesce((rules.question_policy ->> 'staleDays')::int, 36500))`,
  mine: isMine,
  unclaimed: (given) => `q.turn = 'community' and not ${isClaimed(given)}`,
};

/** These are one's own whatever time it is; all others are the peers' first. */
const ownQueues: readonly QuestionQueue[] = ['mine', 'awaiting_my_reply'];

/** What is in a queue, for `questions q` and its place as `rules`. */
export function queueCondition(
  queue: QuestionQueue,
  parameters: QueueParameters,
): string {
  const peers =
    queue === 'watch'
      ? isPeers(parameters)
      : ownQueues.includes(queue)
        ? 'true'
        : `not ${isPeers(parameters)}`;
  return `${open} and ${peers} and (${conditions[queue](parameters)})`;
}
