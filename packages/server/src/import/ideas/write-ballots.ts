import type {CommunityContext, Source} from '../../community/context.js';
import {thresholdCondition} from '../../community/ideas/schedule-row.js';
import type {BallotsPlan} from './plan-ballots.js';

/**
 * Brings the imported ballots of ideas in line with what the source says now.
 * What somebody has voted here is theirs, and is left alone.
 */
export async function writeBallots(
  {communityId, uuids}: CommunityContext,
  tx: Source,
  plans: readonly BallotsPlan[],
) {
  const ideas = plans.map(({target, at}) => ({idea_id: target, at}));
  const ideaIds = ideas.map(({idea_id}) => idea_id);
  await tx.query(lockIdeas, [communityId, ideaIds]);
  const imported = await tx.query<{idea: string; person: string}>(
    importedBallots,
    [communityId, ideaIds],
  );
  const importedFor = new Map<string, string[]>(
    ideaIds.map((idea) => [idea, []]),
  );
  for (const {idea, person} of imported) importedFor.get(idea)?.push(person);
  const votes = plans.flatMap(({target, votes, at}) => {
    const withdrawn = (importedFor.get(target) ?? [])
      .filter((person) => !votes.has(person))
      .map((person): [string, number] => [person, 0]);
    return [...votes, ...withdrawn].map(([person, value]) => ({
      idea_id: target,
      person_id: person,
      value,
      at,
      ledger_id: uuids.next(),
    }));
  });
  await tx.query(setBallots, [communityId, JSON.stringify(votes)]);
  await tx.query(recountIdeas, [communityId, JSON.stringify(ideas)]);
}

const lockIdeas = `
select 1 from ideas
 where community_id = $1 and id = any($2::uuid[])
 order by id
   for update`;

const importedBallots = `
select idea_id as idea, person_id as person
  from ballots
 where community_id = $1 and idea_id = any($2::uuid[])
   and source = 'import' and value <> 0`;

const setBallots = `
with sent as (
  select * from jsonb_to_recordset($2::jsonb) as r(
    idea_id uuid, person_id uuid, value smallint, at timestamptz,
    ledger_id uuid)
), ballot as (
  insert into ballots
    (community_id, idea_id, person_id, value, source, changed_at)
  select $1, idea_id, person_id, value, 'import', at from sent
  on conflict (community_id, idea_id, person_id) do update
     set prev_value = ballots.value, value = excluded.value,
         changed_at = excluded.changed_at
   where ballots.value <> excluded.value and ballots.source = 'import'
  returning idea_id, person_id, value, prev_value
)
insert into ballot_ledger (community_id, id, idea_id, person_id,
                           old_value, new_value, source, at)
select $1, sent.ledger_id, ballot.idea_id, ballot.person_id,
       ballot.prev_value, ballot.value, 'import', sent.at
  from ballot
  join sent on sent.idea_id = ballot.idea_id
           and sent.person_id = ballot.person_id
 where ballot.value <> ballot.prev_value`;

const recountIdeas = `
update ideas i
   set up = c.up, down = c.down, net = c.up - c.down, version = i.version + 1,
       reached_at = case
         when i.reached_at is null and ${thresholdCondition('c.up', 'c.down')}
         then c.at else i.reached_at end
  from (
    select sent.idea_id, sent.at,
           (count(*) filter (where b.value = 1))::int as up,
           (count(*) filter (where b.value = -1))::int as down
      from jsonb_to_recordset($2::jsonb) as sent(idea_id uuid, at timestamptz)
      left join ballots b
        on b.community_id = $1 and b.idea_id = sent.idea_id
       and not b.excluded
     group by sent.idea_id, sent.at
  ) c
 where i.community_id = $1 and i.id = c.idea_id`;
