import type {Notice, NoticeVariant, Segment} from '@townhall/client';

/** A notice, in the words for one reader. */
export interface ChosenNotice {
  notice: Notice;
  variant: NoticeVariant;
}

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

/** The most important welcome that is due, not closed, and has words for this reader. */
export function chooseNotice(
  notices: readonly Notice[],
  {
    segment,
    now,
    isDismissed,
  }: {
    segment: Segment;
    now: number;
    isDismissed: (notice: Notice) => boolean;
  },
): ChosenNotice | undefined {
  return notices
    .filter((notice) => notice.kind === 'welcome' && isDue(notice, now))
    .filter((notice) => !isDismissed(notice))
    .sort((one, other) => other.priority - one.priority)
    .flatMap((notice) => {
      const variant = variantFor(notice, segment);
      return variant ? [{notice, variant}] : [];
    })[0];
}

function isDue({startsAt, endsAt}: Notice, now: number) {
  const hasStarted = startsAt === null || Date.parse(startsAt) <= now;
  return hasStarted && (endsAt === null || now < Date.parse(endsAt));
}

function variantFor({variants}: Notice, segment: Segment) {
  return fallbacks
    .slice(fallbacks.indexOf(segment))
    .map((wanted) => variants.find((variant) => variant.segment === wanted))
    .find((variant) => variant !== undefined);
}
