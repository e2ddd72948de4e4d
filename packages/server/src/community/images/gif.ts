import {ByteReader, bytesOf, joined, littleEndian} from './bytes.js';
import {type ImageFile, insistOnSize, mostPixels} from './image-size.js';
import {UnfitImage} from './unfit-image.js';

const trailer = 0x3b;
const picture = 0x2c;
const extension = 0x21;
const control = 0xf9;
const application = 0xff;

/** All pictures of an animation together have at most so many pixels. */
const mostPixelsOfAll = 10 * mostPixels.all;

/** Rewrites a GIF file block by block. */
export function cleanGif(bytes: Uint8Array): ImageFile {
  const reader = new ByteReader(bytes);
  if (!/^GIF8[79]a$/.test(reader.text(6))) throw new UnfitImage('unknown');
  const width = reader.uint16({littleEndian: true});
  const height = reader.uint16({littleEndian: true});
  insistOnSize({width, height});
  const [packed = 0] = reader.take(3);
  readPalette(reader, packed);
  const parts: (Uint8Array | readonly number[])[] = [reader.since(0)];
  let pixels = 0;
  let loops: readonly number[] | undefined;
  for (;;) {
    const start = reader.position;
    const kind = reader.uint8();
    if (kind === trailer) break;
    if (kind === picture) {
      pixels += readPicture(reader, {width, height});
      if (pixels > mostPixelsOfAll) throw new UnfitImage('too_large');
      parts.push(reader.since(start));
    } else if (kind === extension) {
      const label = reader.uint8();
      const blocks = readBlocks(reader);
      if (label === control) {
        if (blocks[0]?.length !== 4) throw new UnfitImage('broken');
        parts.push(reader.since(start));
      } else if (label === application && !loops) {
        loops = loopsIn(blocks);
        if (loops) parts.push(loops);
      }
    } else throw new UnfitImage('broken');
  }
  if (pixels === 0) throw new UnfitImage('broken');
  parts.push([trailer]);
  return {media: 'image/gif', width, height, bytes: joined(parts)};
}

function readPalette(reader: ByteReader, packed: number) {
  if (packed & 0x80) reader.take(3 * 2 ** ((packed & 7) + 1));
}

/** Passes one picture, and answers how many pixels it has. */
function readPicture(
  reader: ByteReader,
  canvas: {width: number; height: number},
) {
  const next = () => reader.uint16({littleEndian: true});
  const [left, top, width, height] = [next(), next(), next(), next()];
  if (left + width > canvas.width || top + height > canvas.height) {
    throw new UnfitImage('broken');
  }
  readPalette(reader, reader.uint8());
  const codeSize = reader.uint8();
  if (codeSize < 1 || codeSize > 8) throw new UnfitImage('broken');
  readBlocks(reader);
  return width * height;
}

/** Pieces of at most 255 bytes, up to an empty one. */
function readBlocks(reader: ByteReader) {
  const blocks: Uint8Array[] = [];
  for (;;) {
    const block = reader.take(reader.uint8());
    if (block.length === 0) return blocks;
    blocks.push(block);
  }
}

/** How often an animation is shown; written anew, with nothing else in it. */
function loopsIn([name = new Uint8Array(), loop]: readonly Uint8Array[]) {
  const isLoop = /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(
    String.fromCharCode(...name),
  );
  if (!isLoop || loop?.length !== 3 || loop[0] !== 1) return undefined;
  return [
    extension,
    application,
    11,
    ...bytesOf('NETSCAPE2.0'),
    3,
    1,
    ...littleEndian((loop[1] ?? 0) + 256 * (loop[2] ?? 0), 2),
    0,
  ];
}
