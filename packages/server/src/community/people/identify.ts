import type {Role} from '@townhall/client';
import type {Identity, KnownPerson} from '../../hosting.js';
import {refuse} from '../../problem.js';
import {safeHref} from '../../text/bare-links.js';
import {cleanLine} from '../../text/clean-text.js';
import type {CommunityContext, Source} from '../context.js';
import {isUuid} from '../uuid.js';
import {keepDay} from '../figures/person-days.js';
import {write} from '../write.js';

interface PersonRow extends KnownPerson {
  name: string;
  avatar: string | null;
  role: Role;
  emailVerified: boolean;
  groups: string[];
}

const columns = `p.id, p.name, p.avatar, p.role,
  p.email_verified as "emailVerified", p.groups,
  p.session_version as "sessionVersion", p.blocked_at is not null as blocked`;

/** A person by id; undefined when there is none. */
export async function readKnownPerson(
  {communityId, database}: CommunityContext,
  id: string,
): Promise<KnownPerson | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await database.query<PersonRow>(
    `select ${columns} from persons p where p.community_id = $1 and p.id = $2`,
    [communityId, id],
  );
  return row && known(row);
}

/** Finds the person behind an identity, or makes them a member. */
export async function identify(
  context: CommunityContext,
  identity: Identity,
): Promise<KnownPerson> {
  const person = await findOrJoin(context, identity);
  await keepDay(context, person.id);
  return person;
}

async function findOrJoin(
  context: CommunityContext,
  identity: Identity,
): Promise<KnownPerson> {
  const wanted = cleanIdentity(identity);
  const found = await findPerson(context, context.database, wanted);
  if (found && !differs(found, wanted)) return known(found);
  return write(context, async (tx) => {
    const current =
      (await findPerson(context, tx, wanted)) ??
      (await join(context, tx, wanted));
    if (!differs(current, wanted)) return known(current);
    tx.happened({type: 'touched'});
    return known(await update(context, tx, current, wanted));
  });
}

interface Wanted {
  issuer: string;
  subject: string;
  name: string | undefined;
  avatar: string | undefined;
  role: Role | undefined;
  emailVerified: boolean | undefined;
  groups: readonly string[] | undefined;
}

/** What an issuer says of people is as untrusted as what they say themselves. */
function cleanIdentity({
  issuer,
  subject,
  name,
  avatar,
  role,
  emailVerified,
  groups,
}: Identity): Wanted {
  const isUsable = (text: string) => text.length > 0 && text.length <= 500;
  if (!isUsable(issuer) || !isUsable(subject)) {
    refuse('token_invalid', {
      detail: 'The token names nobody: its issuer or subject is unusable.',
    });
  }
  const picture = avatar === undefined ? undefined : safeHref(avatar);
  return {
    issuer,
    subject,
    name: [...cleanLine(name)].slice(0, 200).join('') || undefined,
    avatar: picture?.startsWith('https:') ? picture : undefined,
    role,
    emailVerified,
    groups: groups && [...new Set(groups.map(cleanLine))].sort(),
  };
}

const known = ({id, sessionVersion, blocked}: PersonRow): KnownPerson => ({
  id,
  sessionVersion,
  blocked,
});

/** What an issuer says nothing of stays as it is. */
const differs = (
  person: PersonRow,
  {name, avatar, role, emailVerified, groups}: Wanted,
) =>
  (name !== undefined && person.name !== name) ||
  (avatar !== undefined && person.avatar !== avatar) ||
  (role !== undefined && person.role !== role) ||
  (emailVerified !== undefined && person.emailVerified !== emailVerified) ||
  (groups !== undefined && person.groups.join('\n') !== groups.join('\n'));

async function findPerson(
  {communityId}: CommunityContext,
  source: Source,
  {issuer, subject}: Wanted,
) {
  const [person] = await source.query<PersonRow>(
    `select ${columns}
       from identities i
       join persons p on p.community_id = i.community_id and p.id = i.person_id
      where i.community_id = $1 and i.issuer = $2 and i.subject = $3`,
    [communityId, issuer, subject],
  );
  return person;
}

/** Makes a member; where two sign in at once, both become the first of them. */
async function join(
  context: CommunityContext,
  tx: Source,
  wanted: Wanted,
): Promise<PersonRow> {
  const {communityId, uuids, clock} = context;
  const id = uuids.next();
  const now = clock();
  await tx.query(
    `insert into persons (community_id, id, name, avatar, role, joined_at,
                          email_verified, groups)
     values ($1, $2, $3, $4, $5, $6, $7, $8::text[])`,
    [
      communityId,
      id,
      wanted.name ?? 'Member',
      wanted.avatar,
      wanted.role ?? 'member',
      now,
      wanted.emailVerified ?? false,
      wanted.groups ?? [],
    ],
  );
  const taken = await tx.query(
    `insert into identities (community_id, issuer, subject, person_id, created_at)
     values ($1, $2, $3, $4, $5)
     on conflict (community_id, issuer, subject) do nothing
     returning person_id`,
    [communityId, wanted.issuer, wanted.subject, id, now],
  );
  if (taken.length === 0) {
    await tx.query('delete from persons where community_id = $1 and id = $2', [
      communityId,
      id,
    ]);
  }
  // Found now in either case.
  const person = await findPerson(context, tx, wanted);
  if (!person) throw new Error('An identity was taken and is not there.');
  return person;
}

/** A new role ends older sessions, which were given for the old one. */
async function update(
  {communityId}: CommunityContext,
  tx: Source,
  person: PersonRow,
  {name, avatar, role, emailVerified, groups}: Wanted,
): Promise<PersonRow> {
  const [updated] = await tx.query<PersonRow>(
    `update persons p
        set name = coalesce($3, p.name), avatar = coalesce($4, p.avatar),
            role = coalesce($5, p.role),
            email_verified = coalesce($6, p.email_verified),
            groups = coalesce($7::text[], p.groups),
            session_version = p.session_version
              + case when coalesce($5, p.role) <> p.role then 1 else 0 end
      where p.community_id = $1 and p.id = $2
     returning ${columns}`,
    [communityId, person.id, name, avatar, role, emailVerified, groups],
  );
  return updated ?? person;
}
