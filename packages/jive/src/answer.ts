import {MalformedError} from '@townhall/client/parts/errors';
import {normalise} from './normalise.js';

/** Keeps a page from running an answer; at the very beginning, or not at all. */
const securityPrefix = /^\uFEFF?throw [^;]*;\s*/;

/** What stands in an answer, put right; undefined where it has no body. */
export function readAnswer(text: string, from: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return normalise(parseBody(text), 'answer');
  } catch (cause) {
    throw new MalformedError(
      isPage(text)
        ? `${from} answered with a web page instead of JSON. Often that is a page to sign in at, or one that says the community is closed for maintenance.`
        : `Unexpected answer from ${from}`,
      {cause},
    );
  }
}

/** The JSON of an answer, as it is. */
export const parseBody = (text: string): unknown =>
  JSON.parse(text.replace(securityPrefix, ''));

const isPage = (text: string) => /^\s*<(!doctype|html|\?xml)/i.test(text);
