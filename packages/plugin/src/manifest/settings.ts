import * as z from 'zod/mini';
import {textSchema, wordsSchema} from './pieces.js';

/** One thing that the admin can set. */
export const settingSchema = z.strictObject({
  type: z.enum(['string', 'text', 'number', 'boolean', 'select']),
  label: wordsSchema,
  help: z.optional(wordsSchema),
  default: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  required: z._default(z.boolean(), false),
  options: z.optional(
    z
      .array(z.strictObject({value: textSchema(200), label: wordsSchema}))
      .check(z.maxLength(50)),
  ),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
});
export type Setting = z.infer<typeof settingSchema>;

/** What the admin can set, by name. */
export const settingsSchema = z.record(
  z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a camelCase name')),
  settingSchema,
);
