import type {
  Exclusion,
  ExclusionRequest,
  ReasonRequest,
} from '@townhall/client';
import {
  exclusionRequestSchema,
  reasonRequestSchema,
} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {write} from '../write.js';
import {shiftBallots} from './shift-ballots.js';

/**
 * From now on somebody's votes do not count: those they gave leave the totals,
 * with an entry in the ledger each. Their ballots stay as they are.
 */
export async function excludeVoter(
  context: ViewerContext,
  personId: string,
  request: ExclusionRequest,
): Promise<Exclusion> {
  insist(mayModerate(await readMember(context, context.database)));
  const {reason, from} = valid(exclusionRequestSchema, request);
  const {communityId, viewerId, clock, uuids} = context;
  return write(context, async (tx) => {
    await lockPerson(context, tx, personId);
    const standing = await readExclusion(context, tx, personId);
    if (standing) return answer(personId, true, standing, 0);
    const now = clock();
    await tx.query(insertExclusion, [
      communityId,
      uuids.next(),
      personId,
      from ?? null,
      reason,
      viewerId,
      now,
    ]);
    const ideas = await shiftBallots(context, tx, {
      person: personId,
      excluded: true,
      from: from === undefined ? null : new Date(from),
      now,
    });
    return answer(
      personId,
      true,
      {reason, from: from === undefined ? null : new Date(from), at: now},
      ideas,
    );
  });
}

/** Lets somebody's votes count again, as they were and as they will be. */
export async function readmitVoter(
  context: ViewerContext,
  personId: string,
  request: ReasonRequest,
): Promise<Exclusion> {
  insist(mayModerate(await readMember(context, context.database)));
  const {reason} = valid(reasonRequestSchema, request);
  const {communityId, viewerId, clock} = context;
  return write(context, async (tx) => {
    await lockPerson(context, tx, personId);
    const now = clock();
    await tx.query(endExclusion, [
      communityId,
      personId,
      viewerId,
      now,
      reason,
    ]);
    const ideas = await shiftBallots(context, tx, {
      person: personId,
      excluded: false,
      from: null,
      now,
    });
    return answer(personId, false, {reason, from: null, at: now}, ideas);
  });
}

interface StandingExclusion {
  reason: string;
  from: Date | null;
  at: Date;
}

const answer = (
  person: string,
  excluded: boolean,
  {reason, from, at}: StandingExclusion,
  ideas: number,
): Exclusion => ({
  person,
  excluded,
  from: from?.toISOString() ?? null,
  reason,
  at: at.toISOString(),
  ideas,
});

/** While a person is locked, none of their votes is being counted. */
async function lockPerson(
  {communityId}: ViewerContext,
  tx: Source,
  personId: string,
) {
  const found = isUuid(personId)
    ? await tx.query(
        `select 1 from persons where community_id = $1 and id = $2
            for no key update`,
        [communityId, personId],
      )
    : [];
  if (found.length === 0) {
    refuse('not_found', {detail: 'There is no such person.'});
  }
}

async function readExclusion(
  {communityId}: ViewerContext,
  tx: Source,
  personId: string,
) {
  const [standing] = await tx.query<StandingExclusion>(
    `select reason, from_at as "from", excluded_at as at
       from vote_exclusions
      where community_id = $1 and person_id = $2 and readmitted_at is null`,
    [communityId, personId],
  );
  return standing;
}

const insertExclusion = `
with excluded as (
  update persons set votes_excluded_at = $7::timestamptz
   where community_id = $1 and id = $3::uuid
)
insert into vote_exclusions
  (community_id, id, person_id, from_at, reason, excluded_by, excluded_at)
values ($1, $2, $3::uuid, $4, $5, $6, $7::timestamptz)`;

const endExclusion = `
with readmitted as (
  update persons set votes_excluded_at = null
   where community_id = $1 and id = $2::uuid
)
update vote_exclusions
   set readmitted_by = $3, readmitted_at = $4, readmit_reason = $5
 where community_id = $1 and person_id = $2::uuid and readmitted_at is null`;
