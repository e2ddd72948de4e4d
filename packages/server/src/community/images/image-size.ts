import {UnfitImage} from './unfit-image.js';

/** What kind of picture it is, as it is told to a browser. */
export type ImageMedia =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp';

/** How large a picture is, in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** A picture with nothing in it but what it takes to show it. */
export interface ImageFile extends ImageSize {
  media: ImageMedia;
  bytes: Uint8Array;
}

/** The most pixels on one side, and in all. */
export const mostPixels = {side: 8_000, all: 40_000_000};

/** Refuses what a browser would take too long, or too much memory, to show. */
export function insistOnSize({width, height}: ImageSize) {
  if (width < 1 || height < 1) throw new UnfitImage('broken');
  const {side, all} = mostPixels;
  if (width > side || height > side || width * height > all) {
    throw new UnfitImage('too_large');
  }
}
