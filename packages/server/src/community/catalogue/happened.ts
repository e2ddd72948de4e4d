import type {Happened, HappenedQuery} from '../../catalogue.js';
import type {CommunityContext} from '../context.js';
import {isoInstant} from '../people/person-columns.js';
import {sqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

/** What people wrote, the latest first, as everybody may see it. */
export async function listHappened(
  {communityId, database, clock}: CommunityContext,
  {place, person, before, after, limit}: HappenedQuery,
): Promise<Happened[]> {
  const parameters = sqlParameters(communityId);
  const also = (alias: string, root: string, at = `${alias}.created_at`) =>
    [
      ...(place === undefined
        ? []
        : [`${root}.place_id = ${parameters.add(place)}`]),
      ...(person === undefined
        ? []
        : [
            `${alias}.author_id = ${parameters.add(isUuid(person) ? person : null)}::uuid`,
            // What has no name is found by none.
            ...(alias === 'q' || alias === 'a'
              ? [`not ${alias}.anonymous`]
              : []),
          ]),
      ...(before ? [`${at} < ${parameters.add(before)}::timestamptz`] : []),
      ...(after ? [`${at} > ${parameters.add(after)}::timestamptz`] : []),
    ]
      .map((condition) => ` and ${condition}`)
      .join('');
  const branch = (
    kind: Happened['kind'],
    alias: string,
    root: string,
    at = `${alias}.created_at`,
  ) =>
    `select '${kind}' as kind, ${alias}.id, ${root}.id as content, ${at} as at`;
  const head = (alias: string, at = `${alias}.created_at`) =>
    `order by ${at} desc, ${alias}.id desc limit ${limit}`;
  const now = parameters.add(clock());
  // A post happens when it is published, whenever it was written.
  const published = 'b.published_at';
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
       union all
       (${branch('post', 'b', 'b', published)} from posts b
         where b.community_id = $1 and ${visible.post(now, 'b')}
         ${also('b', 'b', published)}
         ${head('b', published)})
       union all
       (${branch('comment', 'c', 'b')} from idea_comments c
         join posts b on b.community_id = c.community_id and b.id = c.post_id
        where c.community_id = $1 and c.hidden_at is null
          and ${visible.post(now, 'b')}${also('c', 'b')}
        ${head('c')})
     ) h
     order by h.at desc, h.id desc
     limit ${limit}`,
    parameters.values,
  );
}
