import {bytesOf, joined, littleEndian} from '../bytes.js';
import {crc32} from '../png.js';

type Bytes = Uint8Array | readonly number[];

/** The highest byte first. */
export const bigEndian = (value: number, length: number) =>
  littleEndian(value, length).toReversed();

/** A chunk of a PNG file, with its sum. */
export function pngChunk(type: string, data: Bytes = []) {
  const content = joined([bytesOf(type), data]);
  return joined([
    bigEndian(data.length, 4),
    content,
    bigEndian(crc32(content), 4),
  ]);
}

/** Black pixels, packed as no compression does. */
const blackRow = [
  0x78, 0x01, 0x01, 0x02, 0x00, 0xfd, 0xff, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01,
];

/** A grey PNG file; of one pixel unless it is said otherwise. */
export const aPng = ({
  width = 1,
  height = 1,
  before = [],
  after = [],
}: {
  width?: number;
  height?: number;
  /** Between its header and its data. */
  before?: readonly Bytes[];
  /** After its end. */
  after?: Bytes;
} = {}) =>
  joined([
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    pngChunk('IHDR', [
      ...bigEndian(width, 4),
      ...bigEndian(height, 4),
      8,
      0,
      0,
      0,
      0,
    ]),
    ...before,
    pngChunk('IDAT', blackRow),
    pngChunk('IEND'),
    after,
  ]);

/** A segment of a JPEG file. */
export const jpegSegment = (marker: number, data: Bytes) =>
  joined([[0xff, marker], bigEndian(data.length + 2, 2), data]);

/** What a camera writes: which way up it was held, and where it was. */
export const anExif = (orientation: number) =>
  jpegSegment(
    0xe1,
    joined([
      bytesOf('Exif\0\0II'),
      [42, 0, 8, 0, 0, 0, 2, 0],
      [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
      [0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0],
      bytesOf('GPS 52.5N 13.4E'),
    ]),
  );

/** A grey JPEG file in its outer form; of one pixel unless it is said. */
export const aJpeg = ({
  width = 1,
  height = 1,
  before = [],
  scan = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
  after = [],
}: {
  width?: number;
  height?: number;
  /** Between its first marker and its tables. */
  before?: readonly Bytes[];
  /** Its coded data. */
  scan?: Bytes;
  /** After its end. */
  after?: Bytes;
} = {}) =>
  joined([
    [0xff, 0xd8],
    ...before,
    jpegSegment(
      0xdb,
      Array.from({length: 65}, () => 1),
    ),
    jpegSegment(0xc0, [
      8,
      ...bigEndian(height, 2),
      ...bigEndian(width, 2),
      1,
      1,
      0x11,
      0,
    ]),
    jpegSegment(0xc4, [0, ...Array.from({length: 16}, () => 0)]),
    jpegSegment(0xda, [1, 1, 0, 0, 63, 0]),
    scan,
    [0xff, 0xd9],
    after,
  ]);

/** An extension of a GIF file. */
export const gifExtension = (label: number, ...blocks: Bytes[]) =>
  joined([
    [0x21, label],
    ...blocks.flatMap((block) => [[block.length], block]),
    [0],
  ]);

/** A picture of a GIF file. */
export const gifPicture = (width = 1, height = 1) =>
  joined([
    [0x2c, 0, 0, 0, 0],
    littleEndian(width, 2),
    littleEndian(height, 2),
    [0, 2, 2, 0x44, 0x01, 0],
  ]);

/** A GIF file of two colours; of one pixel unless it is said otherwise. */
export const aGif = ({
  width = 1,
  height = 1,
  blocks = [gifPicture()],
  after = [],
}: {
  width?: number;
  height?: number;
  blocks?: readonly Bytes[];
  after?: Bytes;
} = {}) =>
  joined([
    bytesOf('GIF89a'),
    littleEndian(width, 2),
    littleEndian(height, 2),
    [0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    ...blocks,
    [0x3b],
    after,
  ]);

/** A chunk of a WebP file. */
export const webpChunk = (type: string, data: Bytes) =>
  joined([
    bytesOf(type),
    littleEndian(data.length, 4),
    data,
    data.length % 2 === 1 ? [0] : [],
  ]);

/** A picture without losses, in its outer form. */
export const losslessPicture = (width = 1, height = 1) =>
  webpChunk('VP8L', [
    0x2f,
    ...littleEndian(width - 1 + (height - 1) * 2 ** 14, 4),
    0x88,
  ]);

/** A picture with losses, in its outer form. */
export const lossyPicture = (width = 1, height = 1) =>
  webpChunk('VP8 ', [
    0x10,
    0,
    0,
    0x9d,
    0x01,
    0x2a,
    ...littleEndian(width, 2),
    ...littleEndian(height, 2),
    0x88,
  ]);

/** What stands first in a WebP file that says more than its picture. */
export const webpHeader = (flags: number, width = 1, height = 1) =>
  webpChunk('VP8X', [
    flags,
    0,
    0,
    0,
    ...littleEndian(width - 1, 3),
    ...littleEndian(height - 1, 3),
  ]);

/** A WebP file of these chunks. */
export function aWebp({
  chunks = [losslessPicture()],
  after = [],
}: {chunks?: readonly Bytes[]; after?: Bytes} = {}) {
  const body = joined([bytesOf('WEBP'), ...chunks]);
  return joined([bytesOf('RIFF'), littleEndian(body.length, 4), body, after]);
}
