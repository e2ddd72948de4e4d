import type {CommunityContext, Source} from '../context.js';
import {tellOfQuestions} from '../notifications/tell-of-questions.js';
import {visible} from '../visibility.js';

/**
 * Tells those who follow the place of a new question, or one of its tags, each
 * once and as soon as everybody may see it. Whoever it names has been told.
 */
export async function tellOfQuestion(
  context: CommunityContext,
  tx: Source,
  question: string,
): Promise<void> {
  const followers = await tx.query<{person: string}>(
    `select f.person_id as person
       from questions q
       join lateral (
         select m.person_id
           from memberships m
          where m.community_id = q.community_id and m.place_id = q.place_id
            and m.followed_at is not null
         union
         select t.person_id
           from tag_followers t
          where t.community_id = q.community_id and t.tag = any (q.tags)
       ) f on f.person_id is distinct from q.author_id
      where q.community_id = $1 and q.id = $2::uuid and ${visible.listedQuestion()}
        and not exists (
              select 1 from mentions told
               where told.community_id = $1 and told.text_key = $2::uuid::text
                 and told.person_id = f.person_id)`,
    [context.communityId, question],
  );
  const at = context.clock();
  await tellOfQuestions(
    context,
    tx,
    followers.map(({person}) => ({
      ...{question, person, at},
      kind: 'asked' as const,
      key: question,
    })),
  );
}
