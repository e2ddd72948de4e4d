import type {Role} from '@townhall/client';
import type {CommunityContext} from '../community/context.js';
import type {ImportRecordInput} from '../import/records.js';
import {instant, pagesOf} from './pages.js';

interface PersonRow {
  id: string;
  name: string;
  role: Role;
  title: string;
  avatar: string | null;
  joinedAt: Date;
  issuer: string | null;
  subject: string | null;
}

/** Everybody whom a record of the place names. */
export async function* exportPeople(
  context: CommunityContext,
  place: string,
): AsyncGenerator<ImportRecordInput, void> {
  for await (const people of pagesOf<PersonRow>(context, place, named)) {
    for (const person of people) {
      const {id, name, role, title, avatar, joinedAt} = person;
      const {issuer, subject} = person;
      yield {
        type: 'person',
        id,
        name,
        role,
        title,
        avatar,
        joinedAt: instant(joinedAt),
        ...(issuer !== null && subject !== null
          ? {identity: {issuer, subject}}
          : {}),
      };
    }
  }
}

const here = (table: string) =>
  `(select id from ${table} where community_id = $1 and place_id = $2)`;
const inPlace = (table: string, column: string, of: string) => `
select ${column} from ${table}
 where community_id = $1 and ${of} in ${here(`${of.slice(0, -3)}s`)}`;

const named = `
select p.id, p.name, p.role, p.title, p.avatar, p.joined_at as "joinedAt",
       i.issuer, i.subject
  from persons p
  left join lateral (
    select issuer, subject from identities
     where community_id = $1 and person_id = p.id
     order by issuer, subject limit 1
  ) i on true
 where p.community_id = $1 and p.id > $3::uuid and p.id in (
   select author_id from ideas where community_id = $1 and place_id = $2
   union select response_by from ideas
    where community_id = $1 and place_id = $2
   union select assignee_id from ideas
    where community_id = $1 and place_id = $2
   union select author_id from questions
    where community_id = $1 and place_id = $2
   union select author_id from posts where community_id = $1 and place_id = $2
   union ${inPlace('ballots', 'person_id', 'idea_id')}
   union ${inPlace('idea_comments', 'author_id', 'idea_id')}
   union ${inPlace('idea_comments', 'author_id', 'post_id')}
   union ${inPlace('reports', 'person_id', 'idea_id')}
   union ${inPlace('answers', 'author_id', 'question_id')}
   union ${inPlace('marks', 'person_id', 'question_id')}
   union ${inPlace('same_questions', 'person_id', 'question_id')}
 )
 order by p.id
 limit $4`;
