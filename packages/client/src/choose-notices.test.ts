import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  chooseNotices,
  isClosed,
  isComplete,
  segmentNow,
  type NoticeFacts,
} from './choose-notices.js';
import type {
  Notice,
  NoticeSettings,
  NoticeVariant,
  Segment,
} from './contract/notice.js';

const hour = 3_600_000;
const now = Date.parse('2026-11-22T12:00:00Z');
const kinds = ['welcome', 'announcement'] as const;

const words = (
  segment: Segment,
  fields: Partial<NoticeVariant> = {},
): NoticeVariant => ({
  segment,
  title: segment,
  body: [],
  actions: [],
  ...fields,
});

const aNotice = (notice: Partial<Notice> = {}): Notice => ({
  id: 'welcome',
  kind: 'welcome',
  version: 1,
  priority: 0,
  startsAt: null,
  endsAt: null,
  segments: [],
  pages: [],
  group: null,
  reshow: 'changed',
  variants: [words('guest')],
  event: null,
  apps: null,
  ...notice,
});

const aReader = (facts: Partial<NoticeFacts> = {}): NoticeFacts => ({
  segment: 'guest',
  done: [],
  closed: [],
  shown: [],
  now,
  page: 'https://docs.example/courses/1',
  locales: ['en'],
  platform: null,
  ...facts,
});

const free: NoticeSettings = {
  cap: null,
  quietHours: 0,
  laterHours: 24,
  appPrompts: true,
};

const choose = (
  items: Notice[],
  facts: Partial<NoticeFacts> = {},
  settings: Partial<NoticeSettings> = {},
  most = 1,
) =>
  chooseNotices({items, settings: {...free, ...settings}}, aReader(facts), {
    kinds: [...kinds, 'event', 'app_prompt'],
    most,
  });

const ids = (chosen: ReturnType<typeof choose>) =>
  chosen.map(({notice}) => notice.id);

