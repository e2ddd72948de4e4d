import type {Queryable} from '../../database/database.js';
import {pointsPreset, worthOf, type Earned} from '../../policy/points.js';
import type {CommunityContext} from '../context.js';
import {readDifferences, type EndedEntry, type NewFact} from './point-facts.js';
import {settleAdvocates} from './settle-advocates.js';

/**
 * Brings the ledger of points in line with the facts of these questions, inside
 * the transaction that changed them: what is new earns, what no longer holds is
 * revoked. What nobody may see earns nothing, so hiding revokes as well.
 */
export async function settlePoints(
  context: CommunityContext,
  tx: Queryable,
  questions: readonly string[],
): Promise<void> {
  const {missing, ended} = await readDifferences(context, tx, questions);
  if (missing.length === 0 && ended.length === 0) return;
  const people = [
    ...new Set([...missing, ...ended].map(({person}) => person)),
  ].sort();
  const staff = await lockPeople(context, tx, people);
  if (ended.length > 0) await revoke(context, tx, ended);
  if (missing.length > 0) await earn(context, tx, missing, staff);
  const advocates = [...missing, ...ended].filter(
    ({rule}) => rule === 'correct',
  );
  await settleAdvocates(
    context,
    tx,
    advocates.map(({person}) => person),
  );
}

/** Two marks for one person are counted one after the other; answers who is staff. */
async function lockPeople(
  {communityId}: CommunityContext,
  tx: Queryable,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{id: string; role: string}>(
    `select id, role from persons
      where community_id = $1 and id = any($2::uuid[])
      order by id
        for no key update`,
    [communityId, people],
  );
  return new Set(rows.flatMap(({id, role}) => (role === 'staff' ? [id] : [])));
}

async function revoke(
  {communityId, uuids, clock}: CommunityContext,
  tx: Queryable,
  ended: readonly EndedEntry[],
) {
  const rows = ended.map(({id}) => ({id, entry: uuids.next()}));
  await tx.query(revokeEntries, [communityId, JSON.stringify(rows), clock()]);
}

async function earn(
  context: CommunityContext,
  tx: Queryable,
  missing: readonly NewFact[],
  staff: ReadonlySet<string>,
) {
  const earned = await readEarned(context, tx, missing);
  const rows = missing.map(({rules, ...fact}) => {
    const points = worthOf(
      {...fact, isStaff: staff.has(fact.person)},
      rules ?? pointsPreset,
      earned,
    );
    earned.push({...fact, points});
    return {...fact, id: context.uuids.next(), points};
  });
  await tx.query(addEntries, [
    context.communityId,
    JSON.stringify(rows),
    context.clock(),
  ]);
}

/** No cap looks further back than this. */
const longestSpan = 366 * 86_400_000;

/** What these people have around the new facts, as far as a cap may ask. */
async function readEarned(
  {communityId}: CommunityContext,
  tx: Queryable,
  missing: readonly NewFact[],
): Promise<Earned[]> {
  const people = [...new Set(missing.map(({person}) => person))];
  const times = missing.map(({at}) => at.getTime());
  const days = missing.flatMap(({rules}) => {
    const {perPair} = rules ?? pointsPreset;
    return perPair === null ? 1 : perPair.days;
  });
  const span = Math.min(longestSpan, Math.max(...days) * 86_400_000);
  return tx.query<Earned>(
    `select person_id as person, by_id as by, at, points
       from point_entries
      where community_id = $1 and person_id = any($2::uuid[])
        and at between $3 and $4 and points > 0
        and revokes is null and revoked_at is null`,
    [
      communityId,
      people,
      new Date(Math.min(...times) - span),
      new Date(Math.max(...times) + span),
    ],
  );
}

const addToTotals = `
update persons p set points = p.points + s.points
  from (select person_id, sum(points)::int as points from added
         group by person_id having sum(points) <> 0) s
 where p.community_id = $1 and p.id = s.person_id`;

const revokeEntries = `
with ended as (
  update point_entries e set revoked_at = $3
    from jsonb_to_recordset($2::jsonb) as r(id uuid, entry uuid)
   where e.community_id = $1 and e.id = r.id and e.revoked_at is null
  returning e.*, r.entry
), added as (
  insert into point_entries
    (community_id, id, person_id, place_id, rule, question_id, answer_id, by_id,
     points, at, recorded_at, revokes)
  select community_id, entry, person_id, place_id, rule, question_id, answer_id,
         by_id, 0 - points, at, $3, id
    from ended
  returning person_id, points
)
${addToTotals}`;

const addEntries = `
with added as (
  insert into point_entries
    (community_id, id, person_id, place_id, rule, question_id, answer_id, by_id,
     points, at, recorded_at)
  select $1, r.id, r.person, r.place, r.rule, r.question, r.answer, r.by,
         r.points, r.at, $3
    from jsonb_to_recordset($2::jsonb) as r(
      id uuid, person uuid, place text, rule text, question uuid, answer uuid,
      by uuid, points integer, at timestamptz)
  returning person_id, points
)
${addToTotals}`;
