import type {
  CurrentNotices,
  Notice,
  NoticeKind,
  NoticeStep,
  NoticeVariant,
  Segment,
} from './contract/notice.js';
import {isOnPage} from './is-on-page.js';

/** A notice, in the words for one reader. */
export interface ChosenNotice {
  notice: Notice;
  variant: NoticeVariant;
}

/** What a reader closed; times are the server's, and null where unknown. */
export interface ClosedNotice {
  notice: string;
  version: number;
  at: number | null;
  /** When it comes back; null where it stays closed. */
  until: number | null;
}

/** Who is looking at which page, and what they did before. */
export interface NoticeFacts {
  segment: Segment;
  /** The steps that they have taken. */
  done: readonly NoticeStep[];
  closed: readonly ClosedNotice[];
  /** What they saw, and when for the first time. */
  shown: readonly {notice: string; at: number}[];
  /** The server's time; undefined where nobody knows it: then nothing is too late. */
  now: number | undefined;
  /** The address of the page. */
  page: string;
  /** The languages of the page, the best first. */
  locales: readonly string[];
  platform: 'ios' | 'android' | null;
}

/** Which notices are wanted, and how many at once. */
export interface NoticeWish {
  kinds: readonly NoticeKind[];
  most: number;
}

/**
 * Which notices a reader sees now, the most important first. The one place that
 * decides it: server and page know the same rules, and the same facts in make
 * the same notices out.
 */
export function chooseNotices(
  {items, settings}: Pick<CurrentNotices, 'items' | 'settings'>,
  facts: NoticeFacts,
  {kinds, most}: NoticeWish,
): ChosenNotice[] {
  const segment = segmentNow(items, facts);
  const seen = seenSince(facts);
  const owners = groupOwners(items, seen);
  const taken = new Set<string>();
  let fresh = isQuiet(settings.quietHours, facts)
    ? 0
    : freshLeft(settings.cap, seen, facts);
  const chosen: ChosenNotice[] = [];
  for (const notice of [...items].sort((a, b) => b.priority - a.priority)) {
    if (chosen.length >= most) break;
    const {group, id} = notice;
    if (!kinds.includes(notice.kind) || !isFor(notice, segment, facts))
      continue;
    if (isClosed(notice, facts)) continue;
    const variant = variantFor(notice, segment, facts.locales);
    if (!variant) continue;
    if (group !== null) {
      if (taken.has(group) || (owners.get(group) ?? id) !== id) continue;
    }
    if (!seen.has(id) && fresh-- <= 0) continue;
    if (group !== null) taken.add(group);
    chosen.push({notice, variant});
  }
  return chosen;
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Where there are no words for a segment, those for the next one are taken:
 * staff read what returning members read, and so on down to guests.
 */
const fallbacks: readonly Segment[] = [
  'staff',
  'returning_member',
  'new_member',
  'guest',
];

/** Who has finished a checklist is new no longer. */
export function segmentNow(
  items: readonly Notice[],
  {segment, done}: Pick<NoticeFacts, 'segment' | 'done'>,
): Segment {
  if (segment !== 'new_member') return segment;
  const isFinished = items.some(({variants}) =>
    variants.some(
      (variant) =>
        variant.segment === 'new_member' && isComplete(variant, done),
    ),
  );
  return isFinished ? 'returning_member' : segment;
}

/** Every step of a checklist is taken; what has no steps is never complete. */
export function isComplete(
  {actions}: Pick<NoticeVariant, 'actions'>,
  done: readonly NoticeStep[],
): boolean {
  const steps = actions.flatMap(({step}) => step ?? []);
  return steps.length > 0 && steps.every((step) => done.includes(step));
}

/** This reader has closed it, and it has neither changed nor come back since. */
export const isClosed = (
  {id, version, reshow}: Notice,
  {closed, now}: Pick<NoticeFacts, 'closed' | 'now'>,
): boolean =>
  closed.some(
    (one) =>
      one.notice === id &&
      (reshow === 'never' || one.version >= version) &&
      (one.until === null || now === undefined || now < one.until),
  );

function isFor(notice: Notice, segment: Segment, facts: NoticeFacts) {
  const {segments, pages, event, apps} = notice;
  return (
    isDue(notice, facts.now) &&
    (segments.length === 0 || segments.includes(segment)) &&
    (pages.length === 0 || pages.some((one) => isOnPage(one, facts.page))) &&
    !(event && isOver(event, facts.now)) &&
    !(apps && !(facts.platform && apps[facts.platform]))
  );
}

function isDue(
  {startsAt, endsAt}: Pick<Notice, 'startsAt' | 'endsAt'>,
  now: number | undefined,
) {
  // The server sends what is due; by a wrong clock nothing is taken from that.
  if (now === undefined) return true;
  const hasStarted = startsAt === null || Date.parse(startsAt) <= now;
  return hasStarted && (endsAt === null || now < Date.parse(endsAt));
}

/** What has no end is over an hour after it began. */
const isOver = (
  {startsAt, endsAt}: NonNullable<Notice['event']>,
  now: number | undefined,
) =>
  now !== undefined &&
  now >= (endsAt ? Date.parse(endsAt) : Date.parse(startsAt) + hour);

function variantFor(
  {variants}: Notice,
  segment: Segment,
  locales: readonly string[],
) {
  for (const wanted of fallbacks.slice(fallbacks.indexOf(segment))) {
    const words = variants.filter((variant) => variant.segment === wanted);
    const found = inLanguage(words, locales);
    if (found) return found;
  }
  return undefined;
}

/** `pt-BR` reads those words, else `pt`, else those that everybody gets. */
function inLanguage(
  words: readonly NoticeVariant[],
  locales: readonly string[],
) {
  for (const locale of locales) {
    for (
      let tag = locale.toLowerCase();
      tag;
      tag = tag.replace(/-?[^-]*$/, '')
    ) {
      const found = words.find((one) => one.locale?.toLowerCase() === tag);
      if (found) return found;
    }
  }
  return words.find(({locale}) => locale === undefined);
}

/** What a reader has met, and when first; who closed a thing has met it. */
function seenSince({shown, closed}: NoticeFacts) {
  const seen = new Map<string, number | null>();
  for (const {notice, at} of [...closed, ...shown]) {
    const known = seen.get(notice);
    if (known === undefined || known === null || (at !== null && at < known)) {
      seen.set(notice, at ?? known ?? null);
    }
  }
  return seen;
}

/** Of each group the one that the reader met first; only it is shown again. */
function groupOwners(
  items: readonly Notice[],
  seen: ReadonlyMap<string, number | null>,
) {
  const owners = new Map<string, string>();
  for (const {group, id} of items) {
    if (group === null || !seen.has(id)) continue;
    const owner = owners.get(group);
    const isEarlier =
      owner === undefined || (seen.get(id) ?? 0) < (seen.get(owner) ?? 0);
    if (isEarlier) owners.set(group, id);
  }
  return owners;
}

/** Something was closed a short while ago; what lies ahead says nothing. */
const isQuiet = (hours: number, {closed, now}: NoticeFacts) =>
  now !== undefined &&
  closed.some(({at}) => at !== null && at <= now && now - at < hours * hour);

/** How many notices may still be new to this reader. */
function freshLeft(
  cap: CurrentNotices['settings']['cap'],
  seen: ReadonlyMap<string, number | null>,
  {now}: NoticeFacts,
) {
  if (cap === null || now === undefined) return Number.POSITIVE_INFINITY;
  const met = [...seen.values()].filter(
    (at) => at !== null && at <= now && now - at < cap.days * day,
  );
  return cap.notices - met.length;
}
