import type {Base} from './base.js';
import type {Texts} from './community.js';
import {textsShapes} from './generated/texts.js';
import {readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';

learn(textsShapes);

/** What those who write ask for, over HTTP. */
export const createTexts = ({read, signed}: Base): Texts => ({
  preview: (draft, options) =>
    signed('texts/preview', {
      ...options,
      method: 'POST',
      json: draft,
      check: checkOf('textPreview'),
    }),
  people: readerOf(signed, 'namedPerson').page.bind(null, 'people'),
  tags: readerOf(read, 'usedTag').page.bind(null, 'tags'),
});
