import * as z from 'zod/mini';
import {richTextSchema} from './text.js';

/** Who a word is for: `new_member` is a member in their first days. */
export const segmentSchema = z.enum([
  'guest',
  'new_member',
  'returning_member',
  'staff',
]);
export type Segment = z.infer<typeof segmentSchema>;

/** What a notice is: a greeting, news, something with a date, or an app. */
export const noticeKindSchema = z.enum([
  'welcome',
  'announcement',
  'event',
  'app_prompt',
]);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** What somebody has done in the community; the server knows, not the page. */
export const noticeStepSchema = z.enum([
  'asked',
  'answered',
  'voted',
  'joined',
  'track',
]);
export type NoticeStep = z.infer<typeof noticeStepSchema>;

/** One door of a notice: where it leads, and what stands on it. */
export const noticeActionSchema = z.object({
  id: z.string(),
  label: z.string(),
  icon: z.enum(['answers', 'groups', 'ideas', 'link']),
  /** `http(s):`, or relative to the page that shows it. */
  href: z.optional(z.string()),
  /** What the page is told in place of a link, as `townhall-action`. */
  event: z.optional(z.string()),
  /** Done once the reader has done this: the door is a step of a checklist. */
  step: z.optional(noticeStepSchema),
});
export type NoticeAction = z.infer<typeof noticeActionSchema>;

/** The words of a notice for one segment. */
export const noticeVariantSchema = z.object({
  segment: segmentSchema,
  /** The language of these words; left out for those that everybody gets. */
  locale: z.optional(z.string()),
  /** `{name}` stands for the reader's name and goes away where there is none. */
  title: z.string(),
  body: richTextSchema,
  actions: z.array(noticeActionSchema),
});
export type NoticeVariant = z.infer<typeof noticeVariantSchema>;

/** When and where something takes place. */
export const noticeEventSchema = z.object({
  startsAt: z.iso.datetime(),
  endsAt: z.nullable(z.iso.datetime()),
  /** The IANA name of the zone it is announced in. */
  zone: z.string(),
  /** A room, a city; empty where there is none. */
  place: z.string(),
  /** Where to take part. */
  href: z.nullable(z.string()),
});
export type NoticeEvent = z.infer<typeof noticeEventSchema>;

/** Where an app is to be had, by platform. */
export const noticeAppsSchema = z.object({
  ios: z.nullable(z.string()),
  android: z.nullable(z.string()),
});
export type NoticeApps = z.infer<typeof noticeAppsSchema>;

/** Whether those who closed a notice see it again once it says something new. */
export const reshowSchema = z.enum(['changed', 'never']);
export type Reshow = z.infer<typeof reshowSchema>;

/** A word to the reader: shown until dismissed, and again in a new version. */
export const noticeSchema = z.object({
  id: z.string(),
  kind: noticeKindSchema,
  /** A new version is a new notice to those who dismissed the old one. */
  version: z.int(),
  /** The highest is shown first. */
  priority: z.int(),
  startsAt: z.nullable(z.iso.datetime()),
  endsAt: z.nullable(z.iso.datetime()),
  /** Who sees it; where empty, everybody there are words for. */
  segments: z.array(segmentSchema),
  /** Where it is shown, such as `/courses/*`; where empty, on every page. */
  pages: z.array(z.string()),
  /** A reader sees one notice of a group at most. */
  group: z.nullable(z.string()),
  reshow: reshowSchema,
  variants: z.array(noticeVariantSchema),
  /** Of an event only. */
  event: z.nullable(noticeEventSchema),
  /** Of an app prompt only. */
  apps: z.nullable(noticeAppsSchema),
});
export type Notice = z.infer<typeof noticeSchema>;

/** What holds for all notices of a community. */
export const noticeSettingsSchema = z.strictObject({
  /** At most so many notices in so many days are new to one reader. */
  cap: z.nullable(
    z.strictObject({
      notices: z.int().check(z.minimum(1), z.maximum(100)),
      days: z.int().check(z.minimum(1), z.maximum(365)),
    }),
  ),
  /** For so many hours after closing one, no other is shown. */
  quietHours: z.int().check(z.minimum(0), z.maximum(8_760)),
  /** How long "remind me later" is. */
  laterHours: z.int().check(z.minimum(1), z.maximum(8_760)),
  /** Whether notices of the kind `app_prompt` are shown at all. */
  appPrompts: z.boolean(),
});
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

/** All that is due, and what decides which of it a reader sees. */
export const currentNoticesSchema = z.object({
  items: z.array(noticeSchema),
  next: z.nullable(z.string()),
  settings: noticeSettingsSchema,
  /** Since when, by the server's clock, exactly these are due. */
  asOf: z.iso.datetime(),
});
export type CurrentNotices = z.infer<typeof currentNoticesSchema>;

/** What a page has to report of a notice, where its reader lets it. */
export const noticeReportSchema = z.strictObject({
  notice: z.string().check(z.minLength(1), z.maxLength(200)),
  version: z.int().check(z.minimum(1), z.maximum(2_147_483_647)),
  what: z.enum(['seen', 'dismissed', 'postponed', 'completed', 'opened']),
  /** The id of the door that was opened. */
  action: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
});
export type NoticeReport = z.infer<typeof noticeReportSchema>;

/** All that a page has to report at once. */
export const noticeReportsSchema = z.strictObject({
  items: z.array(noticeReportSchema).check(z.minLength(1), z.maxLength(50)),
});

/** Steps that somebody is told they have taken. */
export const stepsToTellSchema = z.strictObject({
  steps: z.array(noticeStepSchema).check(z.minLength(1), z.maxLength(10)),
});

/** Those of them that nobody had told them of before. */
export const stepsToldSchema = z.object({items: z.array(noticeStepSchema)});
export type StepsTold = z.infer<typeof stepsToldSchema>;

/** A viewer has closed this version of this notice. */
export const dismissalSchema = z.strictObject({
  notice: z.string(),
  version: z.int(),
  at: z.iso.datetime(),
  /** When it comes back, for a reminder; null where it stays closed. */
  until: z.nullable(z.iso.datetime()),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

/** What a viewer closes, for good or for later. */
export const dismissalDraftSchema = z.strictObject({
  notice: z.string(),
  version: z.int(),
  /** Brings it back after a while. */
  later: z.optional(z.boolean()),
});
export type DismissalDraft = z.infer<typeof dismissalDraftSchema>;

/** What decides which notices a viewer sees. */
export const noticeReaderSchema = z.object({
  /** When this was read, by the server's clock; null where nobody was asked. */
  at: z.nullable(z.iso.datetime()),
  /** Their id; null for a guest, whose device remembers for itself. */
  person: z.nullable(z.string()),
  name: z.nullable(z.string()),
  segment: segmentSchema,
  /** The steps that they have taken. */
  done: z.array(noticeStepSchema),
  /** Those of them that they were told of. */
  told: z.array(noticeStepSchema),
  dismissals: z.array(dismissalSchema),
  /** What they saw, and when for the first time; the latest first. */
  shown: z.array(z.object({notice: z.string(), at: z.iso.datetime()})),
  /** The names under which `reader.changed` speaks of them. */
  news: z.array(z.string()),
});
export type NoticeReader = z.infer<typeof noticeReaderSchema>;
