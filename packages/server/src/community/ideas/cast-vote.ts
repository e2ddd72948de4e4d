import type {Ballot, IdeaPolicy, Vote, VoteResult} from '@townhall/client';
import {voteSchema} from '@townhall/client/contract';
import {
  mayEditIdea,
  mayVote,
  mayVoteDown,
  type Actor,
} from '../../policy/permissions.js';
import {votingAt} from '../../policy/idea-stage.js';
import {SqlError} from '../../database/sql-error.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {thresholdCondition} from './schedule-row.js';
import {ideaColumns, ideaFrom, ideaJoins, type IdeaRow} from './idea-row.js';
import {refuseIdea} from './read-ideas.js';

/** An idea with all that decides what one viewer may do with it. */
export interface BallotRow extends IdeaRow {
  policy: IdeaPolicy;
  /** How the viewer voted: 1, -1, or 0 for not at all. */
  own: number;
}

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
  const actor = await readMember(context, context.database);
  const before = await readBallotRow(context, ideaId);
  const now = context.clock();
  insist(
    vote === 'down'
      ? mayVoteDown(actor, votingAt(before, now), before.policy.downvotes)
      : mayVote(actor, votingAt(before, now)),
  );
  const counted = await count(context, ideaId, valueOf[vote], now);
  const after = counted
    ? {...before, ...counted, own: valueOf[vote]}
    : await readBallotRow(context, ideaId);
  // Nothing counted: the same vote again, or the idea was closed meanwhile.
  if (!counted) insist(mayVote(actor, votingAt(after, now)));
  return {
    idea: ideaFrom(after, now),
    ballot: ballotFrom(after, actor, now),
  };
}

const valueOf: Record<Vote, number> = {up: 1, down: -1, none: 0};

/** What the viewer did with an idea, and what they may do now. */
export function ballotFrom(row: BallotRow, actor: Actor, now: Date): Ballot {
  const voting = votingAt(row, now);
  const ownVotes = row.own === 0 ? 0 : 1;
  return {
    idea: row.id,
    vote: row.own === 1 ? 'up' : row.own === -1 ? 'down' : 'none',
    can: {
      voteUp: mayVote(actor, voting),
      voteDown: mayVoteDown(actor, voting, row.policy.downvotes),
      edit: mayEditIdea(
        actor,
        {
          author: row.author?.id ?? null,
          createdAt: row.createdAt,
          hasForeignVotes: row.up + row.down > ownVotes,
        },
        now,
      ),
    },
  };
}

/** Ideas with the viewer's ballots; for a guest, without any. */
export async function readBallotRows(
  {communityId, viewerId}: ViewerContext,
  source: Source,
  ideaIds: readonly string[],
): Promise<BallotRow[]> {
  return source.query<BallotRow>(
    `select ${ideaColumns}, place.policy, coalesce(ballot.value, 0) as own
       from ideas i ${ideaJoins}
       join places place
         on place.community_id = i.community_id and place.id = i.place_id
       left join ballots ballot
         on ballot.community_id = i.community_id and ballot.idea_id = i.id
        and ballot.person_id = $3::uuid
      where i.community_id = $1 and i.id = any($2::uuid[])
        and ${visible.idea()}`,
    [communityId, ideaIds.filter(isUuid), viewerId],
  );
}

async function readBallotRow(context: ViewerContext, ideaId: string) {
  const [row] = await readBallotRows(context, context.database, [ideaId]);
  return row ?? refuseIdea();
}

interface Counted {
  up: number;
  down: number;
  net: number;
  version: number;
  reachedAt: Date | null;
}

async function count(
  context: ViewerContext,
  ideaId: string,
  value: number,
  now: Date,
): Promise<Counted | undefined> {
  const outboxId = context.uuids.next();
  const parameters = [
    context.communityId,
    ideaId,
    context.viewerId,
    value,
    now,
    context.uuids.next(),
    outboxId,
  ];
  const [counted] = await despiteStaleChecks(() =>
    context.database.query<Counted>(voteStatement, parameters),
  );
  if (counted) context.wrote({outbox: [outboxId], movesDeadlines: false});
  return counted;
}

/**
 * PostgreSQL checks a row as the statement first saw it, before it waits for
 * the row's newest version. Where one person votes twice at once, the first
 * sight can hold a negative total that will never be; a new statement sees
 * what the other one has done.
 */
async function despiteStaleChecks<Result>(
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 20 || !isTotalsCheck(error)) throw error;
    }
  }
}

const isTotalsCheck = (error: unknown) =>
  error instanceof SqlError &&
  ['ideas_up_check', 'ideas_down_check'].includes(error.constraint ?? '');

/**
 * `prev_value` is what makes this safe when one person votes twice at once: in
 * `on conflict do update` the old row is the locked, newest one, where a select
 * beside it would see the statement's older snapshot.
 */
const upAfter = '(i.up + (c.value = 1)::int - (c.prev_value = 1)::int)';
const downAfter = '(i.down + (c.value = -1)::int - (c.prev_value = -1)::int)';

const voteStatement = `
with ballot as (
  insert into ballots
    (community_id, idea_id, person_id, value, source, changed_at)
  select i.community_id, i.id, $3::uuid, $4::smallint, 'web', $5::timestamptz
    from ideas i
   where i.community_id = $1 and i.id = $2::uuid
     and ${visible.idea()} and i.decided_stage is null
     and i.opens_at <= $5::timestamptz
     and case when i.reached_at is null or i.after_threshold = 'until_end'
              then i.closes_at is null or i.closes_at > $5::timestamptz
              else i.after_threshold = 'for_ever' end
  on conflict (community_id, idea_id, person_id) do update
     set prev_value = ballots.value, value = excluded.value,
         source = excluded.source, changed_at = excluded.changed_at
   where ballots.value <> excluded.value
  returning community_id, idea_id, person_id, value, prev_value
), changed as (
  select * from ballot where value <> prev_value
), counted as (
  update ideas i
     set up = ${upAfter},
         down = ${downAfter},
         net = i.net + c.value - c.prev_value,
         version = i.version + 1,
         reached_at = case
           when i.reached_at is null
            and ${thresholdCondition(upAfter, downAfter)}
           then $5::timestamptz else i.reached_at end
    from changed c
   where i.community_id = c.community_id and i.id = c.idea_id
  returning i.community_id, i.id, i.place_id,
            i.up, i.down, i.net, i.version, i.reached_at
), entered as (
  insert into ballot_ledger (community_id, id, idea_id, person_id,
                             old_value, new_value, source, at)
  select community_id, $6::uuid, idea_id, person_id,
         prev_value, value, 'web', $5::timestamptz
    from changed
), announced as (
  insert into outbox (community_id, id, type, place_id, idea_id, at)
  select community_id, $7::uuid,
         case when reached_at = $5::timestamptz
              then 'idea.changed' else 'idea.voted' end,
         place_id, id, $5::timestamptz
    from counted
)
select up, down, net, version, reached_at as "reachedAt" from counted`;
