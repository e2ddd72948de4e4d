import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {day, openSupport} from '../queues/test-support.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

describe('a closed question', () => {
  test('says why, takes no answers, and its asker is told', async () => {
    const {ask, stan, ada, grace, answer, guest, clock} =
      await openSupport(database);
    const question = await ask();
    const closed = await stan.community.questions.close(question.id, {
      reason: 'off_topic',
    });
    expect(closed).toMatchObject({
      state: 'closed',
      closed: {
        reason: 'off_topic',
        at: clock().toISOString(),
        duplicateOf: null,
      },
    });
    expect(await guest.questions.get(question.id)).toEqual(closed);
    await expect(answer(grace, question)).rejects.toMatchObject({
      code: 'locked',
    });
    const told = await ada.community.notifications.list();
    expect(told.items).toMatchObject([
      {
        kind: 'question_closed',
        reason: 'off_topic',
        question: {id: question.id},
      },
    ]);
    const open = await stan.community.questions.reopen(question.id);
    expect(open).toMatchObject({state: 'unanswered', closed: null});
    await expect(answer(grace, question)).resolves.toBeDefined();
  });

  test('is closed by its asker only where they need no answer', async () => {
    const {ask, ada, grace, clock} = await openSupport(database);
    const {id} = await ask();
    const {questions} = ada.community;
    await expect(
      questions.close(id, {reason: 'outdated'}),
    ).rejects.toMatchObject({code: 'only_staff'});
    await expect(
      grace.community.questions.close(id, {reason: 'no_longer_needed'}),
    ).rejects.toMatchObject({code: 'only_staff'});
    await questions.close(id, {reason: 'no_longer_needed'});
    const [standing] = await questions.standings([id]);
    expect(standing?.can).toMatchObject({
      close: {allowed: false, reason: 'locked'},
      reopen: {allowed: true},
    });
    clock.advance(14 * day);
    await expect(questions.reopen(id)).rejects.toMatchObject({
      code: 'locked',
      problem: {detail: expect.stringContaining('14 days')},
    });
  });

  test('repeats the last of a chain, and never itself', async () => {
    const {ask, stan, guest} = await openSupport(database);
    const [a, b, c] = await Promise.all([
      ask('How do I print my grades?'),
      ask('How can I print my grades?'),
      ask('Where can I print my grades?'),
    ]);
    const {questions} = stan.community;
    const repeats = (id: string, duplicateOf: string) =>
      questions.close(id, {reason: 'duplicate', duplicateOf});
    const original = async ({id}: {id: string}) =>
      (await guest.questions.get(id)).closed?.duplicateOf;
    await repeats(a.id, b.id);
    expect(await original(a)).toBe(b.id);
    await repeats(b.id, c.id);
    expect(await original(a)).toBe(c.id);
    await expect(repeats(c.id, a.id)).rejects.toMatchObject({
      code: 'duplicate_cycle',
    });
    await expect(repeats(c.id, c.id)).rejects.toMatchObject({
      code: 'duplicate_cycle',
    });
    await questions.reopen(b.id);
    expect(await original(a)).toBe(b.id);
    for (const closing of [
      {reason: 'duplicate'},
      {reason: 'duplicate', duplicateOf: 'nothing'},
      {reason: 'outdated', duplicateOf: b.id},
    ] as const) {
      await expect(questions.close(c.id, closing)).rejects.toMatchObject({
        code: 'invalid_request',
      });
    }
  });

  test('never repeats one that repeats it, however many close at once', async () => {
    const {ask, stan, sue, guest} = await openSupport(database);
    const [a, b] = await Promise.all([
      ask('How do I print my grades?'),
      ask('How can I print my grades?'),
    ]);
    const results = await Promise.allSettled([
      stan.community.questions.close(a.id, {
        reason: 'duplicate',
        duplicateOf: b.id,
      }),
      sue.community.questions.close(b.id, {
        reason: 'duplicate',
        duplicateOf: a.id,
      }),
    ]);
    expect(results.map(({status}) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const both = [
      await guest.questions.get(a.id),
      await guest.questions.get(b.id),
    ];
    expect(both.filter(({closed}) => closed)).toHaveLength(1);
  });

  test('leaves every queue, and comes back when it is opened again', async () => {
    const {ask, stan, queue} = await openSupport(database);
    const {id, title} = await ask();
    await stan.community.questions.close(id, {reason: 'moved_to_ticket'});
    expect(await queue('watch')).toEqual([]);
    const closed = await stan.community.moderation.question(id);
    expect(closed).toMatchObject({turn: null, dueAt: null});
    await stan.community.questions.reopen(id);
    expect(await queue('watch')).toEqual([title]);
    const open = await stan.community.moderation.question(id);
    expect(open).toMatchObject({turn: 'community', reopened: 1});
  });
});

test('a locked question says so, and keeps what is there', async () => {
  const {ask, stan, grace, answer} = await openSupport(database);
  const question = await ask();
  const locked = await stan.community.moderation.lockQuestion(
    question.id,
    true,
  );
  expect(locked).toMatchObject({locked: true, state: 'unanswered'});
  const again = await stan.community.moderation.lockQuestion(question.id, true);
  expect(again).toEqual(locked);
  await expect(answer(grace, question)).rejects.toMatchObject({code: 'locked'});
  await stan.community.moderation.lockQuestion(question.id, false);
  await expect(answer(grace, question)).resolves.toBeDefined();
});
