import type {
  Community,
  Notice,
  NoticeReader,
  NoticeSettings,
  Segment,
} from '@townhall/client';
import {chooseNotices} from '@townhall/client/parts/choose-notices';

/** Nothing but the notice itself decides whether it is shown. */
const settings: NoticeSettings = {
  cap: null,
  quietHours: 0,
  laterHours: 24,
  appPrompts: true,
};

/** Somebody without a past; whose words are shown says the element. */
const nobody: NoticeReader = {
  at: null,
  person: null,
  name: null,
  segment: 'guest',
  done: [],
  told: [],
  dismissals: [],
  shown: [],
  news: [],
};

/**
 * A notice due now and on every page. A prompt is no longer bound to a device, so
 * that it can be looked at on any.
 */
export const alone = (notice: Notice): Notice => ({
  ...notice,
  kind: notice.kind === 'app_prompt' ? 'announcement' : notice.kind,
  apps: null,
  startsAt: null,
  endsAt: null,
  pages: [],
});

/** The community as if it had this notice alone; it knows nobody, keeps nothing. */
export const withOnly = (notice: Notice, community: Community): Community => ({
  ...community,
  // Its parts come when they are called, so each is named here.
  notices: {
    current: async () => ({
      items: [alone(notice)],
      next: null,
      settings,
      asOf: new Date().toISOString(),
    }),
    reader: async () => nobody,
    dismissals: async () => [],
    dismiss: async () => {},
    restore: async () => {},
    tell: async () => [],
    report: async () => {},
  },
});

/** Whose words readers of a segment see, or why they see none. */
export function whatIsSeen(
  notice: Notice,
  segment: Segment,
  locale: string | undefined,
):
  | {words: Segment}
  | {why: 'previewNotFor' | 'previewNoWords' | 'previewOver'} {
  const choose = (one: Notice) =>
    chooseNotices(
      {items: [one], settings},
      {
        segment,
        done: [],
        closed: [],
        shown: [],
        now: Date.now(),
        page: 'https://page.invalid/',
        locales: locale ? [locale] : [],
        platform: null,
      },
      {kinds: [one.kind], most: 1},
    )[0];
  const chosen = choose(notice);
  if (chosen) return {words: chosen.variant.segment};
  const {segments} = notice;
  if (segments.length > 0 && !segments.includes(segment)) {
    return {why: 'previewNotFor'};
  }
  return {
    why: choose({...notice, event: null}) ? 'previewOver' : 'previewNoWords',
  };
}
