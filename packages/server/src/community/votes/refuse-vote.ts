import type {Denial, Permission, VotesLeft} from '@townhall/client';
import {eligibleFrom, type Voter} from '../../policy/voting.js';
import {type ProblemDetails, refuse} from '../../problem.js';
import type {BallotRow} from '../ideas/ballot-row.js';
import {ideaFrom} from '../ideas/idea-row.js';

/** What a refused voter is told about. */
export interface RefusedVote {
  row: BallotRow;
  voter: Voter;
  left: VotesLeft | null;
  now: Date;
}

/** Refuses a vote that does not count: why, until when, and the idea as it is. */
export function insistOnVote(
  {allowed, reason}: Permission,
  refused: RefusedVote,
): void {
  if (allowed) return;
  refuse(reason ?? 'not_eligible', {
    ...explained(reason, refused),
    current: ideaFrom(refused.row, refused.now),
  });
}

function explained(
  reason: Denial | null,
  {row, voter, left}: RefusedVote,
): ProblemDetails {
  switch (reason) {
    case 'voting_not_open':
      return {until: row.opensAt.toISOString()};
    case 'account_too_new': {
      if (voter === null) return {};
      const {minimumAccountAgeDays: days} = row.policy.eligibility;
      return {
        detail: `Accounts vote here when they are ${days} days old.`,
        until: eligibleFrom(voter.joinedAt, days).toISOString(),
      };
    }
    case 'no_votes_left':
      return {
        detail: `All ${left?.of ?? 0} of your votes are in use. Take one back, or wait for one to return.`,
        ...(left?.returnsAt ? {until: left.returnsAt} : {}),
      };
    case 'not_in_group':
      return {
        detail: `These groups vote here: ${row.policy.eligibility.groups.join(', ')}.`,
      };
    case 'merged':
      return {
        detail: 'Its votes count there: “mergedInto” names the other idea.',
      };
    default:
      return {};
  }
}
