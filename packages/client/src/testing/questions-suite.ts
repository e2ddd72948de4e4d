import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {
  answerBy,
  questionCalled,
  refuses,
  walk,
  type State,
} from './statement.js';

/** What every community does with questions. */
export function describeQuestions(state: State) {
  const draft = {
    place: 'help',
    title: ' How do I reset a quiz attempt? ',
    text: 'One of my students lost the connection.',
  };

  describe('questions', () => {
    state(
      'come in pages without repeats or holes',
      ['questions'],
      async ({guest}) => {
        for (const sort of ['active', 'new'] as const) {
          const whole = await guest.questions.list({sort, limit: 100});
          const walked = await walk((cursor) =>
            guest.questions.list({sort, limit: 1, ...(cursor && {cursor})}),
          );
          expect(walked).toEqual(whole.items);
          expect(whole.items).toHaveLength(4);
        }
      },
    );

    state('can be had one after the other', ['questions'], async ({guest}) => {
      const whole = await guest.questions.list({limit: 100});
      const found: string[] = [];
      for await (const {id} of guest.questions.all({limit: 3})) found.push(id);
      expect(found).toEqual(whole.items.map(({id}) => id));
    });

    state(
      'are found by what became of them',
      ['questions'],
      async ({guest}) => {
        const {items} = await guest.questions.list({
          place: 'help',
          state: 'unanswered',
        });
        expect(items.map(({title}) => title).sort()).toEqual(
          [titles.gracesQuestion, titles.lockedQuestion].sort(),
        );
      },
    );

    state(
      'are found by what staff confirmed',
      ['answers.confirm'],
      async ({guest}) => {
        const {items} = await guest.questions.list({
          place: 'help',
          state: 'confirmed_by_staff',
        });
        expect(items.map(({title}) => title)).toEqual([titles.settledQuestion]);
      },
    );

    state('are found by tag', ['questions'], async ({guest}) => {
      const {items} = await guest.questions.list({tag: 'gradebook'});
      expect(items.map(({title}) => title)).toEqual([titles.adasQuestion]);
    });

    state('are the same alone as in the list', ['questions'], async (given) => {
      const listed = await questionCalled(titles.adasQuestion, given);
      expect(await given.stan.questions.get(listed.id)).toEqual(listed);
      await refuses(given.guest.questions.get('nothing'), 'not_found');
    });

    state(
      'much like a text are found by it',
      ['questions.similar'],
      async ({guest}) => {
        const {items} = await guest.questions.similar({
          text: 'hide gradebook columns',
          place: 'help',
        });
        expect(items[0]?.title).toBe(titles.adasQuestion);
        expect(items.length).toBeLessThanOrEqual(5);
      },
    );

    state('are found by words, page by page', ['questions'], async (given) => {
      const {guest} = given;
      const asked = await questionCalled(titles.adasQuestion, given);
      const found = async (q: string) =>
        (await guest.questions.list({q, place: 'help'})).items.map(
          ({title}) => title,
        );
      expect(await found('gradebook colum')).toContain(asked.title);
      expect(await found('gradebook unicorn')).toContain(asked.title);
      expect(await found('unicorn')).toEqual([]);
      expect(await found('?!')).toEqual([]);
      const whole = await guest.questions.list({q: 'gradebook how'});
      const paged = await walk((cursor) =>
        guest.questions.list({
          q: 'gradebook how',
          limit: 1,
          ...(cursor && {cursor}),
        }),
      );
      expect(paged).toEqual(whole.items);
    });

    state('belong to who asks', ['questions'], async ({ada, guest}) => {
      const asked = await ada.questions.ask(draft);
      expect(asked).toMatchObject({
        title: 'How do I reset a quiz attempt?',
        author: {name: 'Ada'},
        state: 'unanswered',
        answerCount: 0,
      });
      expect(await guest.questions.get(asked.id)).toEqual(asked);
    });

    state('are asked once with one key', ['questions'], async ({ada}) => {
      const first = await ada.questions.ask(draft, {idempotencyKey: 'q'});
      const second = await ada.questions.ask(draft, {idempotencyKey: 'q'});
      expect(second.id).toBe(first.id);
    });

    state(
      'need an account and a title',
      ['questions'],
      async ({ada, guest}) => {
        await refuses(guest.questions.ask(draft), 'sign_in_required');
        await refuses(
          ada.questions.ask({...draft, title: 'Why?'}),
          'invalid_request',
        );
      },
    );
  });

  describe('the same question', () => {
    state(
      'is counted once a person',
      ['questions.same-question'],
      async (given) => {
        const {id} = await questionCalled(titles.gracesQuestion, given);

        await given.ada.questions.sameQuestion(id, true);
        const twice = await given.ada.questions.sameQuestion(id, true);
        expect(twice.question.sameQuestionCount).toBe(1);
        expect(twice.standing.sameQuestion).toBe(true);
        const [almas] = await given.alma.questions.standings([id]);
        expect(almas?.sameQuestion).toBe(false);
      },
    );

    state(
      'can be taken back',
      ['questions.same-question.undo'],
      async (given) => {
        const {id} = await questionCalled(titles.gracesQuestion, given);
        await given.ada.questions.sameQuestion(id, true);
        const back = await given.ada.questions.sameQuestion(id, false);
        expect(back.question.sameQuestionCount).toBe(0);
        expect(back.standing.sameQuestion).toBe(false);
      },
    );

    state('needs an account', ['questions.same-question'], async (given) => {
      const {id} = await questionCalled(titles.gracesQuestion, given);
      await refuses(
        given.guest.questions.sameQuestion(id, true),
        'sign_in_required',
      );
    });
  });

  describe('standings', () => {
    state(
      'come in the order asked, and are the viewer’s',
      ['questions'],
      async (given) => {
        const adas = await questionCalled(titles.adasQuestion, given);
        const graces = await questionCalled(titles.gracesQuestion, given);
        const own = await answerBy('Grace', adas.id, given);

        const standings = await given.grace.questions.standings([
          graces.id,
          adas.id,
        ]);

        expect(standings.map(({question}) => question)).toEqual([
          graces.id,
          adas.id,
        ]);
        expect(standings[1]?.own).toEqual([own.id]);
        expect(standings[0]?.can.markCorrect.allowed).toBe(true);
        expect(standings[1]?.can.markCorrect).toEqual({
          allowed: false,
          reason: 'only_the_asker',
        });
      },
    );
  });
}
