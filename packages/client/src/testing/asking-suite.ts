import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {questionCalled, refuses, type State} from './statement.js';

/** What every community does for those who are about to ask, or to write. */
export function describeAsking(state: State) {
  describe('how many questions', () => {
    state('is as many as are listed', ['questions'], async ({guest}) => {
      for (const query of [
        {},
        {place: 'help'},
        {tag: 'gradebook'},
        {state: 'unanswered' as const},
        {tag: 'nothing has this'},
      ]) {
        const {items} = await guest.questions.list({...query, limit: 100});
        expect(await guest.questions.count(query)).toEqual({
          count: items.length,
        });
      }
      await refuses(guest.questions.count({place: 'nowhere'}), 'not_found');
    });
  });

  describe('a question that answered before it was asked', () => {
    const text = 'How do I hide a column?';

    state(
      'counts once for a person and a text',
      ['questions.deflect'],
      async (given) => {
        const {id} = await questionCalled(titles.adasQuestion, given);
        const count = async (person: 'ada' | 'grace' | 'guest', said: string) =>
          (await given[person].questions.deflect(id, {text: said})).count;

        expect(await count('grace', text)).toBe(1);
        expect(await count('grace', ` ${text.toUpperCase()}`)).toBe(1);
        expect(await count('grace', 'Where do columns go?')).toBe(2);
        expect(await count('ada', text)).toBe(3);
        expect(await count('guest', text)).toBe(4);
        expect(await count('guest', text)).toBe(4);
      },
    );

    state(
      'is one that is there, and the text has words',
      ['questions.deflect'],
      async (given) => {
        const {id} = await questionCalled(titles.adasQuestion, given);
        await refuses(
          given.grace.questions.deflect('nothing', {text}),
          'not_found',
        );
        await refuses(
          given.grace.questions.deflect(id, {text: ' '}),
          'invalid_request',
        );
      },
    );
  });

  describe('a preview', () => {
    state(
      'is what a post will be',
      ['texts.preview', 'questions'],
      async ({ada, guest}) => {
        const text =
          '**Bold** <b>not</b> [link](https://a.test/) [no](javascript:x)\n\n```js\n1 < 2\n```';
        const {body} = await guest.texts.preview({text});
        const asked = await ada.questions.ask({
          place: 'help',
          title: 'What will this look like?',
          text,
        });
        expect(body).toEqual(asked.body);
        expect(body).toHaveLength(2);
      },
    );

    state(
      'is of a text that can be posted',
      ['texts.preview'],
      async ({ada}) => {
        await refuses(
          ada.texts.preview({text: 'x'.repeat(20_001)}),
          'invalid_request',
        );
        expect(await ada.texts.preview({text: ''})).toEqual({body: []});
      },
    );
  });
}
