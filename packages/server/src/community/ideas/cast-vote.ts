import type {Stage, Vote, VoteResult, VotesLeft} from '@townhall/client';
import {voteSchema} from '@townhall/client/contract';
import {advanceIdea} from '../../lifecycle/advance-ideas.js';
import {stageAt} from '../../policy/idea-stage.js';
import {mayWrite} from '../../policy/permissions.js';
import {
  mayTakeVoteBack,
  mayVoteDown,
  mayVoteUp,
  type Voter,
} from '../../policy/voting.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {insist} from '../people/actor.js';
import {insistOnSession, voterFrom} from '../people/voter.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {insistOnVote} from '../votes/refuse-vote.js';
import {
  insistOnDownvotes,
  insistOnPace,
  limitsDownvotes,
  recentColumns,
  recentSince,
  recentVotes,
  type RecentVotes,
} from '../votes/vote-pace.js';
import {readVotesLeft} from '../votes/votes-left.js';
import {
  ballotColumns,
  ballotFrom,
  ballotJoins,
  votingFactsOf,
  type BallotRow,
} from './ballot-row.js';
import {ideaFrom} from './idea-row.js';
import {queryIdeas} from './query-ideas.js';
import {refuseIdea} from './read-ideas.js';
import {voteStatement} from './vote-statement.js';

/**
 * Sets the viewer's vote. One statement holds the ballot, its entry in the
 * ledger, the totals, the moment the threshold is reached and the outbox.
 */
export function castVote(
  context: ViewerContext,
  ideaId: string,
  wanted: Vote,
): Promise<VoteResult> {
  return context.votes.run(`${context.viewerId} ${ideaId}`, () =>
    castInTurn(context, ideaId, wanted),
  );
}

async function castInTurn(
  context: ViewerContext,
  ideaId: string,
  wanted: Vote,
): Promise<VoteResult> {
  const vote = valid(voteSchema, wanted);
  // A guest costs no query.
  if (context.viewerId === null) insist(mayWrite(null));
  const before = await readVoteInTime(context, ideaId);
  insistOnSession(context, before.voter);
  const voter = voterFrom(before.voter) ?? refuse('token_invalid');
  if (voter.blocked) insist(mayWrite(voter));
  const now = context.clock();
  const intent: Intent = {vote, before, voter, now};
  const counted = await count(context, intent);
  const after = counted
    ? {
        ...before,
        ...counted,
        own: valueOf[vote],
        ownSource: 'web',
        ownChangedAt: now,
      }
    : await readVoteRow(context, ideaId);
  const left = await readVotesLeft(context, context.database, after, now);
  // Nothing counted: the same vote again, or what it took is gone meanwhile.
  if (!counted) {
    const facts = votingFactsOf(after, now, left);
    insistOnVote(mayTakeVoteBack(voterFrom(after.voter), facts), {
      ...{row: after, voter, left, now},
    });
  }
  return {idea: ideaFrom(after, now), ballot: ballotFrom(after, now, left)};
}

/** What somebody wants, and what it is decided by. */
interface Intent {
  vote: Vote;
  before: BallotRow & RecentVotes;
  voter: NonNullable<Voter>;
  now: Date;
}

const valueOf: Record<Vote, number> = {up: 1, down: -1, none: 0};

/** What the totals are after a vote; undefined where it changed nothing. */
type Counted = Pick<
  BallotRow,
  'up' | 'down' | 'net' | 'version' | 'reachedAt'
> & {toldStage: Stage | null};

async function count(
  context: ViewerContext,
  intent: Intent,
): Promise<Counted | undefined> {
  const {vote, before, now} = intent;
  const changes = before.own !== valueOf[vote];
  if (changes && vote !== 'none') {
    insistOnPace(before, before.policy.limits, now);
  }
  const outboxId = context.uuids.next();
  const counted =
    changes && mustTakeTurns(intent)
      ? await context.database.transaction((tx) =>
          countInTurn(context, tx, intent, outboxId),
        )
      : await countAtOnce(context, context.database, intent, outboxId);
  if (counted) context.wrote({outbox: [outboxId], movesDeadlines: false});
  return counted;
}

/** What is counted over several ideas is counted for one vote at a time. */
const mustTakeTurns = ({vote, before: {policy}}: Intent) =>
  vote !== 'none' &&
  (policy.budget !== null ||
    (vote === 'down' && limitsDownvotes(policy.limits)));

/** While the voter is locked, none of their other votes can be counted. */
async function countInTurn(
  context: ViewerContext,
  tx: Source,
  intent: Intent,
  outboxId: string,
) {
  const {vote, before, now} = intent;
  await tx.query(
    `select 1 from persons where community_id = $1 and id = $2
        for no key update`,
    [context.communityId, context.viewerId],
  );
  const left = await readVotesLeft(context, tx, before, now);
  insistOnRules(intent, left);
  if (vote === 'down' && limitsDownvotes(before.policy.limits)) {
    const {place, author, policy} = before;
    await insistOnDownvotes(
      context,
      tx,
      {place, author: author?.id ?? null, limits: policy.limits},
      now,
    );
  }
  return runVote(context, tx, intent, outboxId);
}

function countAtOnce(
  context: ViewerContext,
  source: Source,
  intent: Intent,
  outboxId: string,
) {
  insistOnRules(intent, null);
  return runVote(context, source, intent, outboxId);
}

function insistOnRules(
  {vote, before: row, voter, now}: Intent,
  left: VotesLeft | null,
) {
  const facts = votingFactsOf(row, now, left);
  const may = {up: mayVoteUp, down: mayVoteDown, none: mayTakeVoteBack}[vote];
  insistOnVote(may(voter, facts, now), {row, voter, left, now});
}

async function runVote(
  context: ViewerContext,
  source: Source,
  {vote, before, now}: Intent,
  outboxId: string,
): Promise<Counted | undefined> {
  const [counted] = await source.query<Counted>(voteStatement, [
    context.communityId,
    before.id,
    context.viewerId,
    valueOf[vote],
    now,
    context.uuids.next(),
    outboxId,
    context.uuids.next(),
    context.client,
  ]);
  return counted;
}

/** What the clock did to an idea comes before what a vote does. */
async function readVoteInTime(context: ViewerContext, ideaId: string) {
  const row = await readVoteRow(context, ideaId);
  if (row.toldStage === stageAt(row, context.clock())) return row;
  await advanceIdea(context, ideaId);
  return readVoteRow(context, ideaId);
}

async function readVoteRow(
  {communityId, viewerId, clock, database}: ViewerContext,
  ideaId: string,
): Promise<BallotRow & RecentVotes> {
  if (!isUuid(ideaId)) return refuseIdea();
  const [row] = await queryIdeas<BallotRow & RecentVotes>(
    database,
    voteRowStatement,
    [communityId, ideaId, viewerId, recentSince(clock())],
  );
  return row ?? refuseIdea();
}

const voteRowStatement = `
select ${ballotColumns}, ${recentColumns}
  from ideas i ${ballotJoins} ${recentVotes}
 where i.community_id = $1 and i.id = $2::uuid and ${visible.idea()}`;
