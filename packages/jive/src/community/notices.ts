import type {Community, Notice, Notices} from '@townhall/client';
import type {JiveAnnouncement} from '../entities/content.js';
import type {Jive} from '../jive.js';
import {instantOf} from '../query/date.js';
import type {Host} from './host.js';
import {cannot} from './refuse.js';
import {richTextOf} from './text/rich-text.js';

const segments = ['guest', 'new_member', 'returning_member', 'staff'] as const;

/** Jive's announcements: the same words for everybody. */
export const createNotices = (
  host: Host,
  jive: Jive,
  viewing: Pick<Community, 'viewer'>,
): Notices => ({
  async current({signal} = {}) {
    const items: Notice[] = [];
    const due = jive.announcements.all({activeOnly: true}, {signal});
    for await (const one of due) {
      if (isDue(one, host.now())) items.push(noticeOf(one, items.length));
      if (items.length === 100) break;
    }
    return {
      items,
      next: null,
      // Jive has no rules of its own for all of them.
      settings: {cap: null, quietHours: 0, laterHours: 24, appPrompts: false},
      asOf: new Date(host.now()).toISOString(),
    };
  },
  async reader() {
    const {person, segment} = await viewing.viewer();
    return {
      at: new Date(host.now()).toISOString(),
      person: person?.id ?? null,
      name: person?.name ?? null,
      segment,
      done: [],
      told: [],
      dismissals: [],
      shown: [],
      news: [],
    };
  },
  tell: () => Promise.reject(cannot('tell which steps somebody has taken')),
  report: () => Promise.reject(cannot('count what becomes of announcements')),
  /** The reader's device remembers what it closed. */
  dismissals: async () => [],
  dismiss: () => Promise.reject(cannot('remember what somebody has closed')),
  restore: () => Promise.reject(cannot('remember what somebody has closed')),
});

function isDue({publishDate, endDate}: JiveAnnouncement, now: number) {
  const from = Date.parse(instantOf(publishDate) ?? '');
  const to = Date.parse(instantOf(endDate) ?? '');
  return !(from > now) && !(to <= now);
}

function noticeOf(one: JiveAnnouncement, before: number): Notice {
  const title = one.subject ?? '';
  const href = one.subjectURI ?? '';
  const body = richTextOf(one.content?.text ?? '');
  const actions = /^https?:/.test(href)
    ? [{id: 'open', label: title, icon: 'link' as const, href}]
    : [];
  return {
    id: one.id,
    kind: 'announcement',
    // Changed words are a new version.
    version: Math.floor(Date.parse(instantOf(one.updated) ?? '') / 1_000) || 1,
    priority: 100 - before,
    startsAt: instantOf(one.publishDate) ?? null,
    endsAt: instantOf(one.endDate) ?? null,
    segments: [],
    pages: [],
    group: null,
    reshow: 'changed',
    event: null,
    apps: null,
    variants: segments.map((segment) => ({segment, title, body, actions})),
  };
}
