import type {Community} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {day, hour, openSupport} from '../queues/test-support.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

/** A question that was answered, and three days later its asker is asked. */
async function openAsked() {
  const town = await openSupport(database);
  const question = await town.ask();
  town.clock.advance(1 * hour);
  const said = await town.answer(town.grace, question);
  town.clock.advance(3 * day);
  await town.hosted.advance();
  const followUp = async () =>
    (await town.ada.community.questions.standings([question.id]))[0]?.followUp;
  const state = async () => (await town.guest.questions.get(question.id)).state;
  return {...town, question, said, followUp, state};
}

/** What somebody is told, beside that there are answers. */
const askedOf = async ({notifications}: Community) =>
  (await notifications.list()).items.filter(({kind}) => kind !== 'answered');

describe('after some days the asker', () => {
  test('is asked once whether it is solved', async () => {
    const {ada, grace, hosted, question, followUp, clock} = await openAsked();
    expect(await followUp()).toEqual({
      at: clock().toISOString(),
      answer: null,
    });
    clock.advance(1 * day);
    await hosted.advance();
    const told = await askedOf(ada.community);
    expect(told).toMatchObject([
      {kind: 'follow_up', question: {id: question.id}},
    ]);
    const [others] = await grace.community.questions.standings([question.id]);
    expect(others?.followUp).toBeNull();
  });

  test('is not asked while somebody owes them an answer', async () => {
    const {ask, ada, grace, answer, clock, hosted} =
      await openSupport(database);
    const question = await ask();
    await answer(grace, question);
    clock.advance(2 * day);
    await answer(ada, question, 'It is not that.');
    clock.advance(20 * day);
    await hosted.advance();
    const items = await askedOf(ada.community);
    expect(items).toEqual([]);
  });

  test('who does not reply is taken to be content', async () => {
    const {state, hosted, clock, question, outbox} = await openAsked();
    clock.advance(7 * day - 1);
    await hosted.advance();
    expect(await state()).toBe('answered');
    clock.advance(1);
    await hosted.advance();
    expect(await state()).toBe('assumed_answered');
    expect(await outbox('question.changed')).toBe(1);
    await hosted.advance();
    expect(await outbox('question.changed')).toBe(1);
    expect(question.state).toBe('unanswered');
  });

  test('has all the days, also where the clock jumps over them', async () => {
    const {ask, grace, answer, clock, hosted, guest} =
      await openSupport(database);
    const {id} = await ask();
    await answer(grace, {id});
    clock.advance(60 * day);
    await hosted.advance();
    expect((await guest.questions.get(id)).state).toBe('answered');
    clock.advance(7 * day);
    await hosted.advance();
    expect((await guest.questions.get(id)).state).toBe('assumed_answered');
  });

  test('says yes, with the answer that did it or without', async () => {
    const one = await openAsked();
    const settled = await one.ada.community.questions.answerFollowUp(
      one.question.id,
      {solved: true, answer: one.said.id},
    );
    expect(settled).toMatchObject({
      question: {state: 'correct_by_author', correctAnswer: one.said.id},
      standing: {followUp: {answer: 'yes'}},
    });
    const other = await openAsked();
    const content = await other.ada.community.questions.answerFollowUp(
      other.question.id,
      {solved: true},
    );
    expect(content.question.state).toBe('assumed_answered');
  });

  test('says no, and the question is the community’s again', async () => {
    const {ada, stan, question, followUp, hosted, clock} = await openAsked();
    await ada.community.questions.answerFollowUp(question.id, {solved: false});
    expect((await followUp())?.answer).toBe('no');
    const seen = await stan.community.moderation.question(question.id);
    expect(seen).toMatchObject({turn: 'community', followUp: {answer: 'no'}});
    clock.advance(10 * day);
    await hosted.advance();
    const items = await askedOf(ada.community);
    expect(items).toHaveLength(1);
  });

  test('may open it again for some days after it counted as solved', async () => {
    const {ada, grace, question, clock, hosted, state, stan} =
      await openAsked();
    clock.advance(7 * day);
    await hosted.advance();
    const {questions} = ada.community;
    await expect(
      grace.community.questions.reopen(question.id),
    ).rejects.toMatchObject({code: 'only_the_asker'});
    await questions.answerFollowUp(question.id, {solved: false});
    expect(await state()).toBe('answered');
    const seen = await stan.community.moderation.question(question.id);
    expect(seen.reopened).toBe(1);
  });

  test('is too late after those days', async () => {
    const {ada, question, clock, hosted} = await openAsked();
    clock.advance(7 * day);
    await hosted.advance();
    clock.advance(14 * day);
    const {questions} = ada.community;
    await expect(
      questions.answerFollowUp(question.id, {solved: false}),
    ).rejects.toMatchObject({
      code: 'locked',
      problem: {detail: expect.stringContaining('ask a new one')},
    });
  });

  test('alone may say so, and only of answers to this question', async () => {
    const {ada, grace, stan, ask, answer, question} = await openAsked();
    for (const {community} of [grace, stan]) {
      await expect(
        community.questions.answerFollowUp(question.id, {solved: true}),
      ).rejects.toMatchObject({code: 'only_the_asker'});
    }
    const other = await ask('What about another question?');
    const elsewhere = await answer(grace, other);
    await expect(
      ada.community.questions.answerFollowUp(question.id, {
        solved: true,
        answer: elsewhere.id,
      }),
    ).rejects.toMatchObject({code: 'not_found'});
  });
});
