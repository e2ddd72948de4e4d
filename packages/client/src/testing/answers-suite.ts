import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {questionCalled, refuses, walk, type State} from './statement.js';

/** What every community does with answers. */
export function describeAnswers(state: State) {
  describe('answers', () => {
    state(
      'come in pages without repeats or holes',
      ['questions'],
      async (given) => {
        const {id} = await questionCalled(titles.adasQuestion, given);
        const {answers} = given.guest;
        for (const sort of ['best', 'new', 'old'] as const) {
          const whole = await answers.list(id, {sort});
          const walked = await walk((cursor) =>
            answers.list(id, {sort, limit: 1, ...(cursor && {cursor})}),
          );
          expect(walked).toEqual(whole.items);
          expect(whole.items).toHaveLength(2);
        }
      },
    );

    state('come oldest or newest first', ['questions'], async (given) => {
      const {id} = await questionCalled(titles.adasQuestion, given);
      const old = await given.guest.answers.list(id, {sort: 'old'});
      expect(old.items.map(({author}) => author?.name)).toEqual([
        'Alma',
        'Grace',
      ]);
      const latest = await given.guest.answers.list(id, {sort: 'new'});
      expect(latest.items).toEqual([...old.items].reverse());
    });

    state(
      'belong to who answers, and are counted',
      ['questions'],
      async (given) => {
        const {id} = await questionCalled(titles.gracesQuestion, given);
        const answer = await given.ada.answers.post(id, {
          text: ' In the *lounge*. ',
        });
        expect(answer).toMatchObject({
          question: id,
          author: {name: 'Ada'},
          correct: null,
          confirmed: null,
          helpfulCount: 0,
        });
        expect(await given.guest.questions.get(id)).toMatchObject({
          state: 'answered',
          answerCount: 1,
        });
        const found: unknown[] = [];
        for await (const item of given.guest.answers.all(id)) found.push(item);
        expect(found).toEqual([answer]);
      },
    );

    state('are given once with one key', ['questions'], async (given) => {
      const {id} = await questionCalled(titles.gracesQuestion, given);
      const draft = {text: 'In the lounge.'};
      await given.ada.answers.post(id, draft, {idempotencyKey: 'a'});
      await given.ada.answers.post(id, draft, {idempotencyKey: 'a'});
      const {answerCount} = await given.guest.questions.get(id);
      expect(answerCount).toBe(1);
    });

    state(
      'need an account, a text and an open question',
      ['questions'],
      async (given) => {
        const open = await questionCalled(titles.gracesQuestion, given);
        const locked = await questionCalled(titles.lockedQuestion, given);
        const draft = {text: 'In the lounge.'};
        await refuses(
          given.guest.answers.post(open.id, draft),
          'sign_in_required',
        );
        await refuses(
          given.ada.answers.post(open.id, {text: ' '}),
          'invalid_request',
        );
        await refuses(given.ada.answers.post(locked.id, draft), 'locked');
        await refuses(given.ada.answers.post('nothing', draft), 'not_found');
      },
    );
  });
}
