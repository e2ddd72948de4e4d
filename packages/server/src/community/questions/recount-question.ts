import type {Queryable} from '../../database/database.js';
import type {CommunityContext} from '../context.js';
import {retimeQuestions} from '../queues/retime-questions.js';
import {visible} from '../visibility.js';

/**
 * Locks a question until the transaction ends, so that what is counted after
 * it is counted once.
 */
export async function lockQuestion(
  {communityId}: CommunityContext,
  tx: Queryable,
  id: string,
) {
  await tx.query(
    'select 1 from questions where community_id = $1 and id = $2 for update',
    [communityId, id],
  );
}

/**
 * Brings the totals beside questions in line with the facts they count, and
 * with them whose turn it is and by when.
 */
export async function recountQuestions(
  context: CommunityContext,
  tx: Queryable,
  ids: readonly string[],
) {
  const {communityId} = context;
  await tx.query(recountAnswers, [communityId, ids]);
  await tx.query(recount, [communityId, ids]);
  await retimeQuestions(context, tx, ids);
}

const recountAnswers = `
update answers a
   set helpful_count = counted.helpful, version = a.version + 1
  from (
    select a.id, count(m.id)::int as helpful
      from answers a
      left join marks m
        on m.community_id = a.community_id and m.answer_id = a.id
       and m.kind = 'helpful'
     where a.community_id = $1 and a.question_id = any($2::uuid[])
     group by a.id
  ) counted
 where a.community_id = $1 and a.id = counted.id
   and a.helpful_count <> counted.helpful`;

/** Hidden answers count for nothing: numbers must not tell of them. */
const recount = `
update questions q
   set answer_count = (
         select count(*) from answers a
          where a.community_id = q.community_id and a.question_id = q.id
            and ${visible.answerOfQuestion()}),
       same_question_count = (
         select count(*) from same_questions s
          where s.community_id = q.community_id and s.question_id = q.id),
       helpful_count = (
         select count(*) from marks m
           join answers a on a.community_id = m.community_id and a.id = m.answer_id
          where m.community_id = q.community_id and m.question_id = q.id
            and m.kind = 'helpful' and ${visible.answerOfQuestion()}),
       correct_answer_id = (
         select m.answer_id from marks m
           join answers a on a.community_id = m.community_id and a.id = m.answer_id
          where m.community_id = q.community_id and m.question_id = q.id
            and m.kind = 'correct' and ${visible.answerOfQuestion()}),
       confirmed_answer_id = (
         select m.answer_id from marks m
           join answers a on a.community_id = m.community_id and a.id = m.answer_id
          where m.community_id = q.community_id and m.question_id = q.id
            and m.kind = 'confirmed' and ${visible.answerOfQuestion()}),
       version = q.version + 1
 where q.community_id = $1 and q.id = any($2::uuid[])`;
