import * as z from 'zod/mini';

const count = (maximum: number) =>
  z.int().check(z.minimum(1), z.maximum(maximum));

/** A time of day: `09:30`; `24:00` is the end of it. */
const timeOfDay = z
  .string()
  .check(z.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/));

/** When somebody is there to answer. */
export const businessCalendarSchema = z.object({
  /** IANA zone whose clocks the hours are read from. */
  timeZone: z.string().check(z.maxLength(60)),
  /** Each day by its number, Monday is 1; `to` before `from` is the next day. */
  hours: z
    .array(
      z.object({
        day: z.int().check(z.minimum(1), z.maximum(7)),
        from: timeOfDay,
        to: timeOfDay,
      }),
    )
    .check(z.maxLength(50)),
  /** Whole dates, as the zone has them: `2026-12-25`. */
  holidays: z
    .array(z.string().check(z.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)))
    .check(z.maxLength(400)),
});
export type BusinessCalendar = z.infer<typeof businessCalendarSchema>;

/** In minutes of business time; null for no goal. */
const goalSchema = z.nullable(count(120_000));

export const goalNameSchema = z.enum([
  'firstResponse',
  'firstPeerResponse',
  'resolution',
]);
/**
 * `firstResponse` is an answer by anybody but the asker, `firstPeerResponse`
 * one by no staff, `resolution` an answer that is marked.
 */
export type GoalName = z.infer<typeof goalNameSchema>;

/** How questions are looked after in a place, as data. */
export const questionPolicySchema = z.object({
  calendar: businessCalendarSchema,
  /** So many business hours a question is the peers'; null for none. */
  peerWindow: z.nullable(count(2_000)),
  goals: z.object({
    firstResponse: goalSchema,
    firstPeerResponse: goalSchema,
    resolution: goalSchema,
  }),
  /** A goal with no more business minutes left than these is due soon. */
  dueSoonMinutes: z.int().check(z.minimum(0), z.maximum(120_000)),
  followUp: z.nullable(
    z.object({
      /** So many days after the last answer the asker is asked. */
      afterDays: count(365),
      /** So many days without a reply, and it is assumed that it is solved. */
      assumeAfterDays: count(365),
    }),
  ),
  /** For so many days the asker may open a question again. */
  reopenDays: z.int().check(z.minimum(0), z.maximum(3_650)),
  /** So many days without anything new make a question stale; null for never. */
  staleDays: z.nullable(count(3_650)),
  claims: z.object({
    /** For so many minutes nobody else takes what somebody has taken. */
    minutes: count(100_000),
    /** For so many hours what was given to somebody stays theirs. */
    assignedHours: count(10_000),
  }),
});
export type QuestionPolicy = z.infer<typeof questionPolicySchema>;

export const questionPolicyPresetSchema = z.enum(['support', 'simple']);
/**
 * `support`: office hours, peers first for a day, goals and a follow-up.
 * `simple`: no goals, and nobody is asked anything.
 */
export type QuestionPolicyPreset = z.infer<typeof questionPolicyPresetSchema>;

/** A policy in short: a preset (`simple`, if none is named) and what differs. */
export const questionPolicyDraftSchema = z.extend(
  z.partial(z.strictObject(questionPolicySchema.shape)),
  {preset: z.optional(questionPolicyPresetSchema)},
);
export type QuestionPolicyDraft = z.input<typeof questionPolicyDraftSchema>;

/** Another policy for a place, and why. */
export const questionPolicyChangeSchema = z.strictObject({
  policy: questionPolicyDraftSchema,
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000)),
});
export type QuestionPolicyChange = z.input<typeof questionPolicyChangeSchema>;
