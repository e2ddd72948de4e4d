import type {Ballot, IdeaPolicy, VotesLeft} from '@townhall/client';
import {mayComment, mayWithdraw} from '../../policy/discussion.js';
import {stageAt, votingAt} from '../../policy/idea-stage.js';
import {mayEditIdea, mayModerate, mayWrite} from '../../policy/permissions.js';
import {stageRules} from '../../policy/stage-rules.js';
import {mayResubmit} from '../../policy/resubmission.js';
import {
  mayVoteDown,
  mayVoteUp,
  type Voter,
  type VotingFacts,
} from '../../policy/voting.js';
import type {Source, ViewerContext} from '../context.js';
import {voterColumn, voterFrom, type VoterRow} from '../people/voter.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {ideaColumns, ideaFrom, ideaJoins, type IdeaRow} from './idea-row.js';
import {queryIdeas} from './query-ideas.js';

/** An idea with all that decides what one viewer may do with it. */
export interface BallotRow extends IdeaRow {
  policy: IdeaPolicy;
  /** How the viewer voted: 1, -1, or 0 for not at all. */
  own: number;
  ownSource: string | null;
  ownChangedAt: Date | null;
  following: boolean;
  /** Whether staff has closed the discussion. */
  commentsLocked: boolean;
  /** The viewer; null for a guest. */
  voter: VoterRow | null;
}

/** What the viewer did with an idea, and what they may do now. */
export function ballotFrom(
  row: BallotRow,
  now: Date,
  left: VotesLeft | null = null,
): Ballot {
  const voter = voterFrom(row.voter);
  const facts = votingFactsOf(row, now, left);
  const ownVotes = row.own === 0 ? 0 : 1;
  const discussion = {
    author: facts.author,
    stage: stageAt(row, now),
    commentsLocked: row.commentsLocked,
  };
  return {
    idea: row.id,
    vote: row.own === 1 ? 'up' : row.own === -1 ? 'down' : 'none',
    votes: votesFor(voter, row, now),
    following: row.following,
    left,
    can: {
      voteUp: mayVoteUp(voter, facts, now),
      voteDown: mayVoteDown(voter, facts, now),
      edit: mayEditIdea(
        voter,
        {
          author: facts.author,
          createdAt: row.createdAt,
          hasForeignVotes: row.up + row.down > ownVotes,
          isFrozen: stageRules[discussion.stage].frozen.edits,
        },
        now,
      ),
      comment: mayComment(voter, discussion),
      follow: mayWrite(voter),
      withdraw: mayWithdraw(voter, discussion),
      resubmit: mayResubmit(voter, resubmissionFactsOf(row, now), now),
      moderate: mayModerate(voter),
    },
  };
}

/** What decides whether the viewer of a row may vote. */
export const votingFactsOf = (
  row: BallotRow,
  now: Date,
  left: VotesLeft | null,
): VotingFacts => ({
  voting: votingAt(row, now),
  merged: row.decidedStage === 'merged',
  author: row.author?.id ?? null,
  policy: row.policy,
  own: {
    value: row.own,
    source: row.ownSource,
    changedAt: row.ownChangedAt,
  },
  left,
});

/** What decides whether the idea of a row may be tried again. */
export const resubmissionFactsOf = (row: BallotRow, now: Date) => ({
  author: row.author?.id ?? null,
  stage: stageAt(row, now),
  archived: row.archiveReason,
  archivedAt: archivedAt(row),
  attempt: row.attempt,
  nextAttempt: row.nextAttempt,
  policy: row.policy,
});

/** What its votes archived was archived when voting closed, whoever noticed later. */
const archivedAt = ({archiveReason, closesAt, updatedAt}: BallotRow) =>
  archiveReason === null || archiveReason === 'below_threshold'
    ? (closesAt ?? updatedAt)
    : updatedAt;

/** Where the tally is not everybody's to see, voters may be told, and staff. */
function votesFor(voter: Voter, row: BallotRow, now: Date): Ballot['votes'] {
  if (voter === null || ideaFrom(row, now).votes !== null) return null;
  const isTold =
    voter.role === 'staff' ||
    (row.countsShown === 'after_vote' && row.own !== 0);
  return isTold ? {up: row.up, down: row.down, net: row.net} : null;
}

/** The columns of `BallotRow`, for `ideas i` with the joins below. */
export const ballotColumns = `
  ${ideaColumns}, place.policy,
  coalesce(ballot.value, 0) as own, ballot.source as "ownSource",
  ballot.changed_at as "ownChangedAt",
  follower.person_id is not null as following,
  i.comments_locked_at is not null as "commentsLocked",
  ${voterColumn('viewer')} as voter`;

/** Joins the viewer, `$3`, to `ideas i`. */
export const ballotJoins = `
  ${ideaJoins}
  join places place
    on place.community_id = i.community_id and place.id = i.place_id
  left join ballots ballot
    on ballot.community_id = i.community_id and ballot.idea_id = i.id
   and ballot.person_id = $3::uuid
  left join idea_followers follower
    on follower.community_id = i.community_id and follower.idea_id = i.id
   and follower.person_id = $3::uuid
  left join persons viewer
    on viewer.community_id = i.community_id and viewer.id = $3::uuid`;

/** Ideas with the viewer's ballots; for a guest, without any. */
export async function readBallotRows(
  {communityId, viewerId}: ViewerContext,
  source: Source,
  ideaIds: readonly string[],
): Promise<BallotRow[]> {
  return queryIdeas<BallotRow>(
    source,
    `select ${ballotColumns}
       from ideas i ${ballotJoins}
      where i.community_id = $1 and i.id = ${among('$2')}
        and ${visible.ideaFor('$3')}`,
    [communityId, ideaIds.filter(isUuid), viewerId],
  );
}
