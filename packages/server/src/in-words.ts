import * as z from 'zod/mini';

type Issue = Parameters<ReturnType<typeof z.locales.en>['localeError']>[0];

const {localeError} = z.locales.en();

/** Several sentences, each with the field it is about. */
export const sentencesOf = (
  fields: readonly {path: string; message: string}[],
): string =>
  fields
    .slice(0, 3)
    .map(({path, message}) => {
      const words = /[.!?]$/.test(message) ? message : `${message}.`;
      return path ? `${path}: ${words}` : words;
    })
    .join(' ')
    .slice(0, 500);

const things: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'A number',
  int: 'A whole number',
  boolean: 'Yes or no (true or false)',
  array: 'A list',
  object: 'An object',
};

/**
 * What is wrong with one field, for whoever filled it in. Where a schema has no
 * sentence of its own this one is told.
 */
export function inWords(issue: Issue): string {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'This is missing.';
    const thing = things[issue.expected];
    if (thing) return `${thing} belongs here.`;
  }
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (issue.origin === 'string') {
      return least <= 1
        ? 'Something has to stand here.'
        : `This needs at least ${least} characters.`;
    }
    if (issue.origin === 'array') {
      return least <= 1
        ? 'At least one belongs here.'
        : `At least ${least} belong here.`;
    }
    return issue.inclusive === false
      ? `This has to be more than ${least}.`
      : `This has to be at least ${least}.`;
  }
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'string') {
      return `This may have at most ${most} characters.`;
    }
    if (issue.origin === 'array') return `At most ${most} belong here.`;
    return issue.inclusive === false
      ? `This has to be less than ${most}.`
      : `This has to be at most ${most}.`;
  }
  const told = localeError(issue);
  const words = typeof told === 'string' ? told : told?.message;
  return words ?? 'This does not fit here.';
}
