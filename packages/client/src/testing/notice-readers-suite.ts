import {describe, expect} from 'vitest';
import type {Track} from '../contract/index.js';
import {titles} from './fixture.js';
import {listening} from './listening.js';
import {ideaCalled, refuses, type State} from './statement.js';

/** What every community knows of those who read its notices. */
export function describeNoticeReaders(state: State) {
  const needs = ['notices.compose'] as const;

  describe('the reader of notices', () => {
    state('is known by what they are', ['notices'], async (given) => {
      const {guest, grace, stan} = given;
      expect(await guest.notices.reader()).toMatchObject({
        person: null,
        name: null,
        segment: 'guest',
        dismissals: [],
      });
      expect(await grace.notices.reader()).toMatchObject({
        name: 'Grace',
        segment: 'new_member',
        dismissals: [],
        shown: [],
      });
      expect((await stan.notices.reader()).segment).toBe('staff');
    });

    state('is known by what they have done', needs, async (given) => {
      const {ada, stan} = given;
      const before = await stan.notices.reader();
      expect(before.done).not.toContain('asked');
      expect(before.at).toEqual(expect.any(String));

      // Ada has asked, in the fixture, and has never voted.
      expect((await ada.notices.reader()).done).toEqual(['asked']);
      const {id} = await ideaCalled(titles.open, given);
      await ada.ideas.vote(id, 'up');
      expect((await ada.notices.reader()).done.sort()).toEqual([
        'asked',
        'voted',
      ]);
      await ada.ideas.vote(id, 'none');
      expect((await ada.notices.reader()).done).toContain('voted');
    });

    state(
      'is known by the place they joined and the track they chose',
      [...needs, 'tracks', 'places.join'],
      async ({ada, stan}) => {
        const developer: Track = {
          id: 'developer',
          title: 'Developer',
          description: '',
          icon: 'code',
          first: {tags: [], areas: [], places: []},
        };
        await stan.tracks.set({tracks: [developer]});
        await ada.tracks.choose({track: 'developer'});
        expect((await ada.notices.reader()).done).toContain('track');
        await ada.tracks.choose({track: null});
        expect((await ada.notices.reader()).done).not.toContain('track');

        await ada.entrances.set('help', {followed: true});
        expect((await ada.notices.reader()).done).not.toContain('joined');
        await ada.entrances.set('help', {joined: true});
        expect((await ada.notices.reader()).done).toContain('joined');
      },
    );

    state('is told of each step once', needs, async ({guest, ada, grace}) => {
      await refuses(guest.notices.tell(['asked']), 'sign_in_required');
      const answers = await Promise.all(
        [1, 2, 3].map(() => ada.notices.tell(['asked', 'voted'])),
      );
      // Voted she has not, whatever a page says.
      expect(answers.flat()).toEqual(['asked']);
      expect((await ada.notices.reader()).told).toEqual(['asked']);
      expect((await grace.notices.reader()).told).toEqual([]);
    });

    state(
      'closes a notice, and their other devices hear of it',
      [...needs, 'events'],
      async (given) => {
        const {ada, grace} = given;
        const ear = await listening(given);
        const {items} = await ada.notices.current();
        const {id: notice, version} = items[0] ?? {id: '', version: 1};
        const {news} = await ada.notices.reader();
        expect((await grace.notices.reader()).news).not.toEqual(news);
        await ada.notices.dismiss({notice, version, later: true});
        const told = await ear.until(({type}) => type === 'reader.changed');
        expect(told).toEqual({type: 'reader.changed', reader: news[0]});
        expect((await ada.notices.reader()).dismissals).toMatchObject([
          {notice, version, until: expect.any(String)},
        ]);
        ear.leave();
      },
    );

    state('lets it be counted what they do', needs, async (given) => {
      const {guest, grace, stan} = given;
      const {items} = await guest.notices.current();
      const {id: notice, version} = items[0] ?? {id: '', version: 1};
      const seen = {notice, version, what: 'seen'} as const;
      await guest.notices.report([
        seen,
        {notice, version, what: 'opened', action: 'ideas'},
        {notice: 'nothing', version, what: 'seen'},
        {notice, version: version + 1, what: 'seen'},
      ]);
      await grace.notices.report([
        seen,
        {notice, version, what: 'dismissed'},
        {notice, version, what: 'opened', action: 'no-such-door'},
      ]);
      const figures = await stan.moderation.noticeFigures(notice);
      expect(figures.totals).toEqual({
        seen: 2,
        dismissed: 1,
        postponed: 0,
        completed: 0,
        opened: 1,
      });
      expect(figures.actions).toEqual([{action: 'ideas', opened: 1}]);
      expect(
        figures.segments.map(({segment, seen}) => [segment, seen]).sort(),
      ).toEqual([
        ['guest', 1],
        ['new_member', 1],
      ]);
      expect((await grace.notices.reader()).shown).toMatchObject([{notice}]);
    });
  });
}
