import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {ideaCalled, refuses, walk, type State} from './statement.js';

/** What every community does that runs the life of ideas. */
export function describeLifecycle(state: State) {
  describe('the life of an idea', () => {
    state(
      'is told in public, step by step',
      ['ideas.moderate'],
      async (given) => {
        const {id} = await ideaCalled(titles.open, given);
        await given.stan.moderation.transition(id, {
          to: 'planned',
          reason: 'It fits what we do next.',
          response: 'It is **coming** in spring.',
        });
        await given.stan.moderation.transition(id, {to: 'in_development'});

        const steps = await walk((cursor) =>
          given.guest.ideas.timeline(id, {limit: 1, cursor}),
        );
        expect(steps.slice(-2)).toMatchObject([
          {
            from: 'open',
            to: 'planned',
            cause: 'staff',
            reason: 'It fits what we do next.',
            actor: {name: 'Stan'},
          },
          {from: 'planned', to: 'in_development', reason: null},
        ]);
        const idea = await given.guest.ideas.get(id);
        expect(idea).toMatchObject({
          stage: 'in_development',
          voting: 'closed',
          response: {by: {name: 'Stan'}},
        });
        await refuses(given.guest.ideas.timeline('nothing'), 'not_found');
      },
    );

    state(
      'lets staff see what they may do, and take back what they did',
      ['ideas.moderate'],
      async (given) => {
        const {id, stage} = await ideaCalled(titles.open, given);
        const {moderation} = given.stan;
        const [moderated] = await moderation.ideas([id]);
        expect(moderated).toMatchObject({
          idea: {id},
          commentsLocked: false,
          held: null,
        });
        const ways = moderated?.next ?? [];
        expect(ways).toContainEqual({to: 'declined', needsResponse: true});
        await moderation.transition(id, {to: 'declined', response: 'No.'});
        const back = await moderation.undo(id);
        expect(back).toMatchObject({stage, response: null});
        await refuses(moderation.undo(id), 'transition_not_allowed');
        const {items} = await moderation.people({role: 'staff'});
        expect(items.every(({role}) => role === 'staff')).toBe(true);
        expect(items.length).toBeGreaterThan(0);
        await refuses(given.ada.moderation.ideas([id]), 'only_staff');
      },
    );

    state(
      'goes only where its rules allow',
      ['ideas.moderate'],
      async (given) => {
        const {id} = await ideaCalled(titles.closed, given);
        const {moderation} = given.stan;
        await expect(
          moderation.transition(id, {to: 'in_development'}),
        ).rejects.toMatchObject({
          code: 'transition_not_allowed',
          problem: {current: {id, stage: 'archived'}},
        });
        const open = await ideaCalled(titles.open, given);
        await refuses(
          moderation.transition(open.id, {to: 'declined'}),
          'response_required',
        );
        await refuses(
          given.alma.moderation.transition(open.id, {to: 'archived'}),
          'only_staff',
        );
        await refuses(
          given.guest.moderation.transition(open.id, {to: 'archived'}),
          'sign_in_required',
        );
      },
    );

    state('can be somebody’s', ['ideas.moderate'], async (given) => {
      const {id} = await ideaCalled(titles.open, given);
      const alma = (await given.alma.viewer()).person?.id ?? '';
      const idea = await given.stan.moderation.assign(id, alma);
      expect(idea.assignee?.name).toBe('Alma');
      const free = await given.stan.moderation.assign(id, null);
      expect(free.assignee).toBeNull();
    });

    state(
      'can begin with a later cohort',
      ['ideas.moderate'],
      async (given) => {
        const {id} = await ideaCalled(titles.scheduled, given);
        const year = new Date().getUTCFullYear() + 1;
        const moved = await given.stan.moderation.move(id, {
          cohort: `${year}-11`,
        });
        expect(moved).toMatchObject({
          stage: 'scheduled',
          cohort: `${year}-11`,
          opensAt: `${year}-11-01T00:00:00.000Z`,
        });
      },
    );
  });

  describe('a policy', () => {
    state(
      'is previewed, and then changed for the ideas that are open',
      ['ideas.moderate'],
      async (given) => {
        const open = await ideaCalled(titles.open, given);
        const policy = {
          threshold: {kind: 'absolute', metric: 'net', value: 1},
        } as const;
        const preview = await given.stan.moderation.previewPolicy(
          'roadmap',
          policy,
        );
        expect(preview.threshold).toBeGreaterThan(0);
        expect(preview.reaches).toBe(1);
        expect((await given.guest.ideas.get(open.id)).stage).toBe('open');

        const change = await given.stan.moderation.changePolicy('roadmap', {
          policy,
          reason: 'A hundred was too much.',
        });

        expect(change.after).toEqual(preview.policy);
        expect(change.rules).toEqual(['threshold']);
        const idea = await given.guest.ideas.get(open.id);
        expect(idea.stage).toBe('threshold_reached');
        const steps = await given.guest.ideas.timeline(open.id);
        expect(
          steps.items.some(
            ({cause, reason}) =>
              cause === 'policy' && reason?.includes('A hundred was too much.'),
          ),
        ).toBe(true);
      },
    );

    state(
      'tells everybody who changed which rule, and why',
      ['ideas.moderate'],
      async (given) => {
        const {guest, stan} = given;
        expect((await guest.places.policyChanges('roadmap')).items).toEqual([]);
        const changes = [
          {policy: {downvotes: 'off'}, reason: 'Be kind.'},
          {policy: {}, reason: 'It was too kind.'},
          {
            policy: {latch: false, window: {count: 2, unit: 'months'}},
            reason: 'Three months were long.',
          },
        ] as const;
        const made = [];
        for (const draft of changes) {
          made.push(await stan.moderation.changePolicy('roadmap', draft));
        }

        const told = await walk((cursor) =>
          guest.places.policyChanges('roadmap', {limit: 2, cursor}),
        );

        expect(told).toEqual(made.reverse());
        expect(told.map(({rules, reason}) => [rules, reason])).toEqual([
          [['latch', 'window'], 'Three months were long.'],
          [['downvotes'], 'It was too kind.'],
          [['downvotes'], 'Be kind.'],
        ]);
        expect(told[0]).toMatchObject({
          place: 'roadmap',
          by: {name: 'Stan'},
          before: {latch: true},
          after: {latch: false},
        });
        expect(told[0]?.after).toEqual(
          (await guest.places.get('roadmap')).policy,
        );
        await refuses(guest.places.policyChanges('nowhere'), 'not_found');
      },
    );

    state('must not contradict itself', ['ideas.moderate'], async (given) => {
      const policy = {
        window: null,
        threshold: {kind: 'top', metric: 'net', value: 10},
      } as const;
      await refuses(
        given.stan.moderation.previewPolicy('roadmap', policy),
        'policy_contradiction',
      );
      await refuses(
        given.ada.moderation.changePolicy('roadmap', {
          policy: {},
          reason: 'No',
        }),
        'only_staff',
      );
    });
  });

  describe('what people are told', () => {
    state(
      'reaches the author, in the way they chose',
      ['ideas.moderate'],
      async (given) => {
        const {id} = await ideaCalled(titles.open, given);
        const {notifications} = given.alma;
        expect(
          await notifications.changeSettings({delivery: 'daily'}),
        ).toMatchObject({delivery: 'daily'});
        await given.stan.moderation.transition(id, {
          to: 'archived',
          reason: 'It is there already.',
        });

        const [newest] = (await notifications.list()).items;
        expect(newest).toMatchObject({
          kind: 'archived',
          stage: 'archived',
          reason: 'It is there already.',
          idea: {id, title: titles.open},
        });
        expect(newest?.digest).toMatch(/^\d{4}-\d\d-\d\d$/);
        await refuses(given.guest.notifications.list(), 'sign_in_required');
      },
    );
  });
}
