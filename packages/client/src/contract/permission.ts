import * as z from 'zod/mini';

/** Why somebody may not do a thing; each is also a problem code. */
export const denialSchema = z.enum([
  'sign_in_required',
  'account_blocked',
  'not_eligible',
  'voting_not_open',
  'voting_closed',
  'downvotes_off',
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
