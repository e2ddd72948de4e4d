import type {CommunityContext} from '../context.js';
import {takesVotes} from '../ideas/voting-condition.js';
import {
  crossingColumns,
  recordCrossing,
  setCrossing,
} from '../lifecycle/threshold-crossing.js';
import type {WriteTransaction} from '../write.js';

/** Whose ballots stop counting, or count again. */
interface Shift {
  person: string;
  excluded: boolean;
  /** Earlier ballots stay as they are; null for all. */
  from: Date | null;
  now: Date;
}

const ideasAtOnce = 500;

/**
 * Takes the ballots of one person out of the totals, or back in: all in one
 * transaction, some hundred ideas at a time. Answers how many ideas changed.
 */
export async function shiftBallots(
  context: CommunityContext,
  tx: WriteTransaction,
  {person, excluded, from, now}: Shift,
): Promise<number> {
  const {communityId, uuids} = context;
  let count = 0;
  // A merge that was under way may have added some: look until none is left.
  for (;;) {
    const ideas = await tx.query<{id: string}>(findIdeas, [
      communityId,
      person,
      excluded,
      from,
    ]);
    if (ideas.length === 0) return count;
    const rows = ideas.map(({id}) => ({
      idea_id: id,
      ledger_id: uuids.next(),
      outbox_id: uuids.next(),
      step_id: uuids.next(),
    }));
    await tx.query(
      `select 1 from ideas
        where community_id = $1 and id = any($2::uuid[])
        order by id
          for no key update`,
      [communityId, ideas.map(({id}) => id)],
    );
    const parameters = [
      communityId,
      person,
      excluded,
      from,
      JSON.stringify(rows),
      now,
    ];
    const told = [
      ...(await tx.query<{id: string}>(shiftOpen, parameters)),
      ...(await tx.query<{id: string}>(shiftClosed, parameters)),
    ];
    for (const {id} of told) tx.kept(id);
    count += told.length;
  }
}

/** Ballots that say nothing need not be excluded. */
const concerned = (alias: string) => `
  ${alias}.community_id = $1 and ${alias}.person_id = $2::uuid
   and ${alias}.value <> 0 and ${alias}.excluded <> $3::boolean
   and ($4::timestamptz is null or ${alias}.changed_at >= $4::timestamptz)`;

const findIdeas = `
select b.idea_id as id
  from ballots b
 where ${concerned('b')}
 order by b.idea_id
 limit ${ideasAtOnce}`;

const sign = '(case when $3::boolean then -1 else 1 end)';
const upAfter = `(l.up + ${sign} * (c.value = 1)::int)`;
const downAfter = `(l.down + ${sign} * (c.value = -1)::int)`;

/** What has closed keeps what it made; what is open may make it, or lose it. */
const shift = ({open}: {open: boolean}) => `
with locked as (
  select i.community_id, i.id, i.up, i.down, i.net, i.reached_at, i.told_stage,
         r.ledger_id, r.outbox_id, r.step_id
    from jsonb_to_recordset($5::jsonb) as r(
           idea_id uuid, ledger_id uuid, outbox_id uuid, step_id uuid)
    join ideas i on i.community_id = $1 and i.id = r.idea_id
   where ${open ? '' : 'not '}${takesVotes('$6::timestamptz')}
), changed as (
  update ballots b
     set excluded = $3::boolean
    from locked l
   where b.idea_id = l.id and ${concerned('b')}
  returning b.idea_id, b.value
), entered as (
  insert into ballot_ledger (community_id, id, idea_id, person_id, old_value,
                             new_value, source, at)
  select $1, l.ledger_id, c.idea_id, $2::uuid,
         case when $3::boolean then c.value else 0 end,
         case when $3::boolean then 0 else c.value end,
         case when $3::boolean then 'exclude' else 'readmit' end,
         $6::timestamptz
    from changed c
    join locked l on l.id = c.idea_id
), counted as (
  update ideas i
     set up = ${upAfter}, down = ${downAfter},
         net = l.net + ${sign} * c.value,
         version = i.version + 1${
           open
             ? `,
         ${setCrossing(upAfter, downAfter, '$6::timestamptz')}`
             : ''
         }
    from locked l
    join changed c on c.idea_id = l.id
   where i.community_id = l.community_id and i.id = l.id
  returning i.community_id, i.id, i.place_id, i.version, l.outbox_id, l.step_id
            ${open ? `, ${crossingColumns}` : ', null::text as crossing'}
)${
  open
    ? `, stepped as (${recordCrossing('step_id', '$6::timestamptz')}
)`
    : ''
}
insert into outbox (community_id, id, type, place_id, idea_id, at)
select community_id, outbox_id, 'idea.' || coalesce(crossing, 'changed'),
       place_id, id, $6::timestamptz
  from counted
returning id`;

const shiftOpen = shift({open: true});
const shiftClosed = shift({open: false});
