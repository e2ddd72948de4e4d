import * as z from 'zod/mini';

/** Why somebody may not do a thing; each is also a problem code. */
export const denialSchema = z.enum([
  'sign_in_required',
  'account_blocked',
  'not_eligible',
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
  'rate_limited',
  'resubmit_not_allowed',
  'sibling_open',
  'cooldown',
  'own_answer',
  'only_the_asker',
  'only_staff',
  'locked',
  'not_supported',
]);
export type Denial = z.infer<typeof denialSchema>;

/** Whether this viewer may do this thing now, and if not, why. */
export const permissionSchema = z.object({
  allowed: z.boolean(),
  reason: z.nullable(denialSchema),
});
export type Permission = z.infer<typeof permissionSchema>;
