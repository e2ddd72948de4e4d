import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {day, hour, minute, openSupport} from './test-support.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

describe('queues', () => {
  test('leave a question to the peers first', async () => {
    const {ask, queue, clock, stan, answer} = await openSupport(database);
    const {title, id} = await ask();
    expect(await queue('watch')).toEqual([title]);
    expect(await queue('waiting')).toEqual([]);
    expect(await queue('no_response')).toEqual([]);
    clock.advance(2 * hour - 1);
    expect(await queue('watch')).toEqual([title]);
    clock.advance(1);
    expect(await queue('watch')).toEqual([]);
    expect(await queue('waiting')).toEqual([title]);
    expect(await queue('no_response')).toEqual([title]);
    await answer(stan, {id});
    expect(await queue('waiting')).toEqual([]);
  });

  test('let staff answer sooner', async () => {
    const {ask, answer, stan} = await openSupport(database);
    const question = await ask();
    await expect(answer(stan, question)).resolves.toMatchObject({
      question: question.id,
    });
  });

  test('tell what is missing', async () => {
    const {ask, queue, clock, grace, ada, stan, answer} =
      await openSupport(database);
    const question = await ask();
    clock.advance(1 * hour);
    const said = await answer(grace, question);
    clock.advance(1 * hour);
    expect(await queue('no_response')).toEqual([]);
    expect(await queue('no_accepted_answer')).toEqual([question.title]);
    expect(await queue('nothing_helpful')).toEqual([question.title]);
    expect(await queue('needs_confirmation')).toEqual([]);
    await stan.community.answers.mark(said.id, 'helpful', true);
    expect(await queue('nothing_helpful')).toEqual([]);
    expect(await queue('needs_confirmation')).toEqual([question.title]);
    await ada.community.answers.mark(said.id, 'correct', true);
    expect(await queue('no_accepted_answer')).toEqual([]);
    expect(await queue('needs_confirmation')).toEqual([]);
    await ada.community.answers.mark(said.id, 'correct', false);
    expect(await queue('stale')).toEqual([]);
    clock.advance(14 * day);
    expect(await queue('stale')).toEqual([question.title]);
  });

  test('bring what is due first first, page by page, by place and tag', async () => {
    const {ask, ada, stan, queue, clock} = await openSupport(database);
    const first = await ask('How do I print my grades?');
    clock.advance(10 * minute);
    const second = await ada.community.questions.ask({
      place: 'help',
      title: 'How do I mail my grades?',
      tags: ['mail'],
    });
    clock.advance(3 * hour);
    expect(await queue('waiting')).toEqual([first.title, second.title]);
    expect(await queue('waiting', {tag: 'mail'})).toEqual([second.title]);
    expect(await queue('due_soon', {place: 'help'})).toEqual([]);
    const {moderation} = stan.community;
    const page = await moderation.queue({queue: 'waiting', limit: 1});
    const rest = await moderation.queue({
      queue: 'waiting',
      limit: 1,
      cursor: page.next ?? '',
    });
    expect(rest.items.map(({question}) => question.id)).toEqual([second.id]);
    expect(rest.next).toBeNull();
    await expect(
      moderation.queue({queue: 'waiting', place: 'nowhere'}),
    ).rejects.toMatchObject({code: 'not_found'});
  });

  test('hold what is due soon until it is breached', async () => {
    const {ask, grace, ada, answer, queue, clock} = await openSupport(database);
    const question = await ask();
    clock.advance(1 * hour);
    await answer(grace, question);
    await answer(ada, question, 'That is not it.');
    // Fifteen business hours later: Friday, eight o'clock in the evening
    // is no business hour, Friday at nine is.
    clock.set('2026-11-19T16:00:00.000Z');
    expect(await queue('due_soon')).toEqual([question.title]);
    clock.set('2026-11-19T17:00:00.000Z');
    expect(await queue('due_soon')).toEqual([]);
    expect(await queue('breached')).toEqual([question.title]);
  });

  test('bring back what one has answered when the asker asks on', async () => {
    const {ask, ada, stan, sue, answer, queue} = await openSupport(database);
    const question = await ask();
    await answer(stan, question, 'Which one?');
    expect(await queue('awaiting_my_reply')).toEqual([]);
    await answer(ada, question, 'The second.');
    expect(await queue('awaiting_my_reply')).toEqual([question.title]);
    const others = await sue.community.moderation.queue({
      queue: 'awaiting_my_reply',
    });
    expect(others.items).toEqual([]);
  });

  test('are staff’s', async () => {
    const {ada, guest, ask} = await openSupport(database);
    const {id} = await ask();
    for (const [community, code] of [
      [ada.community, 'only_staff'],
      [guest, 'sign_in_required'],
    ] as const) {
      const {moderation} = community;
      for (const call of [
        moderation.queue({queue: 'watch'}),
        moderation.question(id),
        moderation.claim(id, true),
        moderation.escalate(id, {system: 'zendesk'}),
        moderation.questionPolicy('help'),
        moderation.questionStats(),
        moderation.lockQuestion(id, true),
      ]) {
        await expect(call).rejects.toMatchObject({code});
      }
    }
  });
});

describe('a claim', () => {
  test('is one person’s, and the other is told whose', async () => {
    const {ask, stan, sue} = await openSupport(database);
    const {id} = await ask();
    const results = await Promise.allSettled(
      [stan, sue].map(({community}) => community.moderation.claim(id, true)),
    );
    const won = results.flatMap((one) =>
      one.status === 'fulfilled' ? one.value.claim?.by.name : [],
    );
    expect(won).toHaveLength(1);
    const lost = results.find(({status}) => status === 'rejected');
    expect(lost).toMatchObject({
      reason: {
        code: 'already_claimed',
        problem: {
          detail: expect.stringContaining(won[0] ?? '?'),
          current: {claim: {by: {name: won[0]}}},
        },
      },
    });
  });

  test('ends by itself, by letting go, and by being given on', async () => {
    const {ask, stan, sue, queue, clock, ada} = await openSupport(database);
    const {id, title} = await ask();
    clock.advance(2 * hour);
    expect(await queue('unclaimed')).toEqual([title]);
    await stan.community.moderation.claim(id, true);
    expect(await queue('mine')).toEqual([title]);
    expect(await queue('unclaimed')).toEqual([]);
    clock.advance(30 * minute);
    expect(await queue('mine')).toEqual([]);
    const taken = await sue.community.moderation.claim(id, true);
    expect(taken.claim?.by.name).toBe('sue');
    const kept = await stan.community.moderation.claim(id, false);
    expect(kept.claim?.by.name).toBe('sue');
    const given = await sue.community.moderation.assignQuestion(id, stan.id);
    expect(given.claim?.by.name).toBe('stan');
    const told = await stan.community.notifications.list();
    expect(told.items[0]).toMatchObject({kind: 'assigned', question: {id}});
    const free = await stan.community.moderation.claim(id, false);
    expect(free.claim).toBeNull();
    await expect(
      sue.community.moderation.assignQuestion(id, 'nobody'),
    ).rejects.toMatchObject({code: 'invalid_request'});
    await expect(
      ada.community.moderation.assignQuestion(id, ada.id),
    ).rejects.toMatchObject({code: 'only_staff'});
  });
});
