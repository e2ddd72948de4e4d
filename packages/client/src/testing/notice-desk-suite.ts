import {describe, expect} from 'vitest';
import type {NoticeDraft} from '../contract/notice-desk.js';
import {listening} from './listening.js';
import {refuses, type State} from './statement.js';

const draft: NoticeDraft = {
  kind: 'welcome',
  words: [
    {
      segment: 'guest',
      title: ' Come in ',
      text: 'There is **room**.',
      actions: [
        {id: 'ask', label: 'Ask', icon: 'answers', href: '/ask', step: 'asked'},
        {id: 'tour', label: 'A tour', icon: 'link', event: 'start-tour'},
      ],
    },
    {segment: 'guest', locale: 'de', title: 'Herein', text: '', actions: []},
  ],
};

/** What every community lets its staff do with notices. */
export function describeNoticeDesk(state: State) {
  const needs = ['notices.compose'] as const;

  describe('notices at the desk', () => {
    state("are staff's to compose, once with one key", needs, async (given) => {
      const {guest, ada, stan} = given;
      await refuses(guest.moderation.composeNotice(draft), 'sign_in_required');
      await refuses(ada.moderation.composeNotice(draft), 'only_staff');
      await refuses(ada.moderation.notices(), 'only_staff');
      const key = {idempotencyKey: 'n'};
      const made = await stan.moderation.composeNotice(draft, key);
      expect((await stan.moderation.composeNotice(draft, key)).id).toBe(
        made.id,
      );
      expect(made).toMatchObject({
        state: 'draft',
        revision: 1,
        changedBy: {name: 'Stan'},
        source: {schedule: {zone: 'UTC', start: null, end: null}},
        notice: {version: 1, segments: [], pages: [], reshow: 'changed'},
      });
      expect(made.notice.variants).toMatchObject([
        {title: 'Come in', actions: [{step: 'asked'}, {event: 'start-tour'}]},
        {title: 'Herein', locale: 'de'},
      ]);
      expect(await stan.moderation.notice(made.id)).toEqual(made);
      const listed = await stan.moderation.notices({state: 'draft'});
      expect(listed.items).toEqual([made]);
      const {items} = await guest.notices.current();
      expect(items.map(({id}) => id)).not.toContain(made.id);
    });

    state(
      'are new to readers only where their words change',
      needs,
      async ({guest, stan}) => {
        const {id} = await stan.moderation.composeNotice(draft);
        const shown = await stan.moderation.changeNotice(
          id,
          {published: true, priority: 50},
          {revision: 1},
        );
        expect(shown).toMatchObject({
          state: 'running',
          revision: 2,
          notice: {version: 1, priority: 50},
        });
        const {items} = await guest.notices.current();
        expect(items[0]).toEqual(shown.notice);

        const words = draft.words.map((one) => ({...one, text: 'Come on in.'}));
        const reworded = await stan.moderation.changeNotice(
          id,
          {words},
          {revision: 2},
        );
        expect(reworded.notice).toMatchObject({version: 2, priority: 50});
        await refuses(
          stan.moderation.changeNotice(id, {priority: 1}, {revision: 2}),
          'edit_conflict',
        );
      },
    );

    state(
      'keep who did what, end, and are taken away',
      needs,
      async ({guest, ada, stan}) => {
        const {id} = await stan.moderation.composeNotice({
          ...draft,
          published: true,
        });
        expect((await stan.moderation.endNotice(id)).state).toBe('ended');
        expect((await stan.moderation.endNotice(id)).revision).toBe(2);
        expect(
          (await guest.notices.current()).items.map((one) => one.id),
        ).not.toContain(id);
        const {items} = await stan.moderation.noticeSteps(id);
        expect(items).toMatchObject([
          {what: 'ended', by: {name: 'Stan'}, before: {published: true}},
          {what: 'composed', version: 1, before: null},
        ]);
        await refuses(ada.moderation.removeNotice(id), 'only_staff');
        await stan.moderation.removeNotice(id);
        await refuses(stan.moderation.notice(id), 'not_found');
        await refuses(stan.moderation.endNotice('nothing'), 'not_found');
      },
    );

    state('start where a zone says so', needs, async ({guest, stan}) => {
      const made = await stan.moderation.composeNotice({
        ...draft,
        published: true,
        schedule: {
          zone: 'America/New_York',
          start: '2999-07-01T09:00',
          end: null,
        },
      });
      expect(made).toMatchObject({
        state: 'scheduled',
        notice: {startsAt: '2999-07-01T13:00:00.000Z', endsAt: null},
        source: {schedule: {start: '2999-07-01T09:00'}},
      });
      const {items} = await guest.notices.current();
      expect(items.map(({id}) => id)).not.toContain(made.id);
      await refuses(stan.moderation.endNotice(made.id), 'invalid_request');
    });

    state(
      'follow rules that hold for all',
      needs,
      async ({guest, ada, stan}) => {
        const settings = {
          cap: {notices: 2, days: 7},
          quietHours: 3,
          laterHours: 48,
          appPrompts: false,
        };
        await refuses(
          ada.moderation.changeNoticeSettings(settings),
          'only_staff',
        );
        await stan.moderation.changeNoticeSettings(settings);
        expect(await stan.moderation.noticeSettings()).toEqual(settings);
        expect((await guest.notices.current()).settings).toEqual(settings);
        const app = await stan.moderation.composeNotice({
          kind: 'app_prompt',
          published: true,
          words: [{segment: 'guest', title: 'An app', text: '', actions: []}],
          apps: {ios: 'https://apps.example/1', android: null},
        });
        const idsNow = async () =>
          (await guest.notices.current()).items.map(({id}) => id);
        expect(await idsNow()).not.toContain(app.id);
        await stan.moderation.changeNoticeSettings({
          ...settings,
          appPrompts: true,
        });
        expect(await idsNow()).toContain(app.id);
      },
    );

    state('have figures from the start', needs, async ({ada, stan}) => {
      const {id} = await stan.moderation.composeNotice(draft);
      await refuses(ada.moderation.noticeFigures(id), 'only_staff');
      expect(await stan.moderation.noticeFigures(id)).toEqual({
        notice: id,
        totals: {seen: 0, dismissed: 0, postponed: 0, completed: 0, opened: 0},
        versions: [],
        segments: [],
        days: [],
        actions: [],
      });
    });

    state(
      'are told of when readers get others',
      [...needs, 'events'],
      async (given) => {
        const ear = await listening(given);
        const {id} = await given.stan.moderation.composeNotice(draft);
        await given.stan.moderation.changeNotice(
          id,
          {published: true},
          {revision: 1},
        );
        const told = await ear.until(({type}) => type === 'notice.changed');
        expect(told).toEqual({type: 'notice.changed', notice: id});
        ear.leave();
      },
    );
  });
}
