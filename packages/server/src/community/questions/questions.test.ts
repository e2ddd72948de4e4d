import type {MarkKind, QuestionState} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const minute = 60_000;

async function openHelp() {
  const town = await testSqlCommunity(database);
  await town.place('help', 'questions');
  const ada = await town.signIn('ada');
  const grace = await town.signIn('grace');
  const stan = await town.signIn('stan', 'staff');
  const ask = (title = 'How do I print my grades?') =>
    ada.community.questions.ask({place: 'help', title});
  return {...town, ada, grace, stan, ask};
}

describe('a question', () => {
  test('is told from its facts, the strongest first', async () => {
    const {ask, guest, grace, ada, stan, id} = await openHelp();
    const question = await ask();
    const state = async () => (await guest.questions.get(question.id)).state;
    const listed = async (state: QuestionState) =>
      (await guest.questions.list({place: 'help', state})).items.length;
    expect(await state()).toBe('unanswered');

    const answer = await grace.community.answers.post(question.id, {
      text: 'So.',
    });
    expect(await state()).toBe('answered');
    await ada.community.answers.mark(answer.id, 'helpful', true);
    expect(await state()).toBe('needs_confirmation');
    await database.query(
      'update questions set assumed_answered_at = created_at where community_id = $1',
      [id],
    );
    expect(await state()).toBe('assumed_answered');
    await ada.community.answers.mark(answer.id, 'correct', true);
    expect(await state()).toBe('correct_by_author');
    await stan.community.answers.mark(answer.id, 'confirmed', true);
    expect(await state()).toBe('confirmed_by_staff');
    expect(await listed('confirmed_by_staff')).toBe(1);
    expect(await listed('correct_by_author')).toBe(0);
    await stan.community.answers.mark(answer.id, 'confirmed', false);
    expect(await state()).toBe('correct_by_author');
    await database.query(
      `update questions set closed_at = created_at, closed_reason = 'outdated'
        where community_id = $1`,
      [id],
    );
    expect(await state()).toBe('closed');
    expect(await listed('closed')).toBe(1);
  });

  test('comes up when it is answered, and pages by what was last active', async () => {
    const {ask, guest, grace, clock} = await openHelp();
    const first = await ask('How do I print my grades?');
    clock.advance(minute);
    const second = await ask('How do I mail my grades?');
    clock.advance(minute);
    await grace.community.answers.post(first.id, {text: 'Like this.'});
    const order = async (sort: 'active' | 'new') => {
      const ids: string[] = [];
      for await (const {id} of guest.questions.all({sort, limit: 1})) {
        ids.push(id);
      }
      return ids;
    };
    expect(await order('active')).toEqual([first.id, second.id]);
    expect(await order('new')).toEqual([second.id, first.id]);
  });

  test('is had by others once each, and not by the asker', async () => {
    const {ask, grace, ada, guest} = await openHelp();
    const {id} = await ask();
    const results = await Promise.all(
      [1, 2, 3].map(() => grace.community.questions.sameQuestion(id, true)),
    );
    expect(results.at(-1)).toMatchObject({
      question: {sameQuestionCount: 1},
      standing: {sameQuestion: true},
    });
    await expect(
      ada.community.questions.sameQuestion(id, true),
    ).rejects.toMatchObject({code: 'not_eligible'});
    await expect(guest.questions.sameQuestion(id, true)).rejects.toMatchObject({
      code: 'sign_in_required',
    });
    const back = await grace.community.questions.sameQuestion(id, false);
    expect(back).toMatchObject({
      question: {sameQuestionCount: 0},
      standing: {sameQuestion: false},
    });
  });

  test('takes no answers when it is locked or closed', async () => {
    const {ask, grace, id} = await openHelp();
    const question = await ask();
    for (const change of [
      'locked = true',
      `locked = false, closed_at = created_at, closed_reason = 'duplicate'`,
    ]) {
      await database.query(
        `update questions set ${change} where community_id = $1`,
        [id],
      );
      await expect(
        grace.community.answers.post(question.id, {text: 'Too late?'}),
      ).rejects.toMatchObject({code: 'locked', status: 409});
      const [standing] = await grace.community.questions.standings([
        question.id,
      ]);
      expect(standing?.can.answer).toEqual({allowed: false, reason: 'locked'});
    }
  });

  test('is found by what it asks', async () => {
    const {ask, guest} = await openHelp();
    const question = await ask('How do I print my grades?');
    await ask('Where is the calendar of my course?');
    const found = await guest.questions.similar({text: 'printing grades'});
    expect(found.items.map(({id}) => id)).toEqual([question.id]);
  });
});

