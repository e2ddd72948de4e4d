import type {CommunityContext, Source} from '../../community/context.js';
import type {PersonPlan} from './plan-person.js';

/** Writes people; a new role ends the sessions given for the old one. */
export async function writePeople(
  {communityId}: CommunityContext,
  tx: Source,
  plans: readonly PersonPlan[],
) {
  const rows = JSON.stringify(plans.map(({row}) => row));
  await tx.query(updatePeople, [communityId, rows]);
  await tx.query(insertPeople, [communityId, rows]);
  await tx.query(insertIdentities, [communityId, rows]);
}

const records = `
  jsonb_to_recordset($2::jsonb) as r(
    id uuid, name text, role text, title text, avatar text,
    joined_at timestamptz, keeps_joined_at boolean,
    issuer text, subject text, at timestamptz)`;

const updatePeople = `
update persons p
   set name = r.name, title = r.title, avatar = r.avatar, role = r.role,
       session_version = p.session_version
         + case when p.role <> r.role then 1 else 0 end,
       joined_at = case when r.keeps_joined_at then p.joined_at
                        else r.joined_at end
  from ${records}
 where p.community_id = $1 and p.id = r.id`;

const insertPeople = `
insert into persons (community_id, id, name, role, title, avatar, joined_at)
select $1, r.id, r.name, r.role, r.title, r.avatar, r.joined_at
  from ${records}
on conflict (community_id, id) do nothing`;

const insertIdentities = `
insert into identities (community_id, issuer, subject, person_id, created_at)
select $1, r.issuer, r.subject, r.id, r.at
  from ${records}
 where r.issuer is not null
on conflict (community_id, issuer, subject) do nothing`;
