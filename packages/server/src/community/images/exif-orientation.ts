import {ByteReader, bytesOf, joined} from './bytes.js';
import {UnfitImage} from './unfit-image.js';

const orientationTag = 0x0112;

/** Which way up a picture is, from 1 to 8; 1 where nothing says so. */
export function exifOrientation(tiff: Uint8Array): number {
  try {
    const found = readOrientation(tiff);
    return found >= 1 && found <= 8 ? found : 1;
  } catch (error) {
    // What is said about a picture may be broken; the picture is not.
    if (error instanceof UnfitImage) return 1;
    throw error;
  }
}

function readOrientation(tiff: Uint8Array) {
  const reader = new ByteReader(tiff);
  const order = {littleEndian: reader.text(2) === 'II'};
  reader.take(2);
  reader.position = reader.uint32(order);
  for (let left = reader.uint16(order); left > 0; left -= 1) {
    const tag = reader.uint16(order);
    reader.take(6);
    const value = reader.uint16(order);
    reader.take(2);
    if (tag === orientationTag) return value;
  }
  return 1;
}

/** Says which way up a picture is, and nothing else. */
export const orientationSegment = (orientation: number) =>
  joined([
    [0xff, 0xe1, 0, 34],
    bytesOf('Exif\0\0MM'),
    [0, 42, 0, 0, 0, 8, 0, 1],
    [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    [0, 0, 0, 0],
  ]);
