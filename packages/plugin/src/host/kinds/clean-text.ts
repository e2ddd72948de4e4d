import {PluginError} from '../../plugin-error.js';

// Controls, and what turns the direction of the text around it.
const unwanted =
  // oxlint-disable-next-line no-control-regex -- that is what it is for
  /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
// More marks on one letter than any language has reach into the lines around.
const towers = /(\p{M}{4})\p{M}+/gu;

/** A text of a plugin, as it may be shown: plain, and not too long. */
export function cleanText(value: unknown, most: number): string {
  if (typeof value !== 'string') throw invalid('A text is missing');
  return value
    .slice(0, most * 4)
    .replace(unwanted, '')
    .replace(towers, '$1')
    .slice(0, most);
}

/** What the plugin answered is not what was asked for. */
export const invalid = (message: string) =>
  new PluginError('invalid-result', message);
