import * as z from 'zod/mini';
import {ideaSchema, tallySchema, voteSchema} from './idea.js';
import {reasonSchema} from './merge.js';

/** Where a change of somebody's vote came from. */
export const ledgerSourceSchema = z.enum([
  'web',
  'import',
  'auto',
  'merge',
  'unmerge',
  'exclude',
  'readmit',
  'repair',
]);
export type LedgerSource = z.infer<typeof ledgerSourceSchema>;

/** One change of what somebody's vote counts; none is ever edited. */
export const ledgerEntrySchema = z.object({
  id: z.string(),
  idea: z.string(),
  /** The voter's id. */
  person: z.string(),
  from: voteSchema,
  to: voteSchema,
  source: ledgerSourceSchema,
  at: z.iso.datetime(),
  /** A salted hash of the address; equal where it was the same one. */
  client: z.nullable(z.string()),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** Which entries; `cursor` comes from the page before. */
export const ledgerQuerySchema = z.strictObject({
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000)),
    100,
  ),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});
export type LedgerQuery = {
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** Why somebody's votes do not count any longer, and from when on. */
export const exclusionRequestSchema = z.strictObject({
  reason: reasonSchema,
  /** Votes before it go on counting; all of them stop where it is left out. */
  from: z.optional(z.iso.datetime()),
});
export type ExclusionRequest = z.input<typeof exclusionRequestSchema>;

/** Somebody whose votes do not count, or count again. */
export const exclusionSchema = z.object({
  person: z.string(),
  excluded: z.boolean(),
  from: z.nullable(z.iso.datetime()),
  reason: z.string(),
  at: z.iso.datetime(),
  /** The ideas whose totals changed by it just now. */
  ideas: z.int(),
});
export type Exclusion = z.infer<typeof exclusionSchema>;

/** What to count anew. */
export const recountRequestSchema = z.strictObject({
  /** One board; the whole community where it is left out. */
  place: z.optional(z.string().check(z.maxLength(64))),
  /** Brings totals and ledger in line with the ballots. */
  repair: z._default(z.boolean(), false),
});
export type RecountRequest = z.input<typeof recountRequestSchema>;

const countsSchema = z.object({up: z.int(), down: z.int()});

/** An idea whose totals, ballots and ledger do not say the same. */
export const recountMismatchSchema = z.object({
  idea: z.string(),
  totals: tallySchema,
  ballots: countsSchema,
  ledger: countsSchema,
  /** Voters whose ballot is not what their entries add up to. */
  voters: z.int(),
});
export type RecountMismatch = z.infer<typeof recountMismatchSchema>;

/** What a recount found. */
export const recountSchema = z.object({
  place: z.nullable(z.string()),
  ideas: z.int(),
  ballots: z.int(),
  mismatches: z.array(recountMismatchSchema),
  repaired: z.boolean(),
  at: z.iso.datetime(),
});
export type Recount = z.infer<typeof recountSchema>;

/** Whether an idea takes no votes while staff looks at those it has. */
export const voteHoldSchema = z.strictObject({
  on: z.boolean(),
  reason: reasonSchema,
});
export type VoteHold = z.input<typeof voteHoldSchema>;

/** An idea whose votes came in a way that staff should look at. */
export const voteFlagSchema = z.object({
  id: z.string(),
  idea: ideaSchema,
  /** Many at once, or many by accounts that are new. */
  kind: z.enum(['burst', 'new_accounts']),
  voters: z.int(),
  newVoters: z.int(),
  since: z.iso.datetime(),
  at: z.iso.datetime(),
});
export type VoteFlag = z.infer<typeof voteFlagSchema>;
