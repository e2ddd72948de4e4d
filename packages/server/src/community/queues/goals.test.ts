import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {day, hour, minute, openSupport} from './test-support.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

describe('the goals of a question', () => {
  test('are on track, due soon and breached by the clock alone', async () => {
    const {ask, goals, clock, queue} = await openSupport(database);
    const question = await ask();
    expect(await goals(question)).toEqual({
      firstResponse: 'on_track',
      firstPeerResponse: 'on_track',
      resolution: 'on_track',
    });
    clock.advance(2 * hour);
    expect((await goals(question))['firstPeerResponse']).toBe('breached');
    clock.advance(1 * hour);
    expect((await goals(question))['firstResponse']).toBe('due_soon');
    clock.advance(1 * hour - 1);
    expect((await goals(question))['firstResponse']).toBe('due_soon');
    clock.advance(1);
    expect((await goals(question))['firstResponse']).toBe('breached');
    expect(await queue('breached')).toEqual([question.title]);
  });

  test('wait while the asker has to say something', async () => {
    const {ask, ada, grace, answer, goals, clock, stan} =
      await openSupport(database);
    const question = await ask();
    const due = async () =>
      (await stan.community.moderation.question(question.id)).goals.find(
        ({name}) => name === 'resolution',
      )?.dueAt;
    clock.advance(1 * hour);
    await answer(grace, question, 'Which browser is it?');
    expect(await goals(question)).toEqual({
      firstResponse: 'met',
      firstPeerResponse: 'met',
      resolution: 'paused',
    });
    expect(await due()).toBeNull();
    // It is Friday, ten o'clock: fifteen business hours are left.
    clock.advance(2 * day);
    await answer(ada, question, 'The green one.');
    expect((await goals(question))['resolution']).toBe('on_track');
    expect(await due()).toBe('2026-11-23T17:00:00.000Z');
    clock.set('2026-11-23T17:00:00.000Z');
    expect((await goals(question))['resolution']).toBe('breached');
  });

  test('are missed for good where the answer comes too late', async () => {
    const {ask, grace, answer, goals, clock} = await openSupport(database);
    const question = await ask();
    clock.advance(3 * hour);
    await answer(grace, question);
    expect(await goals(question)).toMatchObject({
      firstResponse: 'met',
      firstPeerResponse: 'breached',
    });
  });

  test('are told once when they are missed, however many look', async () => {
    const {ask, hosted, clock, outbox, stan, id} = await openSupport(database);
    const question = await ask();
    const {moderation} = stan.community;
    await moderation.assignQuestion(question.id, stan.id);
    clock.advance(4 * hour + minute);
    await Promise.all([1, 2, 3].map(() => hosted.advance()));
    await hosted.tick();
    expect(await outbox('question.goal_breached')).toBe(2);
    const told = await stan.community.notifications.list();
    expect(told.items.map(({kind}) => kind)).toEqual([
      'goal_breached',
      'goal_breached',
    ]);
    expect(told.items[0]).toMatchObject({
      idea: null,
      question: {id: question.id, title: question.title},
    });
    clock.advance(7 * day);
    await hosted.advance();
    await hosted.advance();
    const all = await stan.community.notifications.list();
    expect(all.items).toHaveLength(3);
    const kept = await database.query(
      'select goal from question_breaches where community_id = $1 order by goal',
      [id],
    );
    expect(kept).toEqual([
      {goal: 'firstPeerResponse'},
      {goal: 'firstResponse'},
      {goal: 'resolution'},
    ]);
  });

  test('are told of as missed also where nobody looked in time', async () => {
    const {ask, grace, answer, hosted, clock, outbox} =
      await openSupport(database);
    const question = await ask();
    clock.advance(3 * hour);
    await answer(grace, question);
    await hosted.advance();
    expect(await outbox('question.goal_breached')).toBe(1);
  });

  test('are nobody’s where there is nothing to answer', async () => {
    const {ada, stan, goals} = await openSupport(database);
    const {questions} = ada.community;
    const discussion = await questions.ask({
      place: 'help',
      kind: 'discussion',
      title: 'What do you do on the first day?',
    });
    expect(discussion).toMatchObject({kind: 'discussion', state: 'answered'});
    expect(await goals(discussion)).toEqual({});
    const reply = await stan.community.answers.post(discussion.id, {
      text: 'We sing.',
    });
    await expect(
      ada.community.answers.mark(reply.id, 'correct', true),
    ).rejects.toMatchObject({code: 'not_supported'});
    const announcement = {
      place: 'help',
      kind: 'announcement',
      title: 'The next webinar is on Monday',
    } as const;
    await expect(questions.ask(announcement)).rejects.toMatchObject({
      code: 'only_staff',
    });
    const announced = await stan.community.questions.ask(announcement);
    const {items} = await questions.list({kind: 'announcement'});
    expect(items).toEqual([announced]);
  });

  test('do not measure what was asked before there were any', async () => {
    const {hosted, clock, outbox, ...town} = await openSupport(database);
    await town.place('old', 'questions');
    const question = await town.ada.community.questions.ask({
      place: 'old',
      title: 'Is anybody out there at all?',
    });
    clock.advance(30 * day);
    await town.stan.community.moderation.changeQuestionPolicy('old', {
      policy: {preset: 'support'},
      reason: 'From now on.',
    });
    await hosted.advance();
    expect(await town.goals(question)).toEqual({});
    expect(await outbox('question.goal_breached')).toBe(0);
  });

  test('follow another policy as soon as there is one', async () => {
    const {ask, hosted, clock, goals, stan} = await openSupport(database);
    const question = await ask();
    clock.advance(1 * hour);
    await stan.community.moderation.changeQuestionPolicy('help', {
      policy: {
        preset: 'support',
        peerWindow: null,
        goals: {firstResponse: 30, firstPeerResponse: null, resolution: null},
        dueSoonMinutes: 5,
      },
      reason: 'Within half an hour.',
    });
    await hosted.advance();
    expect(await goals(question)).toEqual({firstResponse: 'breached'});
  });
});
