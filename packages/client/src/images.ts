import type {Base} from './base.js';
import type {Images} from './community.js';
import {imagesShapes} from './generated/images.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';

learn(imagesShapes);

/** Pictures for what people write, over HTTP. */
export const createImages = ({signed}: Base): Images => ({
  add: (file, options) =>
    signed('images', {
      ...options,
      method: 'POST',
      body: file,
      check: checkOf('uploadedImage'),
    }),
  address: (id, options) =>
    readerOf(signed, 'imageAddress').one(at('images', id, 'address'), options),
});
