import * as z from 'zod/mini';
import {placeKindSchema} from './place.js';

export const placeShapeSchema = z.enum(['space', 'group']);
/** Spaces are the landscape, groups are for the people in them. */
export type PlaceShape = z.infer<typeof placeShapeSchema>;

/** Something that was posted in a place lately. */
export const newestSchema = z.object({
  kind: z.enum(['idea', 'question', 'post']),
  id: z.string(),
  title: z.string(),
  at: z.iso.datetime(),
});
export type Newest = z.infer<typeof newestSchema>;

/** A place as somebody sees it who thinks about joining. */
export const entranceSchema = z.object({
  /** The id of the place. */
  place: z.string(),
  kind: placeKindSchema,
  shape: placeShapeSchema,
  name: z.string(),
  description: z.string(),
  /** An `https:` address of a picture. */
  picture: z.nullable(z.string()),
  members: z.int(),
  followers: z.int(),
  /** How much everybody may read there; a thousand stands for more as well. */
  contents: z.object({ideas: z.int(), questions: z.int(), posts: z.int()}),
  /** The latest first; at most three. */
  newest: z.array(newestSchema),
});
export type Entrance = z.infer<typeof entranceSchema>;

/** Whether the viewer is in a place, and whether they follow it. */
export const membershipSchema = z.object({
  place: z.string(),
  joined: z.boolean(),
  followed: z.boolean(),
});
export type Membership = z.infer<typeof membershipSchema>;

/** What the viewer says of a place; what is left out stays. */
export const membershipChangeSchema = z.strictObject({
  joined: z.optional(z.boolean()),
  followed: z.optional(z.boolean()),
});
export type MembershipChange = z.infer<typeof membershipChangeSchema>;

/** What managers say of a place; what is left out stays. */
export const entranceChangeSchema = z.strictObject({
  /** Whether it can be joined at all; else it stands in no list here. */
  listed: z.optional(z.boolean()),
  shape: z.optional(placeShapeSchema),
  description: z.optional(z.string().check(z.trim(), z.maxLength(1_000))),
  picture: z.optional(
    z.nullable(
      z.string().check(
        z.maxLength(2_000),
        z.refine(
          (address) => /^https:/i.test(address) && URL.canParse(address),
          'An address that begins with https://',
        ),
      ),
    ),
  ),
});
export type EntranceChange = z.infer<typeof entranceChangeSchema>;
