import {describe, expect, it} from 'vitest';
import {bytesOf, joined} from './bytes.js';
import {readImageFile} from './image-file.js';
import {aGif, gifExtension, gifPicture} from './testing/make-images.js';

const control = gifExtension(0xf9, [0, 10, 0, 0]);
const loop = gifExtension(0xff, bytesOf('NETSCAPE2.0'), [1, 3, 0]);

describe('a GIF file', () => {
  it('is taken as it is where there is nothing else in it', () => {
    const file = aGif({
      blocks: [loop, control, gifPicture(), control, gifPicture()],
    });
    expect(readImageFile(file)).toEqual({
      media: 'image/gif',
      width: 1,
      height: 1,
      bytes: file,
    });
  });

  it('loses comments, and what other programs put into it', () => {
    const file = aGif({
      blocks: [
        gifExtension(0xfe, bytesOf('Made by Ada')),
        gifExtension(0xff, bytesOf('XMP DataXMP'), bytesOf('<x:xmpmeta>')),
        gifExtension(0x01, bytesOf('plain text')),
        gifExtension(0xff, bytesOf('ANIMEXTS1.0'), [1, 3, 0], bytesOf('more')),
        control,
        gifPicture(),
      ],
      after: bytesOf('<script>alert(1)</script>'),
    });
    expect(readImageFile(file).bytes).toEqual(
      aGif({blocks: [loop, control, gifPicture()]}),
    );
  });

  it.each([
    ['it is cut short', aGif().subarray(0, -1)],
    ['it has no picture', aGif({blocks: []})],
    ['a picture is larger than all', aGif({blocks: [gifPicture(2, 1)]})],
    ['a block is none that it knows', aGif({blocks: [[0x42]]})],
    [
      'its control says too much',
      aGif({blocks: [gifExtension(0xf9, [1]), gifPicture()]}),
    ],
    ['it has no pixels', aGif({width: 0})],
    ['its palette is missing', joined([aGif().subarray(0, 15)])],
  ])('is not taken where %s', (_why, file) => {
    expect(() => readImageFile(file)).toThrow('The picture is broken');
  });

  it('is not taken with too many pixels, in one picture or in all', () => {
    const wide = aGif({width: 9_000});
    expect(() => readImageFile(wide)).toThrow('too_large');
    const long = aGif({
      width: 8_000,
      height: 5_000,
      blocks: Array.from({length: 11}, () => gifPicture(8_000, 5_000)),
    });
    expect(() => readImageFile(long)).toThrow('too_large');
  });
});
