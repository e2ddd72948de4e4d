import type {Idea, IdeaPolicy, Permission, VotesLeft} from '@townhall/client';
import {
  allowed,
  denied,
  mayModerate,
  mayWrite,
  type Member,
} from './permissions.js';
import {costOf, type OwnVote} from './vote-budget.js';

/** Somebody who may vote or not; null is a guest. */
export type Voter =
  | (Member & {
      joinedAt: Date;
      emailVerified: boolean;
      groups: readonly string[];
      /** Whether staff has said that their votes do not count. */
      votesExcluded: boolean;
    })
  | null;

/** What decides who may vote on an idea. */
export interface VotingFacts {
  voting: Idea['voting'];
  /** Whether its votes went to another idea. */
  merged: boolean;
  author: string | null;
  policy: Pick<
    IdeaPolicy,
    'downvotes' | 'selfVote' | 'eligibility' | 'budget' | 'cohort'
  >;
  own: OwnVote;
  /** Null where votes are not counted. */
  left: VotesLeft | null;
}

/** Whether a vote could change at all, as taking one back does. */
export function mayTakeVoteBack(
  voter: Voter,
  {voting, merged}: Pick<VotingFacts, 'voting' | 'merged'>,
): Permission {
  const writing = mayWrite(voter);
  if (!writing.allowed) return writing;
  if (merged) return denied('merged');
  if (voting === 'not_open') return denied('voting_not_open');
  if (voting === 'closed') return denied('voting_closed');
  if (voting === 'on_hold') return denied('under_review');
  return voter?.votesExcluded ? denied('votes_excluded') : allowed;
}

/** Whether a vote for an idea would count. */
export function mayVoteUp(
  voter: Voter,
  facts: VotingFacts,
  now: Date,
): Permission {
  const voting = mayVoteAtAll(voter, facts, now);
  return voting.allowed ? withinBudget(1, facts, now) : voting;
}

/** Whether a vote against an idea would count. */
export function mayVoteDown(
  voter: Voter,
  facts: VotingFacts,
  now: Date,
): Permission {
  const voting = mayVoteAtAll(voter, facts, now);
  if (!voting.allowed) return voting;
  const {downvotes} = facts.policy;
  if (downvotes === 'off') return denied('downvotes_off');
  const permission = downvotes === 'staff' ? mayModerate(voter) : allowed;
  return permission.allowed ? withinBudget(-1, facts, now) : permission;
}

function mayVoteAtAll(voter: Voter, facts: VotingFacts, now: Date): Permission {
  const changing = mayTakeVoteBack(voter, facts);
  // Guests were refused already; the check is for the types.
  if (!changing.allowed || voter === null) return changing;
  const {policy, author} = facts;
  if (policy.selfVote === 'forbidden' && voter.id === author) {
    return denied('own_idea');
  }
  return isEligible(voter, policy.eligibility, now);
}

const day = 86_400_000;

/** Whether somebody is one of those who vote in a board. */
export function isEligible(
  {joinedAt, emailVerified, groups}: NonNullable<Voter>,
  {
    minimumAccountAgeDays,
    verifiedEmail,
    groups: eligibleGroups,
  }: IdeaPolicy['eligibility'],
  now: Date,
): Permission {
  if (eligibleFrom(joinedAt, minimumAccountAgeDays) > now) {
    return denied('account_too_new');
  }
  if (verifiedEmail && !emailVerified) return denied('email_unverified');
  const isInGroup = eligibleGroups.some((group) => groups.includes(group));
  return eligibleGroups.length === 0 || isInGroup
    ? allowed
    : denied('not_in_group');
}

/** From when on an account is old enough to vote. */
export const eligibleFrom = (joinedAt: Date, minimumAccountAgeDays: number) =>
  new Date(joinedAt.getTime() + minimumAccountAgeDays * day);

function withinBudget(
  value: 1 | -1,
  {policy, own, left}: VotingFacts,
  now: Date,
): Permission {
  const {budget, cohort} = policy;
  if (budget === null || left === null) return allowed;
  const more =
    costOf({value, source: 'web', changedAt: now}, budget, cohort, now) -
    costOf(own, budget, cohort, now);
  return more <= left.votes ? allowed : denied('no_votes_left');
}
