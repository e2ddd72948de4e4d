import * as z from 'zod/mini';
import {permissionSchema} from './permission.js';

/** How many options a poll has, at least and at most. */
export const pollLimits = {leastOptions: 2, mostOptions: 20};

export const pollResultsShownSchema = z.enum([
  'always',
  'after_vote',
  'after_close',
]);
/** From when on somebody sees what the others chose. */
export type PollResultsShown = z.infer<typeof pollResultsShownSchema>;

export const pollStateSchema = z.enum(['open', 'closed']);
/** Told from when a poll closes and the clock, whether or not a job has run. */
export type PollState = z.infer<typeof pollStateSchema>;

/** What can be chosen; its number never stands for anything else. */
export const pollOptionSchema = z.object({id: z.int(), text: z.string()});
export type PollOption = z.infer<typeof pollOptionSchema>;

/** What people chose. Whoever may choose several is counted for each. */
export const pollResultsSchema = z.object({
  /** So many people have chosen something. */
  voters: z.int(),
  /** How often each option was chosen, in the order of the options. */
  votes: z.array(z.int()),
});
export type PollResults = z.infer<typeof pollResultsSchema>;

/** One question to everybody, as everybody sees it. */
export const pollSchema = z.object({
  id: z.string(),
  /** Where it is asked; null for the whole community. */
  place: z.nullable(z.string()),
  question: z.string(),
  options: z.array(pollOptionSchema),
  /** So many options may be chosen; 1 for a single choice. */
  maximumChoices: z.int(),
  resultsShown: pollResultsShownSchema,
  /** Whether a choice may be changed or taken back while it is open. */
  changeable: z.boolean(),
  /** Whether managers may add options after somebody has chosen. */
  optionsMayGrow: z.boolean(),
  state: pollStateSchema,
  /** Null where it stays open until somebody closes it. */
  closesAt: z.nullable(z.iso.datetime()),
  /** So many people have chosen something. */
  voters: z.int(),
  /** Null while not everybody may see them. */
  results: z.nullable(pollResultsSchema),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Poll = z.infer<typeof pollSchema>;

/** What the viewer chose in a poll, and what they may see and do for it. */
export const pollBallotSchema = z.object({
  poll: z.string(),
  /** The numbers of the options; none before a choice. */
  choices: z.array(z.int()),
  /** Null while this viewer may not see them. */
  results: z.nullable(pollResultsSchema),
  /** How new the results are: the poll's version then. */
  version: z.int(),
  can: z.object({vote: permissionSchema}),
});
export type PollBallot = z.infer<typeof pollBallotSchema>;

/** What a choice answers with. */
export const pollVoteResultSchema = z.object({
  poll: pollSchema,
  ballot: pollBallotSchema,
});
export type PollVoteResult = z.infer<typeof pollVoteResultSchema>;

const optionIdSchema = z.int().check(z.minimum(1), z.maximum(10_000));

/** Which options somebody chooses; none takes the choice back. */
export const pollVoteSchema = z.strictObject({
  choices: z
    .array(optionIdSchema)
    .check(z.maxLength(pollLimits.mostOptions, 'At most 20 options')),
});

const questionSchema = z
  .string()
  .check(z.trim(), z.minLength(3), z.maxLength(200));
const optionTextSchema = z
  .string()
  .check(z.trim(), z.minLength(1, 'An option has words'), z.maxLength(120));
const manyOf = <Option extends z.ZodMiniType>(option: Option) =>
  z
    .array(option)
    .check(
      z.minLength(pollLimits.leastOptions, 'A poll has at least two options'),
      z.maxLength(pollLimits.mostOptions, 'A poll has at most 20 options'),
    );
const maximumChoicesSchema = z
  .int()
  .check(z.minimum(1), z.maximum(pollLimits.mostOptions));
const closesAtSchema = z.nullable(z.iso.datetime());

/** What it takes to ask everybody something. */
export const pollDraftSchema = z.strictObject({
  place: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
  question: questionSchema,
  /** What can be chosen, in this order; no two the same. */
  options: manyOf(optionTextSchema),
  maximumChoices: z._default(maximumChoicesSchema, 1),
  resultsShown: z._default(pollResultsShownSchema, 'after_vote'),
  changeable: z._default(z.boolean(), true),
  optionsMayGrow: z._default(z.boolean(), false),
  closesAt: z._default(closesAtSchema, null),
});
export type PollDraft = z.input<typeof pollDraftSchema>;

/** What managers change in a poll; what is left out stays as it is. */
export const pollChangeSchema = z.strictObject({
  question: z.optional(questionSchema),
  /**
   * All options from now on. One with its number keeps it; one without is new.
   * After the first choice only new ones come, at the end, where they may.
   */
  options: z.optional(
    manyOf(
      z.strictObject({id: z.optional(optionIdSchema), text: optionTextSchema}),
    ),
  ),
  maximumChoices: z.optional(maximumChoicesSchema),
  resultsShown: z.optional(pollResultsShownSchema),
  changeable: z.optional(z.boolean()),
  optionsMayGrow: z.optional(z.boolean()),
  closesAt: z.optional(closesAtSchema),
  /** The version that was changed; refused where somebody was quicker. */
  version: z.optional(z.int()),
});
export type PollChange = z.input<typeof pollChangeSchema>;

const limitSchema = z._default(
  z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
  20,
);

export const pollQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  state: z.optional(pollStateSchema),
  limit: limitSchema,
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
/** Which polls, the latest first; `cursor` comes from the page before. */
export type PollQuery = {
  place?: string | undefined;
  state?: PollState | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** One option, counted three times: where they differ something is wrong. */
export const pollCountSchema = z.object({
  option: z.int(),
  /** What readers are shown. */
  total: z.int(),
  /** What the ballots say. */
  ballots: z.int(),
  /** What every change that was ever made adds up to. */
  ledger: z.int(),
});

/** Whether the totals of a poll are what people chose. */
export const pollRecountSchema = z.object({
  poll: z.string(),
  /** So many people, as readers are shown, and as the ballots say. */
  voters: z.int(),
  ballots: z.int(),
  counts: z.array(pollCountSchema),
  agrees: z.boolean(),
});
export type PollCount = z.infer<typeof pollCountSchema>;
export type PollRecount = z.infer<typeof pollRecountSchema>;
