import {describe, expect} from 'vitest';
import type {VotingState} from '../contract/idea.js';
import {titles} from './fixture.js';
import {ideaCalled, refuses, walk, type State} from './statement.js';

const titlesOf = (items: readonly {title: string}[]) =>
  items.map(({title}) => title);

/** What every community does with ideas, except counting votes. */
export function describeIdeas(state: State) {
  describe('ideas', () => {
    state('are listed by place', ['ideas'], async ({guest}) => {
      const {items} = await guest.ideas.list({place: 'roadmap'});

      expect(titlesOf(items).sort()).toEqual(
        [
          titles.closed,
          titles.fresh,
          titles.open,
          titles.scheduled,
          titles.shipped,
        ].sort(),
      );
      expect(new Set(items.map(({place}) => place))).toEqual(
        new Set(['roadmap']),
      );
    });

    state(
      'come in pages without repeats or holes',
      ['ideas'],
      async (given) => {
        const {ideas} = given.guest;
        for (const sort of ['top', 'new', 'ending'] as const) {
          const whole = await ideas.list({sort, limit: 100});
          const walked = await walk((cursor) =>
            ideas.list({sort, limit: 2, ...(cursor && {cursor})}),
          );
          expect(walked).toEqual(whole.items);
          expect(whole.next).toBeNull();
        }
      },
    );

    state('can be had one after the other', ['ideas'], async ({guest}) => {
      const whole = await guest.ideas.list({limit: 100});
      const found: string[] = [];
      for await (const {id} of guest.ideas.all({limit: 2})) found.push(id);
      expect(found).toEqual(whole.items.map(({id}) => id));
    });

    state('put the most net votes on top', ['ideas'], async ({guest}) => {
      const {items} = await guest.ideas.list({sort: 'top'});
      const nets = items.map(({votes}) => votes?.net ?? 0);
      expect(nets).toEqual([...nets].sort((a, b) => b - a));
    });

    state('are found by where they stand', ['ideas'], async ({guest}) => {
      const {items} = await guest.ideas.list({stage: 'shipped'});
      expect(titlesOf(items)).toEqual([titles.shipped]);
    });

    state('say what staff answered', ['ideas.respond'], async (given) => {
      const {response} = await ideaCalled(titles.shipped, given);
      expect(response?.by?.name).toBe('Stan');
    });

    state(
      'say where they stand and whether a vote counts',
      ['ideas'],
      async (given) => {
        expect(await ideaCalled(titles.open, given)).toMatchObject({
          stage: 'open',
          voting: 'open',
          votes: {up: 2, down: 1, net: 1},
          tags: ['courses'],
        });
        expect(await ideaCalled(titles.closed, given)).toMatchObject({
          stage: 'archived',
          voting: 'closed',
        });
        expect(await ideaCalled(titles.scheduled, given)).toMatchObject({
          stage: 'scheduled',
          voting: 'not_open',
        });
      },
    );

    state('are found by whether a vote counts', ['ideas'], async (given) => {
      const found = async (voting: VotingState) => {
        const {items} = await given.guest.ideas.list({voting});
        expect(items.map((idea) => idea.voting)).toEqual(
          items.map(() => voting),
        );
        return items.map(({title}) => title).sort();
      };
      expect(await found('open')).toEqual([titles.open, titles.fresh].sort());
      expect(await found('not_open')).toEqual([titles.scheduled]);
      expect(await found('on_hold')).toEqual([]);
      expect(await found('closed')).toEqual(
        [titles.closed, titles.shipped].sort(),
      );
    });

    state('are the same alone as in the list', ['ideas'], async (given) => {
      const listed = await ideaCalled(titles.open, given);
      expect(await given.ada.ideas.get(listed.id)).toEqual(listed);
    });

    state('that do not exist are not found', ['ideas'], async ({ada}) => {
      for (const id of ['nothing', '00000000-0000-7000-8000-000000000000']) {
        await refuses(ada.ideas.get(id), 'not_found');
        await refuses(ada.ideas.vote(id, 'up'), 'not_found');
      }
    });

    state(
      'refuse a cursor that was never given',
      ['ideas'],
      async ({guest}) => {
        await refuses(guest.ideas.list({cursor: 'made-up'}), 'invalid_request');
      },
    );

    state(
      'much like a text are found by it',
      ['ideas.similar'],
      async ({guest}) => {
        const {items} = await guest.ideas.similar({
          text: 'duplicate modules with all settings',
          place: 'roadmap',
        });
        expect(items[0]?.title).toBe(titles.open);
        expect(items.length).toBeLessThanOrEqual(5);
      },
    );
  });
}

/** What every community does with those who suggest. */
export function describeSuggesting(state: State) {
  const draft = {
    place: 'roadmap',
    title: '  Let students pick a quiet hour  ',
    text: 'No mail **at night**.',
    tags: ['mail'],
  };

  describe('suggesting', () => {
    state(
      'makes an idea of its author',
      ['ideas.suggest'],
      async ({ada, guest}) => {
        const made = await ada.ideas.suggest(draft);

        expect(made).toMatchObject({
          title: 'Let students pick a quiet hour',
          author: {name: 'Ada'},
          tags: ['mail'],
          excerpt: 'No mail at night.',
          votes: {up: 0, down: 0, net: 0},
        });
        expect(JSON.stringify(made.body)).toContain('"strong"');
        expect(await guest.ideas.get(made.id)).toEqual(made);
      },
    );

    state(
      'twice with one key makes one idea',
      ['ideas.suggest'],
      async ({ada, guest}) => {
        const first = await ada.ideas.suggest(draft, {idempotencyKey: 'one'});
        const second = await ada.ideas.suggest(draft, {idempotencyKey: 'one'});

        expect(second.id).toBe(first.id);
        const {items} = await guest.ideas.list({limit: 100});
        expect(items.filter(({title}) => title === first.title)).toHaveLength(
          1,
        );
      },
    );

    state('says which field is wrong', ['ideas.suggest'], async ({ada}) => {
      const call = ada.ideas.suggest({...draft, title: 'Short'});
      await refuses(call, 'invalid_request');
      await expect(call).rejects.toMatchObject({
        problem: {fields: [{path: 'title'}]},
      });
    });

    state('needs a place that exists', ['ideas.suggest'], async ({ada}) => {
      const call = ada.ideas.suggest({...draft, place: 'nowhere'});
      await expect(call).rejects.toMatchObject({name: 'RefusedError'});
    });

    state('needs an account', ['ideas.suggest'], async ({guest}) => {
      await refuses(guest.ideas.suggest(draft), 'sign_in_required');
    });

    state(
      'leaves the words to their author',
      ['ideas.suggest'],
      async ({ada, grace}) => {
        const {id, version} = await ada.ideas.suggest(draft);

        const changed = await ada.ideas.change(id, {text: 'Not at all.'});
        expect(changed).toMatchObject({
          title: 'Let students pick a quiet hour',
          excerpt: 'Not at all.',
        });
        expect(changed.version).toBeGreaterThan(version);

        const call = grace.ideas.change(id, {text: 'Mine now.'});
        await expect(call).rejects.toMatchObject({name: 'RefusedError'});
      },
    );
  });
}
