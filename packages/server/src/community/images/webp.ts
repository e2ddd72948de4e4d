import {ByteReader, bytesOf, joined, littleEndian} from './bytes.js';
import {type ImageFile, type ImageSize, mostPixels} from './image-size.js';
import {UnfitImage} from './unfit-image.js';

const alphaFlag = 0x10;
const animationFlag = 0x02;

/** All pictures of an animation together have at most so many pixels. */
const mostPixelsOfAll = 10 * mostPixels.all;

/** Rewrites a WebP file chunk by chunk. */
export function cleanWebp(bytes: Uint8Array): ImageFile {
  const reader = new ByteReader(bytes);
  reader.take(4);
  const length = reader.uint32({littleEndian: true});
  // What follows its own end is not part of it.
  const content = new ByteReader(reader.take(length));
  if (content.text(4) !== 'WEBP') throw new UnfitImage('unknown');
  const first = readChunk(content);
  const {size, chunks} =
    first.type === 'VP8X'
      ? extended(first.data, content)
      : {size: pictureSize(first), chunks: [written(first)]};
  const body = joined([bytesOf('WEBP'), ...chunks]);
  return {
    media: 'image/webp',
    ...size,
    bytes: joined([bytesOf('RIFF'), littleEndian(body.length, 4), body]),
  };
}

interface Chunk {
  type: string;
  data: Uint8Array;
}

function readChunk(reader: ByteReader): Chunk {
  const type = reader.text(4);
  const length = reader.uint32({littleEndian: true});
  const data = reader.take(length);
  // Each begins at an even place.
  if (length % 2 === 1 && !reader.isAtEnd) reader.take(1);
  return {type, data};
}

const written = ({type, data}: Chunk) =>
  joined([
    bytesOf(type),
    littleEndian(data.length, 4),
    data,
    data.length % 2 === 1 ? [0] : [],
  ]);

/** A file that says more than its picture: it is transparent, or moves. */
function extended(header: Uint8Array, content: ByteReader) {
  const about = new ByteReader(header);
  const flags = about.uint8() & (alphaFlag | animationFlag);
  about.take(3);
  const size = {width: about.uint24() + 1, height: about.uint24() + 1};
  const kept: Chunk[] = [
    {
      type: 'VP8X',
      data: joined([
        [flags, 0, 0, 0],
        littleEndian(size.width - 1, 3),
        littleEndian(size.height - 1, 3),
      ]),
    },
  ];
  const isMoving = (flags & animationFlag) !== 0;
  let pixels = 0;
  while (!content.isAtEnd) {
    const chunk = readChunk(content);
    if (isMoving && chunk.type === 'ANMF') {
      const {frame, data} = cleanFrame(chunk.data, size);
      pixels += frame.width * frame.height;
      kept.push({type: 'ANMF', data});
    } else if (isMoving && chunk.type === 'ANIM') {
      kept.push({type: 'ANIM', data: chunk.data.subarray(0, 6)});
    } else if (!isMoving && isPicture(chunk)) {
      pixels += insistOnFit(pictureSize(chunk), size);
      kept.push(chunk);
    } else if (!isMoving && chunk.type === 'ALPH') kept.push(chunk);
  }
  if (pixels === 0) throw new UnfitImage('broken');
  if (pixels > mostPixelsOfAll) throw new UnfitImage('too_large');
  return {size, chunks: kept.map(written)};
}

/** One picture of an animation, with nothing else in it. */
function cleanFrame(data: Uint8Array, canvas: ImageSize) {
  const reader = new ByteReader(data);
  const left = 2 * reader.uint24();
  const top = 2 * reader.uint24();
  const frame = {width: reader.uint24() + 1, height: reader.uint24() + 1};
  if (left + frame.width > canvas.width || top + frame.height > canvas.height) {
    throw new UnfitImage('broken');
  }
  reader.take(4);
  const head = reader.since(0);
  const chunks: Chunk[] = [];
  while (!reader.isAtEnd) {
    const chunk = readChunk(reader);
    if (isPicture(chunk)) insistOnFit(pictureSize(chunk), frame);
    if (isPicture(chunk) || chunk.type === 'ALPH') chunks.push(chunk);
  }
  if (!chunks.some(isPicture)) throw new UnfitImage('broken');
  return {frame, data: joined([head, ...chunks.map(written)])};
}

const isPicture = ({type}: Chunk) => type === 'VP8 ' || type === 'VP8L';

/** A picture is as large as what it stands in says; answers its pixels. */
function insistOnFit({width, height}: ImageSize, around: ImageSize) {
  if (width !== around.width || height !== around.height) {
    throw new UnfitImage('broken');
  }
  return width * height;
}

function pictureSize({type, data}: Chunk): ImageSize {
  const reader = new ByteReader(data);
  if (type === 'VP8L') {
    if (reader.uint8() !== 0x2f) throw new UnfitImage('broken');
    const bits = reader.uint32({littleEndian: true});
    return {width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1};
  }
  const isKey = (reader.uint24() & 1) === 0;
  if (type !== 'VP8 ' || !isKey || reader.uint24() !== 0x2a019d) {
    throw new UnfitImage('broken');
  }
  const side = () => reader.uint16({littleEndian: true}) & 0x3fff;
  return {width: side(), height: side()};
}