describe('marks', () => {
  test.each<[string, MarkKind, string | null]>([
    ['ada', 'correct', null],
    ['grace', 'correct', 'only_the_asker'],
    ['stan', 'correct', 'only_the_asker'],
    ['guest', 'correct', 'sign_in_required'],
    ['stan', 'confirmed', null],
    ['ada', 'confirmed', 'only_staff'],
    ['guest', 'confirmed', 'sign_in_required'],
    ['ada', 'helpful', null],
    ['stan', 'helpful', null],
    ['grace', 'helpful', 'own_answer'],
    ['guest', 'helpful', 'sign_in_required'],
  ])('by %s as %s: %s', async (who, kind, refusal) => {
    const {ask, grace, ada, stan, guest} = await openHelp();
    const {id} = await ask();
    const answer = await grace.community.answers.post(id, {text: 'Like this.'});
    const people = {ada, grace, stan, guest: {community: guest}};
    const by = Object.entries(people).find(([name]) => name === who)?.[1];
    const marking = by?.community.answers.mark(answer.id, kind, true);
    if (refusal) {
      await expect(marking).rejects.toMatchObject({code: refusal});
    } else {
      expect((await marking)?.answer.version).toBe(answer.version + 1);
    }
  });

  test('are separate facts with who and when, and history keeps what is undone', async () => {
    const {ask, grace, ada, stan, clock} = await openHelp();
    const {id} = await ask();
    const one = await grace.community.answers.post(id, {text: 'Like this.'});
    const two = await stan.community.answers.post(id, {text: 'Or like that.'});
    await ada.community.answers.mark(one.id, 'correct', true);
    clock.advance(minute);
    const moved = await ada.community.answers.mark(two.id, 'correct', true);
    expect(moved).toMatchObject({
      answer: {correct: {by: {name: 'ada'}, at: clock().toISOString()}},
      question: {correctAnswer: two.id, confirmedAnswer: null},
    });
    const confirmed = await stan.community.answers.mark(
      one.id,
      'confirmed',
      true,
    );
    expect(confirmed).toMatchObject({
      answer: {id: one.id, correct: null, confirmed: {by: {name: 'stan'}}},
      question: {correctAnswer: two.id, confirmedAnswer: one.id},
    });
    await ada.community.answers.mark(two.id, 'correct', false);
    await ada.community.answers.mark(two.id, 'correct', false);
    const history = await database.query(
      `select answer_id as answer, kind, action from mark_history
        where question_id = $1 order by id`,
      [id],
    );
    expect(history).toEqual([
      {answer: one.id, kind: 'correct', action: 'marked'},
      {answer: one.id, kind: 'correct', action: 'unmarked'},
      {answer: two.id, kind: 'correct', action: 'marked'},
      {answer: one.id, kind: 'confirmed', action: 'marked'},
      {answer: two.id, kind: 'correct', action: 'unmarked'},
    ]);
  });

  test('count once each, however many mark at once', async () => {
    const {ask, grace, guest, signIn} = await openHelp();
    const {id} = await ask();
    const answer = await grace.community.answers.post(id, {text: 'Like this.'});
    const readers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => signIn(name)),
    );
    await Promise.all(
      [...readers, ...readers].map(({community}) =>
        community.answers.mark(answer.id, 'helpful', true),
      ),
    );
    expect((await guest.answers.list(id)).items).toMatchObject([
      {helpfulCount: 4},
    ]);
    const [standing] =
      (await readers[0]?.community.questions.standings([id])) ?? [];
    expect(standing).toMatchObject({
      helpful: [answer.id],
      own: [],
      can: {markCorrect: {reason: 'only_the_asker'}},
    });
  });
});

describe('answers', () => {
  test('are listed best, newest or oldest first, page by page', async () => {
    const {ask, grace, ada, stan, guest, clock} = await openHelp();
    const {id} = await ask();
    const ids: string[] = [];
    for (const text of ['one', 'two', 'three', 'four']) {
      ids.push((await grace.community.answers.post(id, {text})).id);
      clock.advance(minute);
    }
    const [one = '', two = '', three = '', four = ''] = ids;
    await ada.community.answers.mark(three, 'helpful', true);
    await stan.community.answers.mark(two, 'confirmed', true);
    await ada.community.answers.mark(four, 'correct', true);
    const order = async (sort: 'best' | 'new' | 'old') => {
      const found: string[] = [];
      for await (const answer of guest.answers.all(id, {sort, limit: 1})) {
        found.push(answer.id);
      }
      return found;
    };
    expect(await order('best')).toEqual([four, two, three, one]);
    expect(await order('new')).toEqual([four, three, two, one]);
    expect(await order('old')).toEqual([one, two, three, four]);
  });

  test('are taken once per key, and refused where there is no question', async () => {
    const {ask, grace, guest} = await openHelp();
    const {id} = await ask();
    const post = () =>
      grace.community.answers.post(id, {text: 'So.'}, {idempotencyKey: 'k'});
    const [first, second] = [await post(), await post()];
    expect(second).toEqual(first);
    expect((await guest.questions.get(id)).answerCount).toBe(1);
    for (const unknown of ['nothing', grace.id]) {
      await expect(
        grace.community.answers.post(unknown, {text: 'So.'}),
      ).rejects.toMatchObject({code: 'not_found'});
      await expect(guest.answers.list(unknown)).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await expect(
      grace.community.answers.post(id, {text: '\u200B\u200B\u200B'}),
    ).rejects.toMatchObject({code: 'invalid_request'});
  });
});
