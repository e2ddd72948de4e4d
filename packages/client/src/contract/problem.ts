import * as z from 'zod/mini';

/** Every reason for a refusal. A code never changes its meaning; new ones may come. */
export const problemCodes = [
  'malformed_json',
  'invalid_request',
  'unsupported_media_type',
  'body_too_large',
  'unknown_route',
  'unknown_community',
  'method_not_allowed',
  'not_found',
  'origin_not_allowed',
  'sign_in_required',
  'token_expired',
  'token_invalid',
  'not_eligible',
  'account_blocked',
  'only_staff',
  'only_the_asker',
  'own_answer',
  'voting_not_open',
  'voting_closed',
  'downvotes_off',
  'under_review',
  'merged',
  'own_idea',
  'account_too_new',
  'email_unverified',
  'not_in_group',
  'votes_excluded',
  'no_votes_left',
  'resubmit_not_allowed',
  'sibling_open',
  'cooldown',
  'transition_not_allowed',
  'response_required',
  'policy_contradiction',
  'merge_cycle',
  'merge_not_possible',
  'locked',
  'duplicate_cycle',
  'already_claimed',
  'too_many_links',
  'pictures_not_taken',
  'not_anonymous_here',
  'duplicate_post',
  'words_not_allowed',
  'challenge_required',
  'image_too_large',
  'image_not_supported',
  'too_many_images',
  'not_supported',
  'idempotency_mismatch',
  'edit_conflict',
  'rate_limited',
  'storage_full',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The body of every failed answer (RFC 9457). */
export const problemSchema = z.object({
  type: z._default(z.string(), 'about:blank'),
  /** What happened, in a sentence a person can read. */
  title: z.string(),
  status: z.int(),
  /** One of `problemCodes`, or a newer one that this version does not know. */
  code: z._default(z.string(), 'internal'),
  /** What it means and what to do. */
  detail: z.optional(z.string()),
  /** To quote when asking the operator. */
  requestId: z.optional(z.string()),
  /** What is wrong with each field, for `invalid_request`. */
  fields: z.optional(
    z.array(z.object({path: z.string(), message: z.string()})),
  ),
  /** Seconds until it is worth trying again. */
  retryAfter: z.optional(z.int()),
  /** From when on it may be tried again, where that is known. */
  until: z.optional(z.iso.datetime()),
  /** The thing as it stands, where its state is why: an idea, for instance. */
  current: z.optional(z.unknown()),
});
export type Problem = z.infer<typeof problemSchema>;