describe('chooseNotices', () => {
  test('takes the highest priority', () => {
    const items = [aNotice({id: 'small'}), aNotice({id: 'great', priority: 5})];
    expect(ids(choose(items))).toEqual(['great']);
  });

  test('takes only what is due, by the time of the server', () => {
    const due = {
      startsAt: '2026-11-22T12:00:00Z',
      endsAt: '2026-11-22T12:00:01Z',
    };
    expect(choose([aNotice(due)])).toHaveLength(1);
    const coming = aNotice({startsAt: '2026-11-22T12:00:01Z'});
    const over = aNotice({endsAt: '2026-11-22T12:00:00Z'});
    expect(choose([coming, over])).toEqual([]);
    // Whoever knows no time trusts what the server sent.
    expect(choose([over], {now: undefined})).toHaveLength(1);
  });

  const readers: [Segment, Segment[], Segment | undefined][] = [
    ['staff', ['guest', 'new_member', 'returning_member'], 'returning_member'],
    ['staff', ['guest', 'new_member'], 'new_member'],
    ['returning_member', ['guest', 'new_member', 'staff'], 'new_member'],
    ['new_member', ['guest', 'returning_member'], 'guest'],
    ['guest', ['staff', 'new_member', 'returning_member'], undefined],
  ];
  test.each(readers)(
    'gives %s out of the words for %j those for %s',
    (segment, written, read) => {
      const notice = aNotice({variants: written.map((one) => words(one))});
      expect(choose([notice], {segment})[0]?.variant.segment).toBe(read);
    },
  );

  test.each([
    [['de-AT', 'en'], 'Servus'],
    [['de', 'en'], 'Hallo'],
    [['de-CH'], 'Hallo'],
    [['fr'], 'Hello'],
    [['fr', 'DE'], 'Hallo'],
  ])('speaks the language of a page in %j', (locales, title) => {
    const notice = aNotice({
      variants: [
        words('guest', {title: 'Hello'}),
        words('guest', {title: 'Hallo', locale: 'de'}),
        words('guest', {title: 'Servus', locale: 'de-AT'}),
      ],
    });
    expect(choose([notice], {locales})[0]?.variant.title).toBe(title);
  });

  test.each([
    ['/courses/*', true],
    ['/courses', false],
    ['/*/1', true],
    ['*', true],
    ['https://docs.example/*', true],
    ['https://other.example/*', false],
    ['/courses/1', true],
    ['/c*r*s/*', true],
    ['/courses/1*1', false],
  ])('shows what is for %s: %s', (page, isShown) => {
    expect(choose([aNotice({pages: [page]})])).toHaveLength(isShown ? 1 : 0);
  });

  test('shows a new version to those who closed the old one, unless told not to', () => {
    const closed = [
      {notice: 'welcome', version: 1, at: now - hour, until: null},
    ];
    expect(choose([aNotice({version: 1})], {closed})).toEqual([]);
    expect(choose([aNotice({version: 2})], {closed})).toHaveLength(1);
    expect(choose([aNotice({version: 2, reshow: 'never'})], {closed})).toEqual(
      [],
    );
  });

  test('brings back what was put off, when its time has come', () => {
    const later = {notice: 'welcome', version: 1, at: now - hour};
    const put = (until: number) => ({closed: [{...later, until}]});
    expect(choose([aNotice()], put(now + 1))).toEqual([]);
    expect(choose([aNotice()], put(now), {quietHours: 9})).toHaveLength(1);
  });

  test('leaves somebody who has closed something alone for a while', () => {
    const items = [aNotice({id: 'next'}), aNotice({id: 'met'})];
    const after = (hours: number) => ({
      closed: [
        {notice: 'other', version: 1, at: now - hours * hour, until: null},
      ],
    });
    const rule = {quietHours: 3};
    expect(ids(choose(items, after(3), rule, 2))).toEqual(['next', 'met']);
    expect(choose(items, after(2), rule, 2)).toEqual([]);
    // What they have in front of them stays there.
    const shown = [{notice: 'met', at: now - hour}];
    expect(ids(choose(items, {...after(2), shown}, rule, 2))).toEqual(['met']);
    // A clock that was wrong keeps nobody waiting for years.
    expect(choose(items, after(-9_000), rule, 2)).toHaveLength(2);
  });

  test('shows each prompt for an app where it can be had', () => {
    const apps = {ios: 'https://apps.example/1', android: null};
    const prompt = aNotice({kind: 'app_prompt', apps});
    expect(choose([prompt], {platform: 'ios'})).toHaveLength(1);
    expect(choose([prompt], {platform: 'android'})).toEqual([]);
    expect(choose([prompt])).toEqual([]);
  });

  test('shows no event that is over', () => {
    const event = {zone: 'UTC', place: '', href: null, endsAt: null};
    const begun = (startsAt: string) =>
      choose([aNotice({kind: 'event', event: {...event, startsAt}})]);
    expect(begun('2026-11-22T11:00:01.000Z')).toHaveLength(1);
    expect(begun('2026-11-22T11:00:00.000Z')).toEqual([]);
  });

  test('counts whoever finished their checklist as returning', () => {
    const variant = words('new_member', {
      actions: (['asked', 'voted'] as const).map((step) => ({
        ...{id: step, label: step, icon: 'link', href: '/', step},
      })) as NoticeVariant['actions'], // the icon is one of those there are
    });
    const items = [aNotice({variants: [variant, words('returning_member')]})];
    const now = (done: NoticeFacts['done']) =>
      segmentNow(items, {segment: 'new_member', done});
    expect(now(['asked'])).toBe('new_member');
    expect(now(['asked', 'voted'])).toBe('returning_member');
    expect(segmentNow([], {segment: 'new_member', done: []})).toBe(
      'new_member',
    );
    expect(isComplete(words('guest'), ['asked'])).toBe(false);
  });
});

const noticeArbitrary = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    kind: fc.constantFrom(...kinds),
    version: fc.integer({min: 1, max: 3}),
    priority: fc.integer({min: -2, max: 2}),
    group: fc.constantFrom(null, null, 'one', 'two'),
    reshow: fc.constantFrom('changed' as const, 'never' as const),
    segments: fc.subarray<Segment>(['guest', 'new_member', 'staff']),
    startsAt: fc.constantFrom(
      null,
      '2026-11-22T11:00:00Z',
      '2026-11-23T00:00:00Z',
    ),
    endsAt: fc.constantFrom(
      null,
      '2026-11-22T11:30:00Z',
      '2026-11-24T00:00:00Z',
    ),
  })
  .map((fields) => aNotice(fields));

