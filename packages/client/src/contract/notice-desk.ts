import * as z from 'zod/mini';
import {authorSchema} from './person.js';
import {
  noticeActionSchema,
  noticeAppsSchema,
  noticeKindSchema,
  noticeSchema,
  noticeStepSchema,
  reshowSchema,
  segmentSchema,
  type NoticeKind,
} from './notice.js';

const segmentNames = 'guest, new_member, returning_member and staff';

/** `segmentSchema` with a sentence for those who compose. */
const composedSegment = z.enum(
  segmentSchema.options,
  `There is no such segment: those there are, are ${segmentNames}.`,
);

/** A link that can be followed from the page that shows it. */
const pageAddress = z.string().check(
  z.minLength(1),
  z.maxLength(2_000),
  z.refine(
    (href) => leadsToAPage(href, 'https://page.invalid/'),
    'A link begins with https:// or http://, or is relative to the page that shows it.',
  ),
);

/** A link that leads to the same page from everywhere. */
const webAddress = z.string().check(
  z.maxLength(2_000),
  z.refine(
    (href) => leadsToAPage(href),
    'A link begins with https:// or http://.',
  ),
);

function leadsToAPage(href: string, base?: string) {
  return (
    URL.canParse(href, base) &&
    /^https?:$/.test(new URL(href, base).protocol) &&
    !/[\u0000-\u0020]/.test(href)
  );
}

/** Date and time as clocks of a zone show them: `2026-12-01T09:00`. */
export const wallTimeSchema = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
      'Date and time are written like 2026-12-01T09:00.',
    ),
  );

const zone = z.string().check(z.minLength(1), z.maxLength(60));

/** One door as it is composed. */
export const composedActionSchema = z.strictObject({
  id: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  icon: z.enum(['answers', 'groups', 'ideas', 'link']),
  href: z.optional(pageAddress),
  /** What the page is told in place of a link: letters, digits and dashes. */
  event: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^[a-z][a-z0-9-]{0,59}$/,
          'The name of an event has small letters, digits and dashes.',
        ),
      ),
  ),
  step: z.optional(noticeStepSchema),
});

/** The words for one segment as they are composed. */
export const composedWordsSchema = z.strictObject({
  segment: composedSegment,
  locale: z.optional(z.string().check(z.minLength(2), z.maxLength(35))),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** In the Markdown subset that posts have. */
  text: z.string().check(z.maxLength(5_000)),
  actions: z
    .array(composedActionSchema)
    .check(z.maxLength(3, 'A notice has three actions at most.')),
});

/** When and where something takes place, as it is composed. */
export const composedEventSchema = z.strictObject({
  zone,
  start: wallTimeSchema,
  end: z.nullable(wallTimeSchema),
  place: z.string().check(z.trim(), z.maxLength(300)),
  href: z.nullable(webAddress),
});

const composed = {
  kind: noticeKindSchema,
  /** A draft is seen by managers alone. */
  published: z.boolean(),
  priority: z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000)),
  /** From when to when, as clocks of this zone show it; null for no bound. */
  schedule: z.strictObject({
    zone,
    start: z.nullable(wallTimeSchema),
    end: z.nullable(wallTimeSchema),
  }),
  /** Who sees it; where empty, everybody there are words for. */
  segments: z.array(composedSegment).check(z.maxLength(4)),
  /** Paths such as `/courses/*`, or whole addresses; where empty, every page. */
  pages: z
    .array(
      z
        .string()
        .check(
          z.maxLength(500),
          z.regex(
            /^(\/|https?:\/\/)\S*$/,
            'A page begins with / or https://, and * stands for anything.',
          ),
        ),
    )
    .check(z.maxLength(20)),
  /** A reader sees one notice of a group at most. */
  group: z.nullable(
    z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  ),
  reshow: reshowSchema,
  words: z
    .array(composedWordsSchema)
    .check(
      z.minLength(1, 'A notice needs words for somebody.'),
      z.maxLength(80),
    ),
  /** Of an event only. */
  event: z.nullable(composedEventSchema),
  /** Of an app prompt only. */
  apps: z.nullable(
    z.strictObject({
      ios: z.nullable(webAddress),
      android: z.nullable(webAddress),
    }),
  ),
};

const line = z.string();

