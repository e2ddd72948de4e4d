import * as z from 'zod/mini';
import {personSchema, authorSchema} from './person.js';
import {goalNameSchema} from './question-policy.js';
import {questionSchema} from './question.js';

export const questionQueueSchema = z.enum([
  'watch',
  'waiting',
  'no_response',
  'no_accepted_answer',
  'nothing_helpful',
  'awaiting_my_reply',
  'due_soon',
  'breached',
  'needs_confirmation',
  'stale',
  'mine',
  'unclaimed',
]);
/**
 * What of the open questions staff looks at. While a question is the peers' it
 * is in `watch`, and of the others only in `mine` and `awaiting_my_reply`.
 */
export type QuestionQueue = z.infer<typeof questionQueueSchema>;

export const queueQuerySchema = z.strictObject({
  queue: questionQueueSchema,
  place: z.optional(z.string().check(z.maxLength(64))),
  tag: z.optional(z.string().check(z.maxLength(40))),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)),
    20,
  ),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});
/** Which queue; `cursor` comes from the page before. */
export type QueueQuery = {
  queue: QuestionQueue;
  place?: string | undefined;
  tag?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** How a goal stands at the moment it is read. */
export const goalSchema = z.object({
  name: goalNameSchema,
  /** `paused` while the asker has to say something. */
  state: z.enum(['on_track', 'due_soon', 'breached', 'paused', 'met']),
  /** By when; null while it is paused. */
  dueAt: z.nullable(z.iso.datetime()),
  /** When it was met; also where that was too late. */
  metAt: z.nullable(z.iso.datetime()),
});
export type Goal = z.infer<typeof goalSchema>;

/** Who looks after a question, and how long nobody else does. */
export const claimSchema = z.object({
  by: personSchema,
  at: z.iso.datetime(),
  until: z.iso.datetime(),
});
export type Claim = z.infer<typeof claimSchema>;

export const escalationStatusSchema = z.enum([
  'requested',
  'open',
  'solved',
  'failed',
]);
/** `requested` until the other system has taken it. */
export type EscalationStatus = z.infer<typeof escalationStatusSchema>;

const systemSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));

/** Where a question goes on elsewhere. */
export const escalationSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** `zendesk`, `github`, or what else there is an adapter for. */
  system: systemSchema,
  /** For staff; it is never shown to anybody else. */
  note: z.string(),
  status: escalationStatusSchema,
  /** What it is called there, once that is known. */
  externalId: z.nullable(z.string()),
  url: z.nullable(z.string()),
  by: authorSchema,
  at: z.iso.datetime(),
});
export type Escalation = z.infer<typeof escalationSchema>;

const ticketFields = {
  externalId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  url: z.optional(
    z.string().check(z.maxLength(2_000), z.regex(/^https:\/\/[^\s]+$/)),
  ),
};

/** What it takes to go on elsewhere; with an id it is a ticket that exists. */
export const escalationDraftSchema = z.strictObject({
  system: systemSchema,
  note: z._default(z.string().check(z.maxLength(5_000)), ''),
  ...ticketFields,
});
export type EscalationDraft = z.input<typeof escalationDraftSchema>;

/** What the other system says of it. */
export const escalationChangeSchema = z.strictObject({
  status: escalationStatusSchema,
  ...ticketFields,
});
export type EscalationChange = z.input<typeof escalationChangeSchema>;

/** One question as those see it who look after it. */
export const moderatedQuestionSchema = z.object({
  question: questionSchema,
  /** Also where they asked anonymously; null for a former member. */
  askedBy: authorSchema,
  /** Whose turn it is; null where nothing is owed any more. */
  turn: z.nullable(z.enum(['asker', 'community'])),
  turnSince: z.nullable(z.iso.datetime()),
  /** Until then it is the peers'; null where it is not. */
  peersUntil: z.nullable(z.iso.datetime()),
  /** The nearest of its goals that are still to be met. */
  dueAt: z.nullable(z.iso.datetime()),
  goals: z.array(goalSchema),
  claim: z.nullable(claimSchema),
  followUp: z.nullable(
    z.object({
      at: z.iso.datetime(),
      answer: z.nullable(z.enum(['yes', 'no'])),
    }),
  ),
  reopened: z.int(),
  escalations: z.array(escalationSchema),
});
export type ModeratedQuestion = z.infer<typeof moderatedQuestionSchema>;

/** To whom a question is given. */
export const questionAssignmentSchema = z.strictObject({person: z.string()});

export const questionStatsQuerySchema = z.strictObject({
  place: z.optional(z.string().check(z.maxLength(64))),
  days: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(3_650)),
    30,
  ),
});
/** What was asked in the last so many days (30). */
export type QuestionStatsQuery = {
  place?: string | undefined;
  days?: number | undefined;
};

const shareSchema = z.object({made: z.int(), of: z.int()});

/** How a community answers. */
export const questionStatsSchema = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  asked: z.int(),
  /** In seconds of business time; null while nothing was answered. */
  firstResponse: z.object({
    median: z.nullable(z.int()),
    p90: z.nullable(z.int()),
  }),
  /** Of those that were answered: first by somebody who is no staff. */
  answeredByPeers: shareSchema,
  /** Of those that were asked: with a correct or a confirmed answer. */
  confirmed: shareSchema,
  /** Of those that were settled at some time: opened again. */
  reopened: shareSchema,
  breached: z.object({
    firstResponse: z.int(),
    firstPeerResponse: z.int(),
    resolution: z.int(),
  }),
});
export type QuestionStats = z.infer<typeof questionStatsSchema>;
