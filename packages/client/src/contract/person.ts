import * as z from 'zod/mini';

/** What the community knows a person as; guests are nobody yet. */
export const roleSchema = z.enum(['member', 'advocate', 'staff']);
export type Role = z.infer<typeof roleSchema>;

/** Somebody with an account, as everybody may see them. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  /** What they do, e.g. "Instructional designer"; empty when unknown. */
  title: z.string(),
  /** An `https:` address of a picture. */
  avatar: z.nullable(z.string()),
  joinedAt: z.iso.datetime(),
});
export type Person = z.infer<typeof personSchema>;

/** The author of a thing; null stands for a former member. */
export const authorSchema = z.nullable(personSchema);
export type Author = z.infer<typeof authorSchema>;