/** A notice as a manager wrote it: the same, and no longer to be checked. */
export const noticeSourceSchema = z.object({
  kind: noticeKindSchema,
  published: z.boolean(),
  priority: z.int(),
  schedule: z.object({
    zone: line,
    start: z.nullable(line),
    end: z.nullable(line),
  }),
  segments: z.array(segmentSchema),
  pages: z.array(line),
  group: z.nullable(line),
  reshow: reshowSchema,
  words: z.array(
    z.object({
      segment: segmentSchema,
      locale: z.optional(line),
      title: line,
      text: line,
      actions: z.array(noticeActionSchema),
    }),
  ),
  event: z.nullable(
    z.object({
      zone: line,
      start: line,
      end: z.nullable(line),
      place: line,
      href: z.nullable(line),
    }),
  ),
  apps: z.nullable(noticeAppsSchema),
});
export type NoticeSource = z.infer<typeof noticeSourceSchema>;

/** A new notice: what is left out is a draft for everybody, on every page. */
export const noticeDraftSchema = z.strictObject({
  kind: composed.kind,
  published: z._default(composed.published, false),
  priority: z._default(composed.priority, 0),
  schedule: z._default(composed.schedule, {
    zone: 'UTC',
    start: null,
    end: null,
  }),
  segments: z._default(composed.segments, []),
  pages: z._default(composed.pages, []),
  group: z._default(composed.group, null),
  reshow: z._default(composed.reshow, 'changed'),
  words: composed.words,
  event: z._default(composed.event, null),
  apps: z._default(composed.apps, null),
});
export type NoticeDraft = z.input<typeof noticeDraftSchema>;

/** What a notice is from now on; what is left out stays. */
export const noticeChangeSchema = z.partial(z.strictObject(composed));
export type NoticeChange = z.input<typeof noticeChangeSchema>;

/** Where a notice stands, by the server's clock. */
export const noticeStateSchema = z.enum([
  'draft',
  'scheduled',
  'running',
  'ended',
]);
export type NoticeState = z.infer<typeof noticeStateSchema>;

/** A notice as managers see it. */
export const managedNoticeSchema = z.object({
  id: z.string(),
  state: noticeStateSchema,
  /** Goes up with every change; a change says which it was made to. */
  revision: z.int(),
  /** As it was written. */
  source: noticeSourceSchema,
  /** As readers get it. */
  notice: noticeSchema,
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** Who changed it last; null where it was imported. */
  changedBy: authorSchema,
});
export type ManagedNotice = z.infer<typeof managedNoticeSchema>;

/** Which notices; `cursor` comes from the page before. */
export const managedNoticeQuerySchema = z.strictObject({
  state: z.optional(noticeStateSchema),
  kind: z.optional(noticeKindSchema),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    50,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
export type ManagedNoticeQuery = {
  state?: NoticeState | undefined;
  kind?: NoticeKind | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** One change of a notice; none is ever edited. */
export const noticeStepTakenSchema = z.object({
  what: z.enum(['composed', 'changed', 'ended', 'removed']),
  by: authorSchema,
  at: z.iso.datetime(),
  /** The version of its content after it. */
  version: z.int(),
  /** As it was written before; null for a new one. */
  before: z.nullable(noticeSourceSchema),
});
export type NoticeStepTaken = z.infer<typeof noticeStepTakenSchema>;

const count = z.int();

const noticeCounts = {
  /** Half of it was in sight for a second. */
  seen: count,
  /** Closed, for good. */
  dismissed: count,
  /** Closed for later. */
  postponed: count,
  /** Its checklist was finished. */
  completed: count,
  /** Something in it was opened. */
  opened: count,
};

/** What became of a notice, as far as readers let it be counted. */
export const noticeFiguresSchema = z.object({
  notice: z.string(),
  /** All days together. */
  totals: z.object(noticeCounts),
  versions: z.array(z.object({version: z.int(), ...noticeCounts})),
  segments: z.array(z.object({segment: segmentSchema, ...noticeCounts})),
  /** Days of UTC on which there was something, the latest first. */
  days: z.array(z.object({day: z.string(), ...noticeCounts})),
  /** How often each door was opened. */
  actions: z.array(z.object({action: z.string(), opened: count})),
});
export type NoticeFigures = z.infer<typeof noticeFiguresSchema>;

/** How far back figures go. */
export const noticeFiguresQuerySchema = z.strictObject({
  days: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(365)),
    30,
  ),
});
export type NoticeFiguresQuery = {days?: number | undefined};
