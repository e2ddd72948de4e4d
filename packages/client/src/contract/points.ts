import * as z from 'zod/mini';
import {personSchema} from './person.js';

/** What earns points: to ask, to answer, and the three marks of an answer. */
export const pointRuleSchema = z.enum([
  'ask',
  'answer',
  'helpful',
  'correct',
  'confirmed',
]);
export type PointRule = z.infer<typeof pointRuleSchema>;

const worthSchema = z.int().check(z.minimum(0), z.maximum(1_000));
const daysSchema = z.int().check(z.minimum(1), z.maximum(366));

/** What contributing to a place is worth, and where it ends. */
export const pointRulesSchema = z.strictObject({
  worth: z.strictObject({
    ask: worthSchema,
    answer: worthSchema,
    helpful: worthSchema,
    correct: worthSchema,
    confirmed: worthSchema,
  }),
  /** So many points a day, in UTC, for one person; null for any number. */
  perDay: z.nullable(z.int().check(z.minimum(1), z.maximum(100_000))),
  /** So many points from one person to another within so many days. */
  perPair: z.nullable(
    z.strictObject({
      points: z.int().check(z.minimum(1), z.maximum(100_000)),
      days: daysSchema,
    }),
  ),
  /** Staff is there to be present, not to win. */
  staffEarn: z.boolean(),
  /** So many correct answers within so many days make an advocate. */
  advocate: z.nullable(
    z.strictObject({
      correct: z.int().check(z.minimum(1), z.maximum(1_000)),
      days: daysSchema,
    }),
  ),
});
export type PointRules = z.infer<typeof pointRulesSchema>;

/** How many correct answers somebody gave altogether, as people know the scale. */
export const badgeSchema = z.nullable(z.int());

/** Somebody who helped, and how much of it counted. */
export const advocateSchema = z.object({
  person: personSchema,
  /** The same for those who did equally well. */
  rank: z.int(),
  /** Answers that the asker marked as correct. */
  correct: z.int(),
  /** Answers that staff confirmed. */
  confirmed: z.int(),
  /** How often somebody marked an answer as helpful. */
  helpful: z.int(),
  answers: z.int(),
  points: z.int(),
  /** 1, 10, 50 or 150 correct answers since ever; null before the first. */
  badge: badgeSchema,
});
export type Advocate = z.infer<typeof advocateSchema>;

/** Those who helped most in a place, within a window. */
export const leaderboardSchema = z.object({
  place: z.string(),
  days: z.int(),
  /** Where the window begins: a midnight in UTC. */
  from: z.iso.datetime(),
  items: z.array(advocateSchema),
});
export type Leaderboard = z.infer<typeof leaderboardSchema>;

export const leaderboardQuerySchema = z.strictObject({
  days: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(366)),
    90,
  ),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50)),
    10,
  ),
});
/** How far back, in days, and how many people at most. */
export type LeaderboardQuery = {
  days?: number | undefined;
  limit?: number | undefined;
};

/** One change of somebody's points. */
export const pointEntrySchema = z.object({
  id: z.string(),
  place: z.string(),
  rule: pointRuleSchema,
  question: z.string(),
  answer: z.nullable(z.string()),
  /** Below zero where an entry is taken back. */
  points: z.int(),
  /** When the ledger heard of it. */
  at: z.iso.datetime(),
});
export type PointEntry = z.infer<typeof pointEntrySchema>;

/** What the viewer earned, and whether lists of the best may show them. */
export const ownPointsSchema = z.object({
  points: z.int(),
  badge: badgeSchema,
  /** Until when they are an advocate by what they did; null when they are not. */
  advocateUntil: z.nullable(z.iso.datetime()),
  listed: z.boolean(),
  /** The last changes, the latest first; at most twenty. */
  latest: z.array(pointEntrySchema),
});
export type OwnPoints = z.infer<typeof ownPointsSchema>;

/** Whether lists of the best may show the viewer. */
export const pointSettingsSchema = z.strictObject({listed: z.boolean()});
export type PointSettings = z.infer<typeof pointSettingsSchema>;
