import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {bytesOf, joined} from './bytes.js';
import {readImageFile} from './image-file.js';
import {
  aGif,
  aJpeg,
  anExif,
  aPng,
  aWebp,
  gifExtension,
  gifPicture,
  losslessPicture,
  pngChunk,
  webpChunk,
  webpHeader,
} from './testing/make-images.js';
import {UnfitImage} from './unfit-image.js';

const seed = Number(process.env['TOWNHALL_FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const files = [
  aPng({before: [pngChunk('tEXt', bytesOf('Author\0Ada'))]}),
  aJpeg({before: [anExif(6)]}),
  aGif({blocks: [gifExtension(0xfe, bytesOf('Ada')), gifPicture()]}),
  aWebp({
    chunks: [
      webpHeader(0),
      losslessPicture(),
      webpChunk('EXIF', bytesOf('Ada')),
    ],
  }),
];

/** Answers, or says that the file is unfit; throws nothing else. */
function read(bytes: Uint8Array) {
  try {
    return readImageFile(bytes);
  } catch (error) {
    if (error instanceof UnfitImage) return undefined;
    throw error;
  }
}

const spoilt = fc
  .record({
    file: fc.constantFrom(...files),
    end: fc.nat(400),
    changes: fc.array(fc.tuple(fc.nat(400), fc.nat(255)), {maxLength: 6}),
    more: fc.uint8Array({maxLength: 30}),
  })
  .map(({file, end, changes, more}) => {
    const bytes = joined([file.subarray(0, end), more]);
    for (const [at, value] of changes) {
      if (at < bytes.length) bytes[at] = value;
    }
    return bytes;
  });

describe('any file', () => {
  it('is a picture or is refused, however it was spoilt', () => {
    fc.assert(
      fc.property(spoilt, (bytes) => {
        const image = read(bytes);
        if (!image) return;
        // What was written anew is whole, and stays as it is.
        expect(read(image.bytes)).toEqual(image);
        expect(image.bytes.length).toBeLessThanOrEqual(bytes.length);
      }),
      {seed, numRuns: 4_000},
    );
  });

  it('is a picture only from its first to its last byte', () => {
    for (const file of files) {
      expect(read(file)).toBeDefined();
      for (let length = 0; length < file.length; length += 1) {
        expect(read(file.subarray(0, length))).toBeUndefined();
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['a drawing in words', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an archive', 'PK\x03\x04'],
    ['a document', '%PDF-1.7'],
    ['a film', '\0\0\0\x1cftypavif'],
  ])('is no picture where it is %s', (_what, text) => {
    expect(() => readImageFile(bytesOf(text))).toThrow('unknown');
  });

  it('takes a time that grows with its length and no faster', () => {
    const hostile = (length: number) => [
      aJpeg({scan: new Uint8Array(length).fill(0xff)}),
      aJpeg({scan: new Uint8Array(length)}),
      joined([aGif().subarray(0, 19), new Uint8Array(length).fill(0x21)]),
      aGif({
        blocks: Array.from({length: length / 4}, () => gifExtension(0xfe)),
      }),
      joined([
        aPng().subarray(0, 33),
        ...Array.from({length: length / 12}, () => pngChunk('tEXt')),
      ]),
      aWebp({
        chunks: [
          webpHeader(0),
          ...Array.from({length: length / 8}, () => webpChunk('XMP ', [])),
        ],
      }),
    ];
    for (const file of hostile(2 * 1_024 ** 2)) {
      const start = performance.now();
      read(file);
      // A quadratic reading of two million bytes takes hours.
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
