import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {questionCalled, refuses, type State} from './statement.js';

/** What every community suggests to those who write. */
export function describeWriting(state: State) {
  describe('whoever writes', () => {
    const needs = ['texts.suggest'] as const;

    state(
      'is told who is meant by a beginning of a name',
      needs,
      async (given) => {
        const {texts} = given.ada;
        const {name} = await given.grace.viewer().then(({person}) => ({
          name: person?.name ?? '',
        }));
        const {items} = await texts.people({q: name.slice(0, 3).toLowerCase()});
        expect(items.map(({person}) => person.name)).toContain(name);
        expect((await texts.people({q: 'zz nobody'})).items).toEqual([]);
        await refuses(texts.people({q: 'g'}), 'invalid_request');
        await refuses(given.guest.texts.people({q: 'gr'}), 'sign_in_required');
      },
    );

    state('names somebody, who is told', needs, async (given) => {
      const {grace, ada} = given;
      const {person} = await grace.viewer();
      const {id} = await questionCalled(titles.adasQuestion, given);
      const answer = await ada.answers.post(id, {
        text: `Like [@Grace](person:${person?.id}) says.`,
      });
      expect(answer.body).toEqual([
        {
          type: 'paragraph',
          children: [
            {type: 'text', value: 'Like '},
            {
              type: 'mention',
              person: person?.id,
              children: [{type: 'text', value: `@${person?.name}`}],
            },
            {type: 'text', value: ' says.'},
          ],
        },
      ]);
      const {items} = await grace.notifications.list();
      expect(items[0]).toMatchObject({kind: 'mentioned', question: {id}});
    });

    state('is told which tags others use', needs, async ({guest}) => {
      const {items} = await guest.texts.tags({place: 'help', q: 'GRADE'});
      expect(items).toEqual([{tag: 'gradebook', count: 1}]);
      expect(
        (await guest.texts.tags({place: 'help', q: 'book'})).items,
      ).toEqual([]);
      await refuses(guest.texts.tags({place: 'nowhere'}), 'not_found');
    });
  });
}
