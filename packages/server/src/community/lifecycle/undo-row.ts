import type {CommunityContext} from '../context.js';
import {
  scheduleColumns,
  scheduleColumnTypes,
  setSchedule,
} from '../ideas/schedule-row.js';
import type {WriteTransaction} from '../write.js';

interface Doing {
  idea: string;
  actor: string;
  now: Date;
}

/**
 * Looks at an idea before staff does something with it; what comes back is
 * called afterwards, and keeps how it was beside the step that was written.
 */
export async function keepForUndo(
  {communityId}: CommunityContext,
  tx: WriteTransaction,
  {idea, actor, now}: Doing,
): Promise<() => Promise<void>> {
  const [before] = await tx.query<{prior: unknown}>(readPrior, [
    communityId,
    idea,
  ]);
  return async () => {
    await tx.query(keepPrior, [
      communityId,
      idea,
      actor,
      JSON.stringify(before?.prior ?? null),
      now,
    ]);
  };
}

/** What is brought back: where it stood, whose it was, when it opens. */
const restored = {
  decided_stage: 'text',
  archive_reason: 'text',
  assignee_id: 'uuid',
  response_source: 'text',
  response_body: 'jsonb',
  response_by: 'uuid',
  response_at: 'timestamptz',
} as const;
const names = Object.keys(restored);

const readPrior = `
select to_jsonb(r) as prior
  from (select ${names.join(', ')}, ${scheduleColumns}, next_at
          from ideas where community_id = $1 and id = $2) r`;

const latest = `
select id from idea_transitions
 where community_id = $1 and idea_id = $2
 order by recorded_at desc, id desc limit 1`;

const keepPrior = `
insert into idea_undos
  (community_id, idea_id, transition_id, person_id, prior, at)
select $1, $2, t.id, $3::uuid, $4::jsonb, $5::timestamptz from (${latest}) t
on conflict (community_id, idea_id) do update
   set transition_id = excluded.transition_id, person_id = excluded.person_id,
       prior = excluded.prior, at = excluded.at`;

/** What may be taken back, by this person, if nothing has come after it. */
export const readUndo = `
select u.transition_id as transition, t.key, u.at,
       (u.prior ->> 'next_at')::timestamptz as "nextAt"
  from idea_undos u
  join idea_transitions t
    on t.community_id = u.community_id and t.id = u.transition_id
 where u.community_id = $1 and u.idea_id = $2 and u.person_id = $3
   and u.transition_id = (${latest})`;

/** JSON's null is not SQL's. */
const setRestored = names
  .map((name) =>
    name === 'response_body'
      ? `${name} = nullif(r.${name}, 'null')`
      : `${name} = r.${name}`,
  )
  .join(', ');

export const restorePrior = `
update ideas i
   set ${setRestored}, ${setSchedule('r')}, version = i.version + 1,
       updated_at = $3::timestamptz
  from idea_undos u
 cross join lateral jsonb_to_record(u.prior) as r(
   ${Object.entries(restored)
     .map((pair) => pair.join(' '))
     .join(', ')}, ${scheduleColumnTypes})
 where u.community_id = $1 and u.idea_id = $2
   and i.community_id = $1 and i.id = $2`;

export const forgetUndo = `
delete from idea_undos where community_id = $1 and idea_id = $2`;

/** Nobody is told of what was taken back before they heard of it. */
export const untell = `
delete from notifications
 where community_id = $1 and idea_id = $2 and right(key, length($3)) = $3
   and delivered_at is null`;

export const wasTold = `
select 1 from notifications
 where community_id = $1 and idea_id = $2 and right(key, length($3)) = $3
   and delivered_at is not null
 limit 1`;
