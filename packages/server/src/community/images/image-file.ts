import {cleanGif} from './gif.js';
import {cleanJpeg} from './jpeg.js';
import {cleanPng} from './png.js';
import {type ImageFile, insistOnSize} from './image-size.js';
import {UnfitImage} from './unfit-image.js';
import {cleanWebp} from './webp.js';

const formats = [
  {begins: '89 50 4e 47 0d 0a 1a 0a', clean: cleanPng},
  {begins: 'ff d8 ff', clean: cleanJpeg},
  {begins: '47 49 46 38', clean: cleanGif},
  {begins: '52 49 46 46', clean: cleanWebp},
].map(({begins, clean}) => ({
  begins: begins.split(' ').map((byte) => Number.parseInt(byte, 16)),
  clean,
}));

/**
 * Reads a picture by what is in it, whatever it is called, and writes it anew
 * with only those parts that it takes to show it: no place, no camera, no
 * comment, and nothing before or after it. Throws `UnfitImage`.
 */
export function readImageFile(bytes: Uint8Array): ImageFile {
  const format = formats.find(({begins}) =>
    begins.every((byte, at) => bytes[at] === byte),
  );
  if (!format) throw new UnfitImage('unknown');
  const image = format.clean(bytes);
  insistOnSize(image);
  return image;
}
