import * as z from 'zod/mini';
import {personSchema} from './person.js';

const idSchema = z.optional(z.string().check(z.maxLength(64)));

/** Whom somebody means whose name they begin to write. */
export const nameQuerySchema = z.strictObject({
  /** How their name, or a word of it, begins. */
  q: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
  /** What is written in; whoever takes part in it comes first. */
  question: idSchema,
  idea: idSchema,
  post: idSchema,
});
export type NameQuery = z.input<typeof nameQuerySchema>;

/** Somebody who may be meant. */
export const namedPersonSchema = z.object({
  person: personSchema,
  /** Whether `@` and the name mean them; otherwise it takes their id. */
  byName: z.boolean(),
});
export type NamedPerson = z.infer<typeof namedPersonSchema>;

/** Which tags others use in a place. */
export const tagQuerySchema = z.strictObject({
  place: z.string().check(z.minLength(1), z.maxLength(64)),
  /** How a tag, or a word of it, begins. */
  q: z.optional(z.string().check(z.trim(), z.maxLength(40))),
});
export type TagQuery = z.input<typeof tagQuerySchema>;

/** A tag, and how many things of late carry it. */
export const usedTagSchema = z.object({tag: z.string(), count: z.int()});
export type UsedTag = z.infer<typeof usedTagSchema>;
