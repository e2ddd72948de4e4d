import * as z from 'zod/mini';

const count = (maximum: number) =>
  z.int().check(z.minimum(1), z.maximum(maximum));

/** When ideas open together. */
const cohortSchema = z.object({
  /**
   * `monthly` opens ideas together on a day of the month; `rolling` opens each
   * at once and counts it to the month it opened in; `none` knows no cohorts.
   */
  calendar: z.enum(['monthly', 'rolling', 'none']),
  /** The day of the month; a shorter month opens on its last. */
  opensOn: z._default(z.int().check(z.minimum(1), z.maximum(31)), 1),
  /** IANA zone in which days and months begin. */
  timeZone: z.string().check(z.maxLength(60)),
});

/** What an idea needs to become formally a product person's. */
export const thresholdSchema = z.object({
  /** `absolute` is a number to reach; the others compare a cohort when it closes. */
  kind: z.enum(['absolute', 'percentile', 'top']),
  /** `ratio` is the share of votes that are for the idea, in percent. */
  metric: z.enum(['net', 'up', 'ratio']),
  /** Votes or percent to reach; the best so many percent; or the best so many. */
  value: count(1_000_000),
  /** Fewer voters than these never make it, whatever the share. */
  minimumVoters: z._default(z.int().check(z.minimum(0)), 0),
});
export type Threshold = z.infer<typeof thresholdSchema>;

/** How many votes a person may hold at a time. */
const budgetSchema = z.object({
  votes: count(10_000),
  /** Counted anew each month, in each cohort, or once in the whole board. */
  period: z.enum(['month', 'cohort', 'board']),
  /** Whether a vote against an idea costs one too. */
  countsDown: z.boolean(),
  /** Whether a vote comes back when its idea closes. */
  returnOnClose: z.boolean(),
});

/** Who may vote. */
const eligibilitySchema = z.object({
  minimumAccountAgeDays: z.int().check(z.minimum(0), z.maximum(3_650)),
  verifiedEmail: z.boolean(),
  /** One of these is enough; empty for everybody. */
  groups: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
});

const resubmitSchema = z.object({
  allowed: z.boolean(),
  /** How long an idea rests before it may be tried again. */
  cooldownDays: z.int().check(z.minimum(0), z.maximum(3_650)),
  /** How often an idea may be tried again; null for any number. */
  maximumTimes: z.nullable(count(100)),
});

/** What keeps votes honest; null for no limit. */
const limitsSchema = z.object({
  votesPerMinute: z.nullable(count(10_000)),
  downvotesPerDay: z.nullable(count(10_000)),
  /** Against the ideas of one author. */
  downvotesPerDayAndAuthor: z.nullable(count(10_000)),
  ideasPerDay: z.nullable(count(10_000)),
});

/** What is asked of those who suggest. */
const formSchema = z.object({
  /** Stands in the empty description, in the documented Markdown subset. */
  template: z.string().check(z.maxLength(2_000)),
  /** Who wants it: "Teacher", "Administrator"; empty asks nobody. */
  audiences: z
    .array(z.string().check(z.minLength(1), z.maxLength(40)))
    .check(z.maxLength(20)),
  /** The parts of the product, and whose each is. */
  areas: z
    .array(
      z.object({
        id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
        name: z.string().check(z.minLength(1), z.maxLength(80)),
        /** The person who is assigned what makes it; null for nobody yet. */
        owner: z.nullable(z.string()),
      }),
    )
    .check(z.maxLength(100)),
  /** Whether to ask if it is new or changes what is there. */
  asksKind: z.boolean(),
  /** Whether staff looks at an idea before anybody else can see it. */
  review: z.boolean(),
});

/** How ideas live in a board, as data. */
export const ideaPolicySchema = z.object({
  cohort: cohortSchema,
  /** How long voting stays open; null for ever. */
  window: z.nullable(
    z.object({count: count(3_650), unit: z.enum(['months', 'days'])}),
  ),
  threshold: z.nullable(thresholdSchema),
  /** Whether an idea that has made it takes votes any longer. */
  afterThreshold: z.enum(['until_end', 'close', 'for_ever']),
  /** Whether an idea that has made it keeps that when votes are taken back. */
  latch: z.boolean(),
  downvotes: z.enum(['on', 'off', 'staff']),
  /** What a vote is worth where a score is shown. */
  points: z.object({up: z.int(), down: z.int()}),
  budget: z.nullable(budgetSchema),
  /** `auto` counts the author's own vote at once. */
  selfVote: z.enum(['auto', 'allowed', 'forbidden']),
  resubmit: resubmitSchema,
  eligibility: eligibilitySchema,
  countsShown: z.enum(['always', 'after_vote', 'after_close']),
  /** Whose vote counts where somebody voted on both of two merged ideas. */
  mergeKeeps: z.enum(['latest', 'target']),
  reminders: z.object({
    halfWay: z.boolean(),
    daysBeforeEnd: z.array(count(365)).check(z.maxLength(5)),
  }),
  limits: limitsSchema,
  form: formSchema,
  /** After so many days without an answer a question about an idea archives it. */
  clarificationDays: z.nullable(count(365)),
});
export type IdeaPolicy = z.infer<typeof ideaPolicySchema>;

export const policyPresetSchema = z.enum(['canvas', 'jive', 'simple']);
/**
 * `canvas`: a cohort a month, up or down, net 100 in three months. `jive`:
 * points for every vote, open-ended. `simple`: votes for ideas only.
 */
export type PolicyPreset = z.infer<typeof policyPresetSchema>;

/** A policy in short: a preset (`canvas`, if none is named) and what differs from it. */
export const policyDraftSchema = z.extend(
  z.partial(z.strictObject(ideaPolicySchema.shape)),
  {preset: z.optional(policyPresetSchema)},
);
export type PolicyDraft = z.input<typeof policyDraftSchema>;
