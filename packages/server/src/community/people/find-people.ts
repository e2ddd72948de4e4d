import type {Page, Person, PersonQuery} from '@townhall/client';
import {personQuerySchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {sqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {insist, readMember} from './actor.js';
import {personColumn} from './person-columns.js';

/** People whose names begin so, staff first; for staff. */
export async function findPeople(
  context: ViewerContext,
  query: PersonQuery,
): Promise<Page<Person>> {
  const {database, communityId} = context;
  insist(mayModerate(await readMember(context, database)));
  const {q = '', role, votedOn, votes, limit} = valid(personQuerySchema, query);
  const parameters = sqlParameters(communityId);
  const conditions = ['p.community_id = $1'];
  // The votes of somebody who is blocked may still have to be looked after.
  if (votedOn === undefined) conditions.push('p.blocked_at is null');
  if (role) conditions.push(`p.role = ${parameters.add(role)}`);
  if (votedOn !== undefined) {
    conditions.push(
      isUuid(votedOn)
        ? `exists (
             select 1 from ballots b
              where b.community_id = $1 and b.person_id = p.id
                and b.idea_id = ${parameters.add(votedOn)}::uuid
                and b.value <> 0)`
        : 'false',
    );
  }
  if (votes === 'counted') conditions.push('p.votes_excluded_at is null');
  if (votes === 'excluded') conditions.push('p.votes_excluded_at is not null');
  for (const word of q.toLowerCase().split(/\s+/).filter(Boolean)) {
    // With a space before it, a word begins the name or stands inside of it.
    conditions.push(
      `position(${parameters.add(` ${word}`)} in ' ' || lower(p.name)) > 0`,
    );
  }
  const rows = await database.query<{person: Person}>(
    `select ${personColumn('p')} as person
       from persons p
      where ${conditions.join(' and ')}
      order by p.role = 'staff' desc, lower(p.name), p.id
      limit ${limit}`,
    parameters.values,
  );
  return {items: rows.map(({person}) => person), next: null};
}
