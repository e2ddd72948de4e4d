import {describe, expect, it} from 'vitest';
import {bytesOf, joined} from './bytes.js';
import {readImageFile} from './image-file.js';
import {aPng, pngChunk} from './testing/make-images.js';

describe('a PNG file', () => {
  it('is taken as it is where there is nothing else in it', () => {
    const file = aPng({width: 30, height: 20});
    expect(readImageFile(file)).toEqual({
      media: 'image/png',
      width: 30,
      height: 20,
      bytes: file,
    });
  });

  it('loses what tells of its maker, and keeps its colours', () => {
    const colours = pngChunk('sRGB', [0]);
    const file = aPng({
      before: [
        pngChunk('eXIf', bytesOf('GPS 52.5N')),
        colours,
        pngChunk('tEXt', bytesOf('Author\0Ada')),
        pngChunk('iTXt', bytesOf('XML:com.adobe.xmp')),
        pngChunk('acTL', [0, 0, 0, 9, 0, 0, 0, 0]),
        pngChunk('sRGB', [1]),
      ],
    });
    expect(readImageFile(file).bytes).toEqual(aPng({before: [colours]}));
  });

  it('loses what stands after its end', () => {
    const file = aPng({after: bytesOf('PK\x03\x04<script>alert(1)</script>')});
    expect(readImageFile(file).bytes).toEqual(aPng());
  });

  it.each([
    [
      'its header is not the first',
      joined([aPng().subarray(0, 8), pngChunk('IDAT', [1]), pngChunk('IEND')]),
    ],
    ['it has no data', joined([aPng().subarray(0, 33), pngChunk('IEND')])],
    ['it has two headers', aPng({before: [aPng().subarray(8, 33)]})],
    [
      'its data stand apart',
      aPng({before: [pngChunk('IDAT', [1]), pngChunk('tRNS', [0, 0])]}),
    ],
    [
      'something is in it that one has to know',
      aPng({before: [pngChunk('XXXX')]}),
    ],
    ['a sum is wrong', aPng().with(20, 7)],
    ['it is cut short', aPng().subarray(0, -5)],
    ['it has no pixels', aPng({width: 0})],
  ])('is not taken where %s', (_why, file) => {
    expect(() => readImageFile(file)).toThrow('The picture is broken');
  });

  it.each([
    [8_001, 1],
    [1, 8_001],
    [7_000, 7_000],
    [2 ** 31, 2 ** 31],
  ])('is not taken with %i × %i pixels', (width, height) => {
    expect(() => readImageFile(aPng({width, height}))).toThrow('too_large');
  });

  it('is taken with as many pixels as may be', () => {
    const {width, height} = readImageFile(aPng({width: 8_000, height: 5_000}));
    expect([width, height]).toEqual([8_000, 5_000]);
  });
});
