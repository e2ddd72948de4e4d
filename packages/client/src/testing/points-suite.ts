import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {answerBy, questionCalled, refuses, type State} from './statement.js';

/** What every community does with what contributing earns. */
export function describePoints(state: State) {
  const needs = ['questions.points'] as const;

  describe('those who helped', () => {
    state(
      'are listed with what counted, the best first',
      needs,
      async (given) => {
        const {id} = await questionCalled(titles.adasQuestion, given);
        const graces = await answerBy('Grace', id, given);
        await given.alma.answers.mark(graces.id, 'helpful', true);

        const {items, place, days} =
          await given.guest.points.leaderboard('help');

        expect({place, days}).toEqual({place: 'help', days: 90});
        expect(
          items.map(({person, rank, correct, confirmed, helpful, badge}) => [
            person.name,
            {rank, correct, confirmed, helpful, badge},
          ]),
        ).toEqual([
          ['Alma', {rank: 1, correct: 1, confirmed: 1, helpful: 0, badge: 1}],
          [
            'Grace',
            {rank: 2, correct: 0, confirmed: 0, helpful: 1, badge: null},
          ],
        ]);
      },
    );

    state('no longer count what was taken back', needs, async (given) => {
      const {id} = await questionCalled(titles.settledQuestion, given);
      const {id: answer} = await answerBy('Alma', id, given);
      const before = await given.alma.points.mine();
      await given.grace.answers.mark(answer, 'correct', false);
      await given.stan.answers.mark(answer, 'confirmed', false);

      const after = await given.alma.points.mine();
      expect(after.points).toBeLessThan(before.points);
      expect(before.points - after.points).toBe(
        0 - sum(after.latest.filter(({points}) => points < 0)),
      );
      const {items} = await given.guest.points.leaderboard('help');
      expect(items).toEqual([]);
    });

    state('stand there only where they want to', needs, async (given) => {
      const hidden = await given.alma.points.changeSettings({listed: false});
      expect(hidden.listed).toBe(false);
      expect((await given.guest.points.leaderboard('help')).items).toEqual([]);

      await given.alma.points.changeSettings({listed: true});
      const {items} = await given.guest.points.leaderboard('help');
      expect(items.map(({person}) => person.name)).toEqual(['Alma']);
    });

    state('are of a place that answers questions', needs, async ({guest}) => {
      await refuses(guest.points.leaderboard('nowhere'), 'not_found');
      await refuses(guest.points.leaderboard('roadmap'), 'invalid_request');
      await refuses(
        guest.points.leaderboard('help', {days: 0}),
        'invalid_request',
      );
    });
  });

  describe('points', () => {
    state('are one’s own to look at', needs, async (given) => {
      await refuses(given.guest.points.mine(), 'sign_in_required');
      const before = await given.ada.points.mine();
      await given.ada.questions.ask({
        place: 'help',
        title: 'How do I reset a quiz attempt?',
      });
      const after = await given.ada.points.mine();
      expect(after.points).toBeGreaterThan(before.points);
      expect(after.latest[0]).toMatchObject({rule: 'ask', place: 'help'});
      expect(after.points).toBe(sum(after.latest));
    });

    state('are not earned by accepting oneself', needs, async (given) => {
      const {id} = await questionCalled(titles.adasQuestion, given);
      const before = await given.ada.points.mine();
      const own = await given.ada.answers.post(id, {text: 'I found it.'});
      await given.ada.answers.mark(own.id, 'correct', true);
      expect((await given.ada.points.mine()).points).toBe(before.points);
      const {items} = await given.guest.points.leaderboard('help');
      expect(items.map(({person}) => person.name)).not.toContain('Ada');
    });
  });
}

const sum = (entries: readonly {points: number}[]) =>
  entries.reduce((total, {points}) => total + points, 0);
