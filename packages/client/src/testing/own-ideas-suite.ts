import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {ideaCalled, refuses, walk, type State} from './statement.js';

const draft = {place: 'roadmap', title: 'Let students pick a quiet hour'};

/** What every community does for those who suggest and follow ideas. */
export function describeOwnIdeas(state: State) {
  describe('following', () => {
    state(
      'is counted once, and taken back',
      ['ideas.follow'],
      async (given) => {
        const {id, followers} = await ideaCalled(titles.open, given);
        for (const on of [true, true]) {
          expect(await given.ada.ideas.follow(id, on)).toEqual({
            idea: id,
            following: true,
            followers: followers + 1,
          });
        }
        expect(await given.grace.ideas.follow(id, true)).toMatchObject({
          followers: followers + 2,
        });
        for (const on of [false, false]) {
          expect(await given.ada.ideas.follow(id, on)).toEqual({
            idea: id,
            following: false,
            followers: followers + 1,
          });
        }
        const idea = await given.guest.ideas.get(id);
        expect(idea.followers).toBe(followers + 1);
        const [mine] = await given.grace.ideas.ballots([id]);
        expect(mine?.following).toBe(true);
        await refuses(given.guest.ideas.follow(id, true), 'sign_in_required');
        await refuses(given.ada.ideas.follow('nothing', true), 'not_found');
      },
    );

    state(
      'begins with suggesting',
      ['ideas.follow', 'ideas.suggest'],
      async ({ada}) => {
        const {id, followers} = await ada.ideas.suggest(draft);
        expect(followers).toBe(1);
        const {items} = await ada.ideas.mine({mine: 'following'});
        expect(items.map((idea) => idea.id)).toEqual([id]);
      },
    );
  });

  describe('my ideas', () => {
    state(
      'are those I suggested, voted on or follow, latest first',
      ['ideas.follow'],
      async (given) => {
        const open = await ideaCalled(titles.open, given);
        const fresh = await ideaCalled(titles.fresh, given);
        const {ideas} = given.ada;
        await ideas.vote(fresh.id, 'up');
        await ideas.vote(open.id, 'down');
        await ideas.vote(open.id, 'none');
        await ideas.follow(open.id, true);

        const titlesOf = async (mine: 'created' | 'voted' | 'following') =>
          (await ideas.mine({mine})).items.map(({title}) => title);
        expect(await titlesOf('created')).toEqual([
          titles.closed,
          titles.shipped,
        ]);
        expect(await titlesOf('voted')).toEqual([titles.fresh]);
        expect(await titlesOf('following')).toEqual([titles.open]);
        const found = async (q: string) =>
          (await ideas.mine({mine: 'created', q})).items.map(
            ({title}) => title,
          );
        expect(await found('grades spread')).toEqual([titles.shipped]);
        expect(await found('module')).toEqual([]);
        expect(await found('…')).toEqual([]);
        const walked = await walk((cursor) =>
          ideas.mine({mine: 'created', limit: 1, ...(cursor && {cursor})}),
        );
        expect(walked.map(({title}) => title)).toEqual([
          titles.closed,
          titles.shipped,
        ]);
        await refuses(
          given.guest.ideas.mine({mine: 'created'}),
          'sign_in_required',
        );
      },
    );
  });

  describe('clarifying', () => {
    state(
      'adds to an idea of one’s own',
      ['ideas.clarify', 'ideas.suggest'],
      async ({ada, grace, guest}) => {
        const {id, version} = await ada.ideas.suggest(draft);
        const added = await ada.ideas.clarify(id, {text: 'From *ten* to six.'});
        expect(added).toMatchObject({idea: id, by: {name: 'Ada'}});
        expect(JSON.stringify(added.body)).toContain('"emphasis"');
        expect((await ada.ideas.get(id)).version).toBeGreaterThan(version);
        expect(await guest.ideas.clarifications(id)).toEqual([added]);
        await refuses(
          grace.ideas.clarify(id, {text: 'And on Sundays.'}),
          'not_eligible',
        );
        await refuses(
          guest.ideas.clarify(id, {text: 'And on Sundays.'}),
          'sign_in_required',
        );
        await refuses(
          ada.ideas.clarify(id, {text: '\u200B'}),
          'invalid_request',
        );
      },
    );
  });

  describe('withdrawing', () => {
    state(
      'deletes what nobody else has voted on',
      ['ideas.withdraw', 'ideas.suggest'],
      async (given) => {
        const {id} = await given.ada.ideas.suggest(draft);
        await refuses(given.grace.ideas.withdraw(id), 'not_eligible');
        await refuses(given.guest.ideas.withdraw(id), 'sign_in_required');
        expect(await given.ada.ideas.withdraw(id)).toEqual({
          idea: id,
          outcome: 'deleted',
        });
        for (const person of [given.ada, given.guest]) {
          await refuses(person.ideas.get(id), 'not_found');
        }
        await refuses(given.ada.ideas.withdraw(id), 'not_found');
      },
    );

    state(
      'archives what others have voted on',
      ['ideas.withdraw'],
      async (given) => {
        const {id} = await ideaCalled(titles.open, given);
        expect(await given.alma.ideas.withdraw(id)).toEqual({
          idea: id,
          outcome: 'archived',
        });
        expect(await given.guest.ideas.get(id)).toMatchObject({
          stage: 'archived',
          archived: 'withdrawn',
          voting: 'closed',
          votes: {up: 2, down: 1, net: 1},
        });
        await refuses(given.alma.ideas.withdraw(id), 'locked');
        await refuses(given.ada.ideas.vote(id, 'up'), 'voting_closed');
      },
    );

    state(
      'is too late once an idea is decided',
      ['ideas.withdraw'],
      async (given) => {
        const {id} = await ideaCalled(titles.shipped, given);
        await refuses(given.ada.ideas.withdraw(id), 'locked');
      },
    );
  });

  describe('links', () => {
    state(
      'are set by staff and lead to https',
      ['ideas.links'],
      async (given) => {
        const {id} = await ideaCalled(titles.open, given);
        const links = [
          {
            kind: 'github' as const,
            title: 'Copy a module',
            url: 'https://github.example/issues/12',
            state: 'open' as const,
          },
          {
            kind: 'docs' as const,
            title: 'Modules',
            url: 'https://docs.example/modules',
            state: null,
          },
        ];
        expect(await given.guest.ideas.links(id)).toEqual([]);
        await refuses(given.alma.moderation.setLinks(id, links), 'only_staff');
        expect(await given.stan.moderation.setLinks(id, links)).toEqual(links);
        expect(await given.guest.ideas.links(id)).toEqual(links);
        for (const url of [
          'http://docs.example/',
          'javascript:alert(1)',
          'https://',
        ]) {
          await refuses(
            given.stan.moderation.setLinks(id, [
              {kind: 'other', title: 'Elsewhere', url, state: null},
            ]),
            'invalid_request',
          );
        }
        await given.stan.moderation.setLinks(id, []);
        expect(await given.guest.ideas.links(id)).toEqual([]);
        await refuses(given.guest.ideas.links('nothing'), 'not_found');
      },
    );
  });

  describe('numbers', () => {
    state('tell what became of a board', ['ideas.stats'], async ({guest}) => {
      const {place, cohorts, total} = await guest.places.stats('roadmap');
      expect(place).toBe('roadmap');
      expect(total).toEqual({
        submitted: 5,
        scheduled: 1,
        open: 2,
        reached: 0,
        archived: 1,
        answered: 1,
        share: null,
      });
      const months = cohorts.map(({cohort}) => cohort);
      expect(months).toEqual([...months].sort().reverse());
      const sums = cohorts.map(({counts}) => counts.submitted);
      expect(sums.reduce((a, b) => a + b, 0)).toBe(5);
      await refuses(guest.places.stats('nowhere'), 'not_found');
      await refuses(guest.places.stats('help'), 'invalid_request');
    });
  });
}
