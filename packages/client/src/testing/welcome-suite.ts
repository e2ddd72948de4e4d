import {describe, expect} from 'vitest';
import {refuses, type State} from './statement.js';

/** What every community says of itself, its places, its readers and to them. */
export function describeWelcome(state: State) {
  describe('the community', () => {
    state('says what it is', [], async ({guest}) => {
      const {id, name, apiVersions} = await guest.about();
      expect(id).not.toBe('');
      expect(name).not.toBe('');
      expect(apiVersions).toContain(1);
    });

    state('lets an abort be an abort', [], async ({ada}) => {
      const signal = AbortSignal.abort();
      const call = {signal};
      await expect(ada.ideas.list({}, call)).rejects.toBe(signal.reason);
      await expect(ada.viewer(call)).rejects.toBe(signal.reason);
    });
  });

  describe('places', () => {
    state('say what lives in them', [], async ({guest}) => {
      const {items} = await guest.places.list();
      const found = items.map(({id, kind}) => [id, kind]);
      expect(found).toContainEqual(['roadmap', 'board']);
      expect(found).toContainEqual(['help', 'questions']);

      const board = await guest.places.get('roadmap');
      expect(items).toContainEqual(board);
      expect(board.policy).not.toBeNull();
      expect((await guest.places.get('help')).policy).toBeNull();
      await refuses(guest.places.get('nowhere'), 'not_found');
    });

    state(
      'say what an idea needs there',
      ['ideas.policies'],
      async ({guest}) => {
        const {policy} = await guest.places.get('roadmap');
        expect(policy?.threshold).toMatchObject({
          kind: 'absolute',
          value: 100,
        });
      },
    );
  });

  describe('the viewer', () => {
    state('may read as a guest', [], async ({guest}) => {
      const denied = {allowed: false, reason: 'sign_in_required'};
      expect(await guest.viewer()).toEqual({
        person: null,
        segment: 'guest',
        can: {suggest: denied, ask: denied, moderate: denied},
      });
    });

    state('is known by who they are', [], async ({ada, grace, alma, stan}) => {
      const seen = await Promise.all(
        [ada, grace, alma, stan].map((one) => one.viewer()),
      );
      expect(
        seen.map(({person, segment}) => [person?.name, person?.role, segment]),
      ).toEqual([
        ['Ada', 'member', 'returning_member'],
        ['Grace', 'member', 'new_member'],
        ['Alma', 'advocate', 'returning_member'],
        ['Stan', 'staff', 'staff'],
      ]);
      expect(seen.map(({can}) => can.suggest.allowed)).not.toContain(false);
      expect(seen.map(({can}) => can.moderate.reason)).toEqual([
        'only_staff',
        'only_staff',
        'only_staff',
        null,
      ]);
    });
  });

  describe('notices', () => {
    state('are told while they are due', ['notices'], async ({guest}) => {
      const {items} = await guest.notices.current();
      expect(items.map(({variants}) => variants[0]?.title)).toEqual([
        expect.stringMatching(/^Welcome/),
      ]);
      expect(items[0]?.variants.map(({segment}) => segment)).toContain(
        'new_member',
      );
    });

    state(
      'say what they are, and how new',
      ['notices.welcome'],
      async (given) => {
        const {items} = await given.guest.notices.current();
        expect(items.map(({kind, version}) => [kind, version])).toEqual([
          ['welcome', 3],
        ]);
      },
    );

    state(
      'are closed for one reader, and come back',
      ['notices.dismiss'],
      async ({ada, grace}) => {
        const {items} = await ada.notices.current();
        const dismissal = {notice: items[0]?.id ?? '', version: 3};

        await ada.notices.dismiss(dismissal);
        await ada.notices.dismiss(dismissal);
        expect(await ada.notices.dismissals()).toEqual([
          {...dismissal, at: expect.any(String), until: null},
        ]);
        await ada.notices.dismiss({...dismissal, later: true});
        const [later] = await ada.notices.dismissals();
        expect(Date.parse(later?.until ?? '')).toBeGreaterThan(
          Date.parse(later?.at ?? ''),
        );
        expect(await grace.notices.dismissals()).toEqual([]);

        await ada.notices.restore(dismissal.notice);
        expect(await ada.notices.dismissals()).toEqual([]);
      },
    );

    state(
      'closed by a guest are remembered by their device',
      ['notices.dismiss'],
      async ({guest}) => {
        expect(await guest.notices.dismissals()).toEqual([]);
      },
    );
  });
}
