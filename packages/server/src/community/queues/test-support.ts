import type {QuestionPolicyDraft, QuestionQueue} from '@townhall/client';
import type {SqlDatabase} from '../../database/index.js';
import {testClock, testSqlCommunity} from '../test-community.js';

/** A minute, an hour and a day of the clock, in milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/**
 * A place with office hours in UTC, on a Wednesday at nine: two hours for the
 * peers, goals of four hours, two and sixteen.
 */
export async function openSupport(
  database: SqlDatabase,
  draft: QuestionPolicyDraft = {},
) {
  const clock = testClock('2026-11-18T09:00:00.000Z');
  const town = await testSqlCommunity(database, clock);
  await town.place('help', 'questions');
  const ada = await town.signIn('ada');
  const grace = await town.signIn('grace');
  const stan = await town.signIn('stan', 'staff');
  const sue = await town.signIn('sue', 'staff');
  const {moderation} = stan.community;
  await moderation.changeQuestionPolicy('help', {
    policy: {
      preset: 'support',
      peerWindow: 2,
      goals: {firstResponse: 240, firstPeerResponse: 120, resolution: 960},
      dueSoonMinutes: 60,
      ...draft,
    },
    reason: 'People wait too long.',
  });
  const ask = (title = 'How do I print my grades?') =>
    ada.community.questions.ask({place: 'help', title});
  return {
    ...town,
    clock,
    ada,
    grace,
    stan,
    sue,
    ask,
    answer: (by: typeof ada, question: {id: string}, text = 'Like this.') =>
      by.community.answers.post(question.id, {text}),
    /** The titles in a queue, as Stan sees it. */
    queue: async (queue: QuestionQueue, more = {}) =>
      (await moderation.queue({queue, ...more})).items.map(
        ({question}) => question.title,
      ),
    goals: async ({id}: {id: string}) =>
      Object.fromEntries(
        (await moderation.question(id)).goals.map(({name, state}) => [
          name,
          state,
        ]),
      ),
    outbox: async (type: string) =>
      (
        await database.query(
          'select id from outbox where community_id = $1 and type = $2',
          [town.id, type],
        )
      ).length,
  };
}
