import {describe, expect, it} from 'vitest';
import {bytesOf, joined} from './bytes.js';
import {readImageFile} from './image-file.js';
import {aJpeg, anExif, bigEndian, jpegSegment} from './testing/make-images.js';

const jfif = jpegSegment(
  0xe0,
  joined([bytesOf('JFIF\0'), [1, 1, 0, 0, 1, 0, 1, 0, 0]]),
);
const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

describe('a JPEG file', () => {
  it('is taken as it is where there is nothing else in it', () => {
    const file = aJpeg({width: 640, height: 480, before: [jfif]});
    expect(readImageFile(file)).toEqual({
      media: 'image/jpeg',
      width: 640,
      height: 480,
      bytes: file,
    });
  });

  it('loses place, camera, comments and small pictures of itself', () => {
    const file = aJpeg({
      before: [
        jpegSegment(
          0xe0,
          joined([bytesOf('JFIF\0'), [1, 2, 1, 0, 72, 0, 72, 1, 1, 9, 9, 9]]),
        ),
        anExif(1),
        jpegSegment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>')),
        jpegSegment(0xe2, bytesOf('ICC_PROFILE')),
        jpegSegment(0xed, bytesOf('Photoshop 3.0')),
        jpegSegment(0xfe, bytesOf('<?php echo 1 ?>')),
      ],
    });
    expect(readImageFile(file).bytes).toEqual(aJpeg({before: [jfif]}));
  });

  it('keeps which way up the camera was held, and nothing else of that', () => {
    const image = readImageFile(
      aJpeg({width: 640, height: 480, before: [anExif(6)]}),
    );
    expect(image).toMatchObject({width: 480, height: 640});
    expect(text(image.bytes)).not.toContain('GPS');
    // Read again it says the same.
    expect(readImageFile(image.bytes)).toEqual(image);
    expect(text(image.bytes)).toContain('Exif');
  });

  it.each([0, 9, 255])('does not believe an orientation of %i', (value) => {
    const image = readImageFile(aJpeg({before: [anExif(value)]}));
    expect(image.bytes).toEqual(aJpeg());
  });

  it('is taken where what is said about it is broken', () => {
    const broken = jpegSegment(
      0xe1,
      joined([bytesOf('Exif\0\0II'), [42, 0, 255, 255, 255, 255]]),
    );
    expect(readImageFile(aJpeg({before: [broken]})).bytes).toEqual(aJpeg());
  });

  it('keeps how its colours are meant', () => {
    const adobe = joined([bytesOf('Adobe'), [0, 100, 0, 0, 0, 0, 1]]);
    const file = aJpeg({
      before: [jpegSegment(0xee, joined([adobe, bytesOf('hidden')]))],
    });
    expect(readImageFile(file).bytes).toEqual(
      aJpeg({before: [jpegSegment(0xee, adobe)]}),
    );
  });

  it('loses what stands after its end, a second picture too', () => {
    const file = aJpeg({after: aJpeg({width: 9_000})});
    expect(readImageFile(file)).toMatchObject({width: 1, bytes: aJpeg()});
  });

  it.each([
    ['it is cut short in its data', aJpeg().subarray(0, -3)],
    ['it is cut short in a segment', aJpeg().subarray(0, 40)],
    ['it has no picture', joined([[0xff, 0xd8, 0xff, 0xd9]])],
    [
      'its frame is one that no browser shows',
      aJpeg({before: [jpegSegment(0xc9, [8, 0, 1, 0, 1, 1, 1, 17, 0])]}),
    ],
    [
      'it has two frames',
      aJpeg({before: [jpegSegment(0xc0, [8, 0, 1, 0, 1, 1, 1, 17, 0])]}),
    ],
    ['its height comes later', aJpeg({height: 0})],
    [
      'a length makes no sense',
      aJpeg({before: [[0xff, 0xfe, ...bigEndian(1, 2)]]}),
    ],
    [
      'something stands between its segments',
      aJpeg({before: [jfif, bytesOf('<html>')]}),
    ],
    [
      'it is scanned again and again',
      aJpeg({
        scan: joined(
          Array.from({length: 101}, () =>
            joined([jpegSegment(0xda, [1, 1, 0, 0, 63, 0]), [1]]),
          ),
        ),
      }),
    ],
  ])('is not taken where %s', (_why, file) => {
    expect(() => readImageFile(file)).toThrow('The picture is broken');
  });

  it('is not taken with too many pixels', () => {
    const file = aJpeg({width: 8_000, height: 8_000});
    expect(() => readImageFile(file)).toThrow('too_large');
  });
});
