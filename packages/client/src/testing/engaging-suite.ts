import {describe, expect} from 'vitest';
import type {Track} from '../contract/track.js';
import {refuses, type State} from './statement.js';

const track = (id: string, title: string): Track => ({
  id,
  title,
  description: 'A way through.',
  icon: 'code',
  first: {tags: ['gradebook'], areas: [], places: ['roadmap']},
});
const developer = track('developer', 'Developer');
const strategist = track('strategist', 'Strategist');

/** What every community does to draw people in. */
export function describeEngaging(state: State) {
  describe('tracks', () => {
    const needs = ['tracks'] as const;

    state('are named by staff, and offered in order', needs, async (given) => {
      const tracks = [strategist, developer];
      await refuses(given.ada.tracks.set({tracks}), 'only_staff');
      expect((await given.stan.tracks.set({tracks})).items).toEqual(tracks);
      expect((await given.guest.tracks.list()).items).toEqual(tracks);
      await given.stan.tracks.set({tracks: [developer]});
      expect((await given.guest.tracks.list()).items).toEqual([developer]);
      await refuses(
        given.stan.tracks.set({tracks: [developer, developer]}),
        'invalid_request',
      );
    });

    state('are chosen, changed and left', needs, async (given) => {
      await given.stan.tracks.set({tracks: [developer, strategist]});
      const {ada, guest} = given;
      expect(await ada.tracks.mine()).toEqual({track: null, chosenAt: null});
      const chosen = await ada.tracks.choose({track: 'developer'});
      expect(chosen.track).toBe('developer');
      expect(await ada.tracks.choose({track: 'developer'})).toEqual(chosen);
      await ada.tracks.choose({track: 'strategist'});
      expect((await ada.tracks.mine()).track).toBe('strategist');
      expect((await given.grace.tracks.mine()).track).toBeNull();
      await given.stan.tracks.set({tracks: [developer]});
      expect((await ada.tracks.mine()).track).toBeNull();
      await ada.tracks.choose({track: null});
      expect((await ada.tracks.mine()).track).toBeNull();
      await refuses(ada.tracks.choose({track: 'nothing'}), 'not_found');
      await refuses(
        guest.tracks.choose({track: 'developer'}),
        'sign_in_required',
      );
      expect((await guest.tracks.mine()).track).toBeNull();
    });
  });

  describe('places to join', () => {
    const needs = ['places.join'] as const;

    state('say what is in them now', needs, async ({guest}) => {
      const {items} = await guest.entrances.list();
      const found = items.map(({place, shape, members, contents}) => [
        place,
        shape,
        members,
        contents,
      ]);
      expect(found).toEqual([
        ['roadmap', 'space', 0, {ideas: 5, questions: 0, posts: 0}],
        ['help', 'space', 0, {ideas: 0, questions: 4, posts: 0}],
        ['news', 'group', 0, {ideas: 0, questions: 0, posts: 2}],
      ]);
      for (const {newest} of items) {
        const times = newest.map(({at}) => at);
        expect(times).toEqual([...times].sort().reverse());
        expect(newest.length).toBeLessThanOrEqual(3);
      }
    });

    state('are joined, followed and left by each', needs, async (given) => {
      const {ada, grace, guest} = given;
      await ada.entrances.set('news', {joined: true});
      const again = await ada.entrances.set('news', {joined: true});
      expect(again).toEqual({place: 'news', joined: true, followed: false});
      await grace.entrances.set('news', {joined: true, followed: true});
      const counted = async () => {
        const {items} = await guest.entrances.list();
        const news = items.find(({place}) => place === 'news');
        return [news?.members, news?.followers];
      };
      expect(await counted()).toEqual([2, 1]);
      expect(await ada.entrances.mine()).toEqual([again]);
      await grace.entrances.set('news', {joined: false});
      expect(await counted()).toEqual([1, 1]);
      await grace.entrances.set('news', {followed: false});
      expect(await counted()).toEqual([1, 0]);
      expect(await grace.entrances.mine()).toEqual([]);
      expect(await guest.entrances.mine()).toEqual([]);
      await refuses(
        guest.entrances.set('news', {joined: true}),
        'sign_in_required',
      );
      await refuses(ada.entrances.set('nowhere', {joined: true}), 'not_found');
    });

    state('are what staff makes of them', needs, async (given) => {
      const {ada, guest, stan} = given;
      await refuses(
        ada.entrances.change('help', {listed: false}),
        'only_staff',
      );
      await ada.entrances.set('help', {followed: true});
      const picture = 'https://pictures.example/help.png';
      await stan.entrances.change('help', {
        shape: 'group',
        description: 'Ask away.',
        picture,
      });
      const find = async () =>
        (await guest.entrances.list()).items.find(
          ({place}) => place === 'help',
        );
      expect(await find()).toMatchObject({
        shape: 'group',
        description: 'Ask away.',
        picture,
        followers: 1,
      });
      await stan.entrances.change('help', {listed: false});
      expect(await find()).toBeUndefined();
      expect(await ada.entrances.mine()).toEqual([]);
      await refuses(ada.entrances.set('help', {joined: true}), 'not_found');
      await refuses(
        stan.entrances.change('news', {picture: 'http://insecure.example/'}),
        'invalid_request',
      );
    });
  });

  describe('starters', () => {
    const needs = ['places.starters'] as const;
    const ideas = [
      {title: 'Show due dates in one list', text: 'As an example.'},
    ];
    const questions = ['How do I begin?'];

    state('stand in a place only while it is empty', needs, async (given) => {
      const {guest, stan, ada} = given;
      const {id = ''} = (await given.alma.viewer()).person ?? {};
      const draft = {questions, ideas, greeters: [id]};
      await refuses(ada.starters.change('help', draft), 'only_staff');
      const chosen = await stan.starters.change('help', draft);
      expect(chosen).toMatchObject({isEmpty: false, questions, ideas});
      expect(chosen.greeters.map(({name}) => name)).toEqual(['Alma']);
      expect(await stan.starters.managed('help')).toEqual(chosen);
      expect(await guest.starters.get('help')).toEqual({
        place: 'help',
        isEmpty: false,
        questions: [],
        ideas: [],
        greeters: [],
      });
      await refuses(ada.starters.managed('help'), 'only_staff');
      await refuses(guest.starters.get('nowhere'), 'not_found');
      await refuses(
        stan.starters.change('help', {greeters: ['nobody']}),
        'invalid_request',
      );
    });
  });

  describe('the figures of a community', () => {
    const needs = ['figures'] as const;

    state('are read by all only where staff says so', needs, async (given) => {
      const {guest, stan, ada} = given;
      await refuses(guest.figures.get(), 'not_eligible');
      await refuses(ada.figures.managed(), 'only_staff');
      await refuses(ada.figures.settings(), 'only_staff');
      expect(await stan.figures.settings()).toEqual({public: false});
      await stan.figures.changeSettings({public: true});
      const figures = await guest.figures.get({unit: 'day'});
      expect(figures).toEqual(await stan.figures.managed({unit: 'day'}));
      expect(figures).toMatchObject({unit: 'day', registered: 4});
      expect(figures.periods).toHaveLength(30);
      expect(figures.recent.contributing).toBeGreaterThan(2);
      expect(figures.recent.active).toBeGreaterThanOrEqual(
        figures.recent.contributing,
      );
      await stan.figures.changeSettings({public: false});
      await refuses(guest.figures.get(), 'not_eligible');
    });
  });
}
