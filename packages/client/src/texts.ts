import type {Base} from './base.js';
import type {Texts} from './community.js';
import {textsShapes} from './generated/texts.js';
import {checkOf, learn} from './shape.js';

learn(textsShapes);

/** What those who write ask for, over HTTP. */
export const createTexts = ({signed}: Base): Texts => ({
  preview: (draft, options) =>
    signed('texts/preview', {
      ...options,
      method: 'POST',
      json: draft,
      check: checkOf('textPreview'),
    }),
});
