import * as z from 'zod/mini';
import {ideaImageSchema, imageUsesSchema} from './image.js';
import {permissionSchema} from './permission.js';
import {authorSchema} from './person.js';
import {thresholdSchema} from './policy.js';
import {richTextSchema} from './text.js';

export const voteSchema = z.enum(['up', 'down', 'none']);
export type Vote = z.infer<typeof voteSchema>;

/** Where an idea stands; the server alone decides it, with its own clock. */
export const stageSchema = z.enum([
  'pending_review',
  'needs_clarification',
  'scheduled',
  'open',
  'threshold_reached',
  'assigned',
  'planned',
  'in_development',
  'shipped',
  'declined',
  'on_radar',
  'archived',
  'merged',
]);
export type Stage = z.infer<typeof stageSchema>;

/**
 * Whether a vote would count now; `on_hold` while staff looks at the votes of an
 * idea that would be open.
 */
export const votingStateSchema = z.enum([
  'not_open',
  'open',
  'on_hold',
  'closed',
]);
export type VotingState = z.infer<typeof votingStateSchema>;

/** Up, down and net are all shown: "controversial" is not "ignored". */
export const tallySchema = z.object({
  up: z.int().check(z.minimum(0)),
  down: z.int().check(z.minimum(0)),
  /** `up - down`; may be negative. */
  net: z.int(),
});
export type Tally = z.infer<typeof tallySchema>;

/** What staff answered, formally and in public. */
export const officialResponseSchema = z.object({
  body: richTextSchema,
  by: authorSchema,
  at: z.iso.datetime(),
});
export type OfficialResponse = z.infer<typeof officialResponseSchema>;

/** Whether an idea asks for something new or changes what is there. */
export const ideaKindSchema = z.enum(['new', 'modify']);
export type IdeaKind = z.infer<typeof ideaKindSchema>;

/** Why an idea was archived. */
export const archiveReasonSchema = z.enum([
  'below_threshold',
  'duplicate',
  'stale_clarification',
  'withdrawn',
  'staff',
]);
export type ArchiveReason = z.infer<typeof archiveReasonSchema>;

/** "12th of 340; the first 34 stay." */
export const rankSchema = z.object({
  place: z.int(),
  of: z.int(),
  /** So many make it. */
  stay: z.int(),
});
export type Rank = z.infer<typeof rankSchema>;

/** An idea as everybody may see it; nothing in it depends on who asks. */
export const ideaSchema = z.object({
  id: z.string(),
  place: z.string(),
  title: z.string(),
  body: richTextSchema,
  /** The first two hundred characters of the text, plain. */
  excerpt: z.string(),
  author: authorSchema,
  stage: stageSchema,
  /** Null where its board does not show it to everybody, or not yet. */
  votes: z.nullable(tallySchema),
  /** Whether a vote would count now. */
  voting: votingStateSchema,
  /** The month it opened in, e.g. `2026-11`; null where there are no cohorts. */
  cohort: z.nullable(z.string()),
  opensAt: z.iso.datetime(),
  closesAt: z.nullable(z.iso.datetime()),
  /** What it needs; null where there is no threshold. */
  threshold: z.nullable(thresholdSchema),
  /** Its place in its cohort, where the threshold compares a cohort. */
  rank: z.nullable(rankSchema),
  /** When it made the threshold. */
  reachedAt: z.nullable(z.iso.datetime()),
  /** Why it was archived; null where it was not. */
  archived: z.nullable(archiveReasonSchema),
  /** The idea that its votes went to, when it was merged. */
  mergedInto: z.nullable(z.string()),
  /** 1 for the first try. */
  attempt: z.int(),
  previousAttempt: z.nullable(z.string()),
  nextAttempt: z.nullable(z.string()),
  /** Whose it is to research and answer. */
  assignee: authorSchema,
  /** The part of the product, by the id that the board's policy gives it. */
  area: z.nullable(z.string()),
  /** Who wants it, as the board's policy calls them. */
  audience: z.nullable(z.string()),
  kind: z.nullable(ideaKindSchema),
  /** How many comments it has. */
  comments: z.int(),
  followers: z.int(),
  response: z.nullable(officialResponseSchema),
  images: z.array(ideaImageSchema),
  tags: z.array(z.string()),
  /** Grows with every change, so that a late event cannot undo a newer one. */
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Idea = z.infer<typeof ideaSchema>;

/** What is left of the votes that a person may hold at a time. */
export const votesLeftSchema = z.object({
  votes: z.int().check(z.minimum(0)),
  of: z.int(),
  /** When the next one comes back; null where that is up to the viewer. */
  returnsAt: z.nullable(z.iso.datetime()),
});
export type VotesLeft = z.infer<typeof votesLeftSchema>;

/** One person's vote on one idea, and what they may do with it. */
export const ballotSchema = z.object({
  idea: z.string(),
  vote: voteSchema,
  /**
   * How the votes stand, where the board does not show it to everybody but to
   * this viewer; null where everybody sees it, or this viewer may not yet.
   */
  votes: z.nullable(tallySchema),
  following: z.boolean(),
  /** How many votes the viewer may still give; null where they are not counted. */
  left: z.nullable(votesLeftSchema),
  can: z.object({
    voteUp: permissionSchema,
    voteDown: permissionSchema,
    edit: permissionSchema,
    comment: permissionSchema,
    follow: permissionSchema,
    withdraw: permissionSchema,
    resubmit: permissionSchema,
    moderate: permissionSchema,
  }),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** What a vote answers with: the idea as it stands and your ballot. */
export const voteResultSchema = z.object({
  idea: ideaSchema,
  ballot: ballotSchema,
});
export type VoteResult = z.infer<typeof voteResultSchema>;

export const ideaTitleSchema = z
  .string()
  .check(z.trim(), z.minLength(10), z.maxLength(120));
export const ideaTextSchema = z.string().check(z.maxLength(10_000));
export const tagsSchema = z
  .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(40)))
  .check(z.maxLength(10));

/** What it takes to suggest an idea. */
export const ideaDraftSchema = z.strictObject({
  place: z.string().check(z.maxLength(64)),
  title: ideaTitleSchema,
  /** In the documented Markdown subset. */
  text: z._default(ideaTextSchema, ''),
  tags: z._default(tagsSchema, []),
  /** Needed where the board's policy asks for it; one of those it names. */
  area: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  /** The same. */
  audience: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  kind: z.optional(z.nullable(ideaKindSchema)),
  /** Sent before with `ideas.addImage`. */
  images: z._default(imageUsesSchema, []),
});
export type IdeaDraft = z.input<typeof ideaDraftSchema>;

/** The words of an idea as its author wrote them, to be changed. */
export const ideaSourceSchema = z.object({
  title: z.string(),
  /** In the documented Markdown subset. */
  text: z.string(),
  tags: z.array(z.string()),
  area: z.nullable(z.string()),
  audience: z.nullable(z.string()),
  kind: z.nullable(ideaKindSchema),
  images: z.array(ideaImageSchema),
});
export type IdeaSource = z.infer<typeof ideaSourceSchema>;

/** What an author may still change; what is left out stays as it is. */
export const ideaChangeSchema = z.strictObject({
  title: z.optional(ideaTitleSchema),
  text: z.optional(ideaTextSchema),
  tags: z.optional(tagsSchema),
  area: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  audience: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  kind: z.optional(z.nullable(ideaKindSchema)),
  images: z.optional(imageUsesSchema),
});
export type IdeaChange = z.input<typeof ideaChangeSchema>;
