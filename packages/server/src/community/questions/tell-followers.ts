import type {CommunityContext, Source} from '../context.js';
import {tellOfQuestions} from '../notifications/tell-of-questions.js';
import {visible} from '../visibility.js';

/** Something that those who follow a question want to hear of. */
export interface FollowedNews {
  kind: 'answered' | 'solved';
  question: string;
  /** The answer that came, or was marked as correct. */
  answer: string;
  /** Who did it, and so knows. */
  except: string | null;
}

/**
 * Tells those who follow a question of an answer that everybody may see, each
 * once. Whoever the answer names has been told of it already.
 */
export async function tellFollowers(
  context: CommunityContext,
  tx: Source,
  {kind, question, answer, except}: FollowedNews,
): Promise<void> {
  const followers = await tx.query<{person: string}>(
    `select f.person_id as person
       from answers a
       join questions q
         on q.community_id = a.community_id and q.id = a.question_id
       join question_followers f
         on f.community_id = q.community_id and f.question_id = q.id
      where a.community_id = $1 and a.id = $2::uuid and ${visible.answer()}
        and f.stopped_at is null and f.person_id is distinct from $3::uuid
        and ($4 <> 'answered' or not exists (
              select 1 from mentions told
               where told.community_id = $1
                 and told.text_key = $2::uuid::text
                 and told.person_id = f.person_id))`,
    [context.communityId, answer, except, kind],
  );
  const at = context.clock();
  await tellOfQuestions(
    context,
    tx,
    followers.map(({person}) => ({question, person, kind, key: answer, at})),
  );
}
