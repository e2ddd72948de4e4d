import type {CommunityContext} from '../community/context.js';
import {
  retimeQuestions,
  type TimedQuestion,
} from '../community/queues/retime-questions.js';
import {recordSteps} from '../community/queues/record-steps.js';
import {tellOfQuestions} from '../community/notifications/tell-of-questions.js';
import {write, type WriteTransaction} from '../community/write.js';
import {nextTurn} from '../database/pglite/turns.js';
import {missedGoals} from '../policy/question-clock.js';
import type {AdvanceOptions} from './advance-ideas.js';
import {nextBatch} from './batch-size.js';
import {takeDueQuestions} from './due-questions.js';

/** How many questions are seen to in the first transaction; then it adapts. */
const firstBatch = 10;

/**
 * Does what the clock has to do with questions: says once that a goal was
 * missed, asks the asker whether it is solved, and takes no reply for a yes.
 * Answers how many questions it has seen to.
 */
export async function advanceQuestions(
  context: CommunityContext,
  {batch, stopwatch = () => performance.now()}: AdvanceOptions = {},
): Promise<number> {
  const seen = new Set<string>();
  let size = batch ?? firstBatch;
  for (;;) {
    let began = stopwatch();
    const ids = await advanceBatch(context, size, () => {
      // Its turn has come: how long it waited says nothing about a batch.
      began = stopwatch();
    });
    size = batch ?? nextBatch(size, stopwatch() - began);
    // Whoever waits comes between two batches.
    await nextTurn();
    const before = seen.size;
    for (const id of ids) seen.add(id);
    // A question that stays due must not keep the others waiting for ever.
    if (seen.size === before) return seen.size;
  }
}

function advanceBatch(
  context: CommunityContext,
  size: number,
  begin: () => void,
): Promise<string[]> {
  return write(context, async (tx) => {
    begin();
    const questions = await takeDueQuestions(context, tx, size);
    if (questions.length === 0) return [];
    const now = context.clock();
    await tellBreaches(context, tx, questions, now);
    const isDue = (at: Date | null) => at !== null && at <= now;
    await askWhetherSolved(
      context,
      tx,
      questions.filter(({times}) => isDue(times.followUpDueAt)),
      now,
    );
    await assumeSolved(
      context,
      tx,
      questions.filter(({times}) => isDue(times.assumedAt)),
      now,
    );
    const ids = questions.map(({id}) => id);
    await retimeQuestions(context, tx, ids);
    return ids;
  });
}

async function tellBreaches(
  context: CommunityContext,
  tx: WriteTransaction,
  questions: readonly TimedQuestion[],
  now: Date,
) {
  const missed = questions.flatMap((question) =>
    missedGoals(question.times, question.facts, now).map((goal) => ({
      question,
      goal,
    })),
  );
  if (missed.length === 0) return;
  const kept = await tx.query<{id: string; goal: string}>(
    `insert into question_breaches (community_id, question_id, goal, due_at, at)
     select $1, r.id, r.goal, r.due_at, $3
       from jsonb_to_recordset($2::jsonb)
         as r(id uuid, goal text, due_at timestamptz)
     on conflict (community_id, question_id, goal) do nothing
     returning question_id as id, goal`,
    [
      context.communityId,
      JSON.stringify(
        missed.map(({question, goal}) => ({
          id: question.id,
          goal: goal.name,
          due_at: goal.dueAt,
        })),
      ),
      now,
    ],
  );
  const told = missed.filter(({question, goal}) =>
    kept.some(({id, goal: name}) => id === question.id && name === goal.name),
  );
  for (const {question} of told) {
    const {id, place} = question;
    tx.happened({type: 'question.goal_breached', question: id, place});
  }
  await tellOfQuestions(
    context,
    tx,
    told.flatMap(({question: {id, claimedBy}, goal}) =>
      claimedBy
        ? [
            {
              question: id,
              person: claimedBy,
              kind: 'goal_breached' as const,
              key: goal.name,
              at: goal.dueAt,
            },
          ]
        : [],
    ),
  );
}

async function askWhetherSolved(
  context: CommunityContext,
  tx: WriteTransaction,
  questions: readonly TimedQuestion[],
  now: Date,
) {
  if (questions.length === 0) return;
  await tx.query(
    `update questions
        set follow_up_at = $3, follow_up_answer = null,
            follow_up_answered_at = null
      where community_id = $1 and id = any($2::uuid[])`,
    [context.communityId, questions.map(({id}) => id), now],
  );
  await tellOfQuestions(
    context,
    tx,
    questions.flatMap(({id, author, times}) =>
      author
        ? [
            {
              question: id,
              person: author,
              kind: 'follow_up' as const,
              key: times.turnSince.toISOString(),
              at: now,
            },
          ]
        : [],
    ),
  );
}

async function assumeSolved(
  context: CommunityContext,
  tx: WriteTransaction,
  questions: readonly TimedQuestion[],
  now: Date,
) {
  if (questions.length === 0) return;
  await tx.query(
    `update questions
        set assumed_answered_at = $3, version = version + 1
      where community_id = $1 and id = any($2::uuid[])`,
    [context.communityId, questions.map(({id}) => id), now],
  );
  await recordSteps(
    context,
    tx,
    questions.map(({id}) => ({
      question: id,
      step: 'assumed_answered' as const,
    })),
  );
  for (const {id, place} of questions) {
    tx.happened({type: 'question.changed', question: id, place});
  }
}
