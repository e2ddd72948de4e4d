import {refuse} from '../../problem.js';
import {cleanLine} from '../../text/clean-text.js';

/** How options are compared: `Yes` and `ｙｅｓ` are the same choice. */
export const foldedOption = (text: string): string =>
  cleanLine(text).normalize('NFKC').toLowerCase();

/** Refuses a poll that offers the same twice. */
export function insistOnDifferent(options: readonly {text: string}[]) {
  const folded = options.map(({text}) => foldedOption(text));
  const second = folded.findIndex(
    (text, index) => folded.indexOf(text) < index,
  );
  if (second < 0) return;
  refuse('invalid_request', {
    detail: `The option “${options[second]?.text}” stands there twice. Please leave one of them out.`,
    fields: [{path: `options.${second}`, message: 'Stands there already.'}],
  });
}

/** Refuses a poll that lets people choose more than it offers. */
export function insistOnEnough(options: number, maximumChoices: number) {
  if (maximumChoices <= options) return;
  refuse('invalid_request', {
    detail: `Nobody can choose ${maximumChoices} of ${options} options. Please allow fewer choices or add options.`,
    fields: [{path: 'maximumChoices', message: 'More than there are options.'}],
  });
}

/** Refuses an end that is over already. */
export function insistOnEndToCome(
  closesAt: string | null | undefined,
  now: Date,
) {
  if (closesAt === undefined || closesAt === null) return;
  if (new Date(closesAt) > now) return;
  refuse('invalid_request', {
    detail: 'The end of this poll is in the past. Please choose a later one.',
    fields: [{path: 'closesAt', message: 'In the past.'}],
  });
}
