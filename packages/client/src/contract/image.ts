import * as z from 'zod/mini';

/** How many pictures something has, how large one is, and how many a day. */
export const imageLimits = {
  perIdea: 3,
  /** Of a question, an answer or a post. */
  perText: 10,
  bytes: 2 * 1_024 ** 2,
  perDay: 50,
};

/** The kinds of picture that are taken. */
export const imageMedia = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
] as const;

/** What it shows, for who does not see it; empty where it only decorates. */
const altSchema = z.string().check(z.trim(), z.maxLength(300));

/** A picture of an idea. */
export const ideaImageSchema = z.object({
  id: z.string(),
  /** Goes on from the community's `address`. */
  url: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
});
export type IdeaImage = z.infer<typeof ideaImageSchema>;

/** A picture that was sent, for something that is written next. */
export const uploadedImageSchema = z.object({
  id: z.string(),
  /** Shows it to whoever has this address, for as long as it is kept. */
  url: z.string(),
  width: z.int(),
  height: z.int(),
  /** Until when it is there while nothing is written with it. */
  keptUntil: z.iso.datetime(),
});
export type UploadedImage = z.infer<typeof uploadedImageSchema>;

/** Where a picture can be looked at for a while. */
export const imageAddressSchema = z.object({
  url: z.string(),
  until: z.iso.datetime(),
});
export type ImageAddress = z.infer<typeof imageAddressSchema>;

/** The pictures something is written with, in order; each at most once. */
export const imageUsesSchema = z
  .array(
    z.strictObject({id: z.string().check(z.maxLength(64)), alt: altSchema}),
  )
  .check(z.maxLength(imageLimits.perIdea));
export type ImageUse = z.input<typeof imageUsesSchema>[number];
