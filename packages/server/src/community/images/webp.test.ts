import {describe, expect, it} from 'vitest';
import {bytesOf, joined} from './bytes.js';
import {readImageFile} from './image-file.js';
import {
  aWebp,
  losslessPicture,
  lossyPicture,
  webpChunk,
  webpHeader,
} from './testing/make-images.js';

const frame = (...chunks: Uint8Array[]) =>
  webpChunk('ANMF', joined([Array.from({length: 16}, () => 0), ...chunks]));
const animation = webpChunk('ANIM', [0, 0, 0, 0, 0, 0]);

describe('a WebP file', () => {
  it.each([
    ['without losses', aWebp({chunks: [losslessPicture(300, 200)]})],
    ['with losses', aWebp({chunks: [lossyPicture(300, 200)]})],
    [
      'with transparency',
      aWebp({
        chunks: [
          webpHeader(0x10, 300, 200),
          webpChunk('ALPH', [0, 1, 2]),
          lossyPicture(300, 200),
        ],
      }),
    ],
  ])('is taken as it is %s', (_how, file) => {
    expect(readImageFile(file)).toEqual({
      media: 'image/webp',
      width: 300,
      height: 200,
      bytes: file,
    });
  });

  it('is taken where it moves', () => {
    const file = aWebp({
      chunks: [webpHeader(0x02), animation, frame(losslessPicture())],
    });
    expect(readImageFile(file)).toMatchObject({width: 1, bytes: file});
  });

  it('loses what tells of its maker, inside and after it', () => {
    const file = aWebp({
      chunks: [
        webpHeader(0x2e),
        webpChunk('ICCP', bytesOf('profile')),
        animation,
        frame(webpChunk('JUNK', bytesOf('hidden')), losslessPicture()),
        webpChunk('EXIF', bytesOf('GPS 52.5N')),
        webpChunk('XMP ', bytesOf('<x:xmpmeta>')),
      ],
      after: bytesOf('<script>alert(1)</script>'),
    });
    expect(readImageFile(file).bytes).toEqual(
      aWebp({chunks: [webpHeader(0x02), animation, frame(losslessPicture())]}),
    );
  });

  it('loses what follows a picture that stands alone', () => {
    const file = aWebp({
      chunks: [lossyPicture(), webpChunk('EXIF', bytesOf('GPS'))],
    });
    expect(readImageFile(file).bytes).toEqual(
      aWebp({chunks: [lossyPicture()]}),
    );
  });

  it.each([
    ['it is cut short', aWebp().subarray(0, -4)],
    ['it has no picture', aWebp({chunks: [webpHeader(0)]})],
    [
      'its picture is of another size',
      aWebp({chunks: [webpHeader(0, 2, 2), losslessPicture()]}),
    ],
    [
      'a frame is outside',
      aWebp({chunks: [webpHeader(2), frame(losslessPicture(2, 2))]}),
    ],
    ['a frame has no picture', aWebp({chunks: [webpHeader(2), frame()]})],
    [
      'its picture begins otherwise',
      aWebp({chunks: [webpChunk('VP8L', [0, 0, 0, 0, 0])]}),
    ],
    [
      'its picture needs one before',
      aWebp({
        chunks: [webpChunk('VP8 ', [1, 0, 0, 0x9d, 1, 0x2a, 1, 0, 1, 0])],
      }),
    ],
  ])('is not taken where %s', (_why, file) => {
    expect(() => readImageFile(file)).toThrow('The picture is broken');
  });

  it('is not taken with too many pixels', () => {
    const file = aWebp({chunks: [losslessPicture(9_000, 1)]});
    expect(() => readImageFile(file)).toThrow('too_large');
  });

  it('is not taken where RIFF holds something else', () => {
    const sound = joined([bytesOf('RIFF'), [4, 0, 0, 0], bytesOf('WAVE')]);
    expect(() => readImageFile(sound)).toThrow('unknown');
  });
});
