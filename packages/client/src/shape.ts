import {MalformedError} from './errors.js';
import type {AnswerTypes} from './generated/answer-types.js';
import {coreShapes} from './generated/core.js';

/** The fields of objects by name; scripts/generate-shapes.mjs lists the rules. */
export type Shapes = Readonly<Record<string, string>>;

/** Says what an answer is, or throws `MalformedError` naming what is wrong. */
export type Check<Answer> = (answer: unknown) => Answer;

/** What can be checked. */
export type AnswerName = keyof AnswerTypes;

/** One page of answers of this name. */
export interface PageOf<Name extends AnswerName> {
  items: AnswerTypes[Name][];
  next: string | null;
}

const shapes: Record<string, string> = {...coreShapes};

/** Adds what a family of answers looks like; each part of the client does. */
export const learn = (more: Shapes) => void Object.assign(shapes, more);

/** Checks one answer of this name. */
export const checkOf = <Name extends AnswerName>(name: Name) =>
  // The rules are made from the schema of that very type.
  checkOfRule(`@${name}`) as Check<AnswerTypes[Name]>;

/** Checks one page of answers of this name. */
export const checkPageOf = <Name extends AnswerName>(name: Name) =>
  // The same.
  checkOfRule(`{items:*@${name} next:?s`) as Check<PageOf<Name>>;

const checkOfRule =
  (rule: string): Check<unknown> =>
  (answer) => {
    const path = misfit(rule, answer, 'answer');
    if (path === undefined) return answer;
    throw new MalformedError(`Off contract: ${path}`);
  };

/** The path at which the value leaves its rule; undefined when it fits. */
function misfit(
  rule: string,
  value: unknown,
  path: string,
): string | undefined {
  const kind = rule[0];
  const rest = rule.slice(1);
  if (kind === '@') return misfitOfFields(shapes[rest], value, path);
  if (kind === '{') return misfitOfFields(rest, value, path);
  if (kind === '?' && value === null) return undefined;
  if (kind === '?') return misfit(rest, value, path);
  if (kind !== '*') return fits(kind, rest, value) ? undefined : path;
  if (!Array.isArray(value)) return path;
  for (const [index, item] of value.entries()) {
    const found = misfit(rest, item, `${path}[${index}]`);
    if (found) return found;
  }
  return undefined;
}

function misfitOfFields(
  fields: string | undefined,
  value: unknown,
  path: string,
): string | undefined {
  // What nobody has learnt fits nothing.
  if (fields === undefined || !value || typeof value !== 'object') return path;
  for (const [, names = '', rule = ''] of fields.matchAll(/(\S+?):(\S+)/g)) {
    for (const name of names.split(',')) {
      const key = name.replace('?', '');
      // Any object may be asked for any name.
      const held = (value as Record<string, unknown>)[key];
      const here = `${path}.${key}`;
      if (held === undefined && key !== name) continue;
      const variant = typeof held === 'string' && shapes[rule.slice(1) + held];
      const found =
        rule[0] !== '|'
          ? misfit(rule, held, here)
          : typeof variant === 'string'
            ? misfitOfFields(variant, value, path)
            : here;
      if (found) return found;
    }
  }
  return undefined;
}

function fits(kind: string | undefined, rest: string, value: unknown) {
  if (kind === 'b') return typeof value === 'boolean';
  if (kind === 'i') return Number.isSafeInteger(value) && isIn(rest, value);
  if (typeof value !== 'string') return false;
  if (kind === 's') return isIn(rest, value.length);
  if (kind === 't') return isTime(value);
  if (kind === '=') return rest.split('|').includes(value);
  return new RegExp(rest).test(value);
}

function isIn(range: string, size: unknown) {
  const [least = 0, most = 0] = range.split(':').map(Number);
  return !range || (Number(size) >= least && Number(size) <= most);
}

/** `2026-02-30` reads as a day in March: what comes out must be what went in. */
function isTime(value: string) {
  const time = new Date(value);
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
    !isNaN(+time) &&
    time.toISOString().startsWith(value.slice(0, 13))
  );
}
