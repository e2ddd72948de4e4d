import {ByteReader, bytesOf, joined} from './bytes.js';
import {exifOrientation, orientationSegment} from './exif-orientation.js';
import type {ImageFile, ImageSize} from './image-size.js';
import {UnfitImage} from './unfit-image.js';

/** Baseline, extended and progressive: the frames that browsers show. */
const frames = [0xc0, 0xc1, 0xc2];
/** Tables of numbers that the picture is made with. */
const tables = [0xc4, 0xdb, 0xdd];
const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;

/** A picture of more scans than this is made to keep a browser busy. */
const mostScans = 100;

/** Rewrites a JPEG file segment by segment. */
export function cleanJpeg(bytes: Uint8Array): ImageFile {
  const reader = new ByteReader(bytes);
  reader.take(2);
  const body: Uint8Array[] = [];
  const about = {orientation: 1, isJfif: false, adobe: new Uint8Array()};
  let size: ImageSize | undefined;
  let scans = 0;
  for (;;) {
    const start = reader.position;
    const marker = readMarker(reader);
    if (marker === endOfImage) break;
    const data = readSegment(reader);
    if (isApplication(marker)) learn(about, marker, data);
    else if (marker !== comment) {
      if (frames.includes(marker)) {
        if (size) throw new UnfitImage('broken');
        size = frameSize(data);
      } else if (marker === startOfScan) {
        scans += 1;
        if (!size || scans > mostScans) throw new UnfitImage('broken');
        skipScan(reader);
      } else if (!tables.includes(marker)) throw new UnfitImage('broken');
      body.push(reader.since(start));
    }
  }
  if (!size || scans === 0) throw new UnfitImage('broken');
  const isTurned = about.orientation > 4;
  return {
    media: 'image/jpeg',
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
    bytes: joined([[0xff, 0xd8], ...heads(about), ...body, [0xff, endOfImage]]),
  };
}

/** What decides how the picture is shown, of all that is said about it. */
interface AboutPicture {
  /** Which way up the camera was held. */
  orientation: number;
  isJfif: boolean;
  /** How its colours are meant. */
  adobe: Uint8Array;
}

function learn(about: AboutPicture, marker: number, data: Uint8Array) {
  if (marker === 0xe0 && beginsWith(data, 'JFIF\0')) about.isJfif = true;
  if (marker === 0xe1 && beginsWith(data, 'Exif\0\0')) {
    about.orientation = exifOrientation(data.subarray(6));
  }
  if (marker === 0xee && beginsWith(data, 'Adobe') && data.length >= 12) {
    about.adobe = data.slice(0, 12);
  }
}

/** Written anew, so that nothing else is in them. */
const heads = ({orientation, isJfif, adobe}: AboutPicture) => [
  ...(isJfif ? [jfif] : []),
  ...(orientation === 1 ? [] : [orientationSegment(orientation)]),
  ...(adobe.length > 0 ? [[0xff, 0xee, 0, 14], adobe] : []),
];

const jfif = joined([
  [0xff, 0xe0, 0, 16],
  bytesOf('JFIF\0'),
  [1, 1, 0, 0, 1, 0, 1, 0, 0],
]);

function readMarker(reader: ByteReader) {
  if (reader.uint8() !== 0xff) throw new UnfitImage('broken');
  let marker = reader.uint8();
  // Any number of these may fill the space before it.
  while (marker === 0xff) marker = reader.uint8();
  return marker;
}

function readSegment(reader: ByteReader) {
  const length = reader.uint16();
  if (length < 2) throw new UnfitImage('broken');
  return reader.take(length - 2);
}

function frameSize(data: Uint8Array): ImageSize {
  const reader = new ByteReader(data);
  reader.take(1);
  const height = reader.uint16();
  return {width: reader.uint16(), height};
}

/** Goes to the marker after the coded data, in which no marker stands. */
function skipScan(reader: ByteReader) {
  for (;;) {
    reader.seek(0xff);
    const start = reader.position;
    reader.take(1);
    const next = reader.uint8();
    const isCoded = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (isCoded) continue;
    reader.position = next === 0xff ? start + 1 : start;
    if (next !== 0xff) return;
  }
}

const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;

const beginsWith = (data: Uint8Array, text: string) =>
  bytesOf(text).every((byte, at) => data[at] === byte);
