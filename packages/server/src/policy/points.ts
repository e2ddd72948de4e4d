import type {PointRule, PointRules} from '@townhall/client';

/** What contributing is worth where a place says nothing of its own. */
export const pointsPreset: PointRules = {
  worth: {ask: 1, answer: 2, helpful: 5, correct: 15, confirmed: 10},
  perDay: 200,
  perPair: {points: 60, days: 30},
  staffEarn: false,
  advocate: {correct: 10, days: 90},
};

/** A fact that earns somebody points. */
export interface Earning {
  rule: PointRule;
  person: string;
  isStaff: boolean;
  /** Whoever gave it by a mark; null where nobody had to. */
  by: string | null;
  at: Date;
}

/** Points that stand, for what they leave of the caps. */
export interface Earned {
  person: string;
  by: string | null;
  at: Date;
  points: number;
}

const day = 86_400_000;

/** The day in UTC that an instant belongs to. */
const dayOf = (at: Date) => Math.floor(at.getTime() / day);

/**
 * What a fact is worth to somebody beside what they have. What a cap leaves no
 * room for is worth nothing for good; so is a mark on one's own answer.
 */
export function worthOf(
  earning: Earning,
  rules: PointRules,
  earned: readonly Earned[],
): number {
  const {rule, person, by, at} = earning;
  if (by === person || (earning.isStaff && !rules.staffEarn)) return 0;
  const own = earned.filter((one) => one.person === person);
  const room = [rules.worth[rule]];
  if (rules.perDay !== null) {
    const today = own.filter((one) => dayOf(one.at) === dayOf(at));
    room.push(rules.perDay - sum(today));
  }
  if (rules.perPair !== null && by !== null) {
    const span = rules.perPair.days * day;
    const between = own.filter(
      (one) =>
        one.by === by && Math.abs(at.getTime() - one.at.getTime()) < span,
    );
    room.push(rules.perPair.points - sum(between));
  }
  return Math.max(0, Math.min(...room));
}

const sum = (earned: readonly Earned[]) =>
  earned.reduce((total, {points}) => total + points, 0);

const badges = [150, 50, 10, 1] as const;

/** The badge for so many correct answers; null before the first. */
export const badgeOf = (correct: number): number | null =>
  badges.find((least) => correct >= least) ?? null;

/** The midnight, in UTC, at which a window of so many days begins. */
export const windowFrom = (now: Date, days: number): Date =>
  new Date((dayOf(now) - days) * day);
