import {ByteReader, joined} from './bytes.js';
import type {ImageFile} from './image-size.js';
import {UnfitImage} from './unfit-image.js';

/** What it takes to show a picture; all else is left out. */
const shown = ['IHDR', 'PLTE', 'IDAT', 'IEND'];
/** What makes its colours right. Each at most once. */
const colours = ['tRNS', 'gAMA', 'cHRM', 'sRGB'];

/** How many bits a sample may have, by the type of the colours. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Rewrites a PNG file chunk by chunk. */
export function cleanPng(bytes: Uint8Array): ImageFile {
  const reader = new ByteReader(bytes);
  const parts = [reader.take(8)];
  const seen = new Set<string>();
  let header: Header | undefined;
  let last = '';
  while (last !== 'IEND') {
    const start = reader.position;
    const {type, data} = readChunk(reader);
    if (!header) header = readHeader(type, data);
    else if (type === 'IHDR') throw new UnfitImage('broken');
    // Its data stand in one row of chunks.
    if (type === 'IDAT' && seen.has('IDAT') && last !== 'IDAT') {
      throw new UnfitImage('broken');
    }
    const isKept =
      shown.includes(type) || (colours.includes(type) && !seen.has(type));
    if (isKept) parts.push(reader.since(start));
    else if (isCritical(type)) throw new UnfitImage('broken');
    seen.add(type);
    last = type;
  }
  if (!header || !seen.has('IDAT')) throw new UnfitImage('broken');
  if (header.isIndexed && !seen.has('PLTE')) throw new UnfitImage('broken');
  const {width, height} = header;
  return {media: 'image/png', width, height, bytes: joined(parts)};
}

function readChunk(reader: ByteReader) {
  const length = reader.uint32();
  const start = reader.position;
  const type = reader.text(4);
  const data = reader.take(length);
  const checked = reader.since(start);
  if (reader.uint32() !== crc32(checked)) throw new UnfitImage('broken');
  return {type, data};
}

interface Header {
  width: number;
  height: number;
  /** Its colours stand in a palette. */
  isIndexed: boolean;
}

function readHeader(type: string, data: Uint8Array): Header {
  if (type !== 'IHDR' || data.length !== 13) throw new UnfitImage('broken');
  const reader = new ByteReader(data);
  const width = reader.uint32();
  const height = reader.uint32();
  const [depth = 0, colour = 0, compression, filter, interlace = 2] =
    reader.take(5);
  const isKnown =
    depths[colour]?.includes(depth) && compression === 0 && filter === 0;
  if (!isKnown || interlace > 1) throw new UnfitImage('broken');
  return {width, height, isIndexed: colour === 3};
}

/** Written with a capital: what does not know it cannot show the picture. */
const isCritical = (type: string) => !/^[a-z]/.test(type);

const table = Uint32Array.from({length: 256}, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** The sum over its bytes that each chunk ends with. */
export function crc32(bytes: Uint8Array) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