const momentArbitrary = fc
  .integer({min: -100, max: 5})
  .map((h) => now + h * hour);

const factsArbitrary = fc
  .record({
    segment: fc.constantFrom<Segment>('guest', 'new_member', 'staff'),
    now: fc.constantFrom(now, now, undefined),
    closed: fc.array(
      fc.record({
        notice: fc.constantFrom('a', 'b', 'c', 'gone'),
        version: fc.integer({min: 1, max: 3}),
        at: fc.option(momentArbitrary),
        until: fc.option(momentArbitrary),
      }),
      {maxLength: 3},
    ),
    shown: fc.array(
      fc.record({notice: fc.constantFrom('a', 'b', 'd'), at: momentArbitrary}),
      {maxLength: 3},
    ),
  })
  .map((fields) => aReader(fields));

const settingsArbitrary = fc.record({
  cap: fc.option(
    fc.record({
      notices: fc.integer({min: 1, max: 3}),
      days: fc.integer({min: 1, max: 3}),
    }),
  ),
  quietHours: fc.integer({min: 0, max: 48}),
  laterHours: fc.constant(24),
  appPrompts: fc.constant(true),
});

test('keeps every rule, whatever there is and whoever looks', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(noticeArbitrary, {selector: ({id}) => id}),
      factsArbitrary,
      settingsArbitrary,
      fc.integer({min: 1, max: 3}),
      (items, facts, settings, most) => {
        const wish = {kinds: ['welcome'] as const, most};
        const chosen = chooseNotices({items, settings}, facts, wish);
        const notices = chosen.map(({notice}) => notice);
        expect(notices.length).toBeLessThanOrEqual(most);
        for (const notice of notices) {
          expect(notice.kind).toBe('welcome');
          expect(isClosed(notice, facts)).toBe(false);
          if (facts.now === undefined) continue;
          expect(Date.parse(notice.startsAt ?? '') > now).toBe(false);
          expect(Date.parse(notice.endsAt ?? '') <= now).toBe(false);
          expect(
            notice.segments.length === 0 ||
              notice.segments.includes(facts.segment),
          ).toBe(true);
        }
        const groups = notices.flatMap(({group}) => group ?? []);
        expect(new Set(groups).size).toBe(groups.length);

        const met = [...facts.closed, ...facts.shown];
        const fresh = notices.filter(
          ({id}) => !met.some(({notice}) => notice === id),
        );
        for (const {group, id} of fresh) {
          const others = items.filter(
            (one) => group !== null && one.group === group && one.id !== id,
          );
          expect(
            met.some(({notice}) => others.some((one) => one.id === notice)),
          ).toBe(false);
        }
        if (facts.now === undefined) return;
        const isQuiet = facts.closed.some(
          ({at}) =>
            at !== null && at <= now && now - at < settings.quietHours * hour,
        );
        if (isQuiet) expect(fresh).toEqual([]);
        if (settings.cap && fresh.length > 0) {
          const since = now - settings.cap.days * 24 * hour;
          const recent = new Set(
            facts.shown
              .filter(
                ({notice}) =>
                  !met.some(
                    (one) =>
                      one.notice === notice &&
                      one.at !== null &&
                      (one.at <= since || one.at > now),
                  ),
              )
              .map(({notice}) => notice),
          );
          expect(recent.size + fresh.length).toBeLessThanOrEqual(
            settings.cap.notices,
          );
        }
        // Nothing more important was passed over for something new.
        const again = chooseNotices({items, settings}, facts, {
          ...wish,
          most: 9,
        });
        expect(again.slice(0, most)).toEqual(chosen);
        const priorities = notices.map(({priority}) => priority);
        expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
      },
    ),
    {numRuns: 2_000},
  );
});
