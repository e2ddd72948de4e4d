import type {Happened, HappenedQuery} from '../../catalogue.js';
import type {CommunityContext} from '../context.js';
import {isoInstant} from '../people/person-columns.js';
import {sqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

/** What people wrote, the latest first, as everybody may see it. */
export async function listHappened(
  {communityId, database}: CommunityContext,
  {place, person, before, after, limit}: HappenedQuery,
): Promise<Happened[]> {
  const parameters = sqlParameters(communityId);
  const also = (alias: string, root: string) =>
    [
      ...(place === undefined
        ? []
        : [`${root}.place_id = ${parameters.add(place)}`]),
      ...(person === undefined
        ? []
        : [
            `${alias}.author_id = ${parameters.add(isUuid(person) ? person : null)}::uuid`,
          ]),
      ...(before
        ? [`${alias}.created_at < ${parameters.add(before)}::timestamptz`]
        : []),
      ...(after
        ? [`${alias}.created_at > ${parameters.add(after)}::timestamptz`]
        : []),
    ]
      .map((condition) => ` and ${condition}`)
      .join('');
  const branch = (kind: Happened['kind'], alias: string, root: string) =>
    `select '${kind}' as kind, ${alias}.id, ${root}.id as content,
            ${alias}.created_at as at`;
  const head = (alias: string) =>
    `order by ${alias}.created_at desc, ${alias}.id desc limit ${limit}`;
  return database.query<Happened>(
    `select kind, id, content, ${isoInstant('at')} as at from (
       (${branch('idea', 'i', 'i')} from ideas i
         where i.community_id = $1 and ${visible.idea()}${also('i', 'i')}
         ${head('i')})
       union all
       (${branch('question', 'q', 'q')} from questions q
         where q.community_id = $1 and ${visible.question()}${also('q', 'q')}
         ${head('q')})
       union all
       (${branch('answer', 'a', 'q')} from answers a
         join questions q
           on q.community_id = a.community_id and q.id = a.question_id
        where a.community_id = $1 and ${visible.answer()}${also('a', 'q')}
        ${head('a')})
       union all
       (${branch('comment', 'c', 'i')} from idea_comments c
         join ideas i on i.community_id = c.community_id and i.id = c.idea_id
        where c.community_id = $1 and c.hidden_at is null
          and ${visible.idea()}${also('c', 'i')}
        ${head('c')})
     ) h
     order by h.at desc, h.id desc
     limit ${limit}`,
    parameters.values,
  );
}
