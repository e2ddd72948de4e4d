import * as z from 'zod/mini';

/** The pictures that a widget knows for a track. */
export const trackIconSchema = z.enum([
  'people',
  'server',
  'compass',
  'code',
  'handshake',
  'book',
]);
export type TrackIcon = z.infer<typeof trackIconSchema>;

const nameSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** What a track puts first. */
export const trackFirstSchema = z.object({
  /** Tags of questions, the most important first. */
  tags: z.array(z.string()),
  /** Areas of a board, the most important first. */
  areas: z.array(z.string()),
  /** Places to look at. */
  places: z.array(z.string()),
});
export type TrackFirst = z.infer<typeof trackFirstSchema>;

/** A way through the community that somebody chooses for themselves. */
export const trackSchema = z.strictObject({
  id: nameSchema,
  title: z.string(),
  description: z.string(),
  icon: trackIconSchema,
  first: trackFirstSchema,
});
export type Track = z.infer<typeof trackSchema>;

const wordsSchema = z
  .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(40)))
  .check(z.maxLength(20));

/** A track as staff names it; what is read is not trimmed again. */
const trackDraftSchema = z.strictObject({
  ...trackSchema.shape,
  title: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)),
  description: z.string().check(z.trim(), z.maxLength(200)),
  first: z.strictObject({
    tags: wordsSchema,
    areas: wordsSchema,
    places: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(20)),
  }),
});

/** All tracks of a community, in the order they are offered. */
export const trackListSchema = z.strictObject({
  tracks: z.array(trackDraftSchema).check(z.maxLength(20, 'At most 20 tracks')),
});
export type TrackList = z.infer<typeof trackListSchema>;

/** Which track the viewer has chosen; null for none. */
export const ownTrackSchema = z.object({
  track: z.nullable(z.string()),
  chosenAt: z.nullable(z.iso.datetime()),
});
export type OwnTrack = z.infer<typeof ownTrackSchema>;

/** Chooses a track, or with null none. */
export const trackChoiceSchema = z.strictObject({
  track: z.nullable(nameSchema),
});
export type TrackChoice = z.infer<typeof trackChoiceSchema>;
