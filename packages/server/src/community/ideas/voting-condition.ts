import type {VotingState} from '@townhall/client';

/** The SQL telling of `votingPeriodAt`: true for `ideas i` where it is open. */
export const takesVotes = (now: string) => `(
  (i.decided_stage is null
    or (i.decided_stage = 'assigned' and i.reached_at is not null))
  and i.opens_at <= ${now}
  and case when i.reached_at is null or i.after_threshold = 'until_end'
           then i.closes_at is null or i.closes_at > ${now}
           else i.after_threshold = 'for_ever' end)`;

const opensLater = (now: string) => `(
  coalesce(i.decided_stage in ('pending_review', 'needs_clarification'), false)
  or (i.opens_at > ${now}
    and (i.decided_stage is null
      or (i.decided_stage = 'assigned' and i.reached_at is not null))))`;

/**
 * The SQL telling of `votingAt`, for `ideas i` at a moment. A test holds the
 * two tellings to each other.
 */
export function votingCondition(voting: VotingState, now: string): string {
  switch (voting) {
    case 'not_open':
      return opensLater(now);
    case 'open':
      return `i.votes_held_at is null and ${takesVotes(now)}`;
    case 'on_hold':
      return `i.votes_held_at is not null and ${takesVotes(now)}`;
    case 'closed':
      return `not (${opensLater(now)} or ${takesVotes(now)})`;
  }
}
