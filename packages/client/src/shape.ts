import {MalformedError} from './errors.js';
import {shapes, type AnswerTypes} from './generated/shapes.js';

/** How an answer must look; scripts/generate-shapes.mjs lists the rules. */
export type Shape =
  string | readonly [Shape] | {readonly [field: string]: Shape};

/** Says what an answer is, or throws `MalformedError` naming what is wrong. */
export type Check<Answer> = (answer: unknown) => Answer;

/** What can be checked. */
export type AnswerName = keyof AnswerTypes;

/** One page of answers of this name. */
export interface PageOf<Name extends AnswerName> {
  items: AnswerTypes[Name][];
  next: string | null;
}

/** Checks one answer of this name. */
export const checkOf = <Name extends AnswerName>(name: Name) =>
  // The shape is made from the schema of that very type.
  checkOfShape(`@${name}`) as Check<AnswerTypes[Name]>;

/** Checks one page of answers of this name. */
export const checkPageOf = <Name extends AnswerName>(name: Name) =>
  // The same.
  checkOfShape({items: [`@${name}`], next: '?s'}) as Check<PageOf<Name>>;

const checkOfShape =
  (shape: Shape): Check<unknown> =>
  (answer) => {
    const path = misfit(shape, answer, 'answer');
    if (path === undefined) return answer;
    throw new MalformedError(`Off contract: ${path}`);
  };

/** The path at which the value leaves its shape; undefined when it fits. */
function misfit(
  shape: Shape | undefined,
  value: unknown,
  path: string,
): string | undefined {
  if (typeof shape === 'string') return misfitOfRule(shape, value, path);
  if (typeof value !== 'object' || value === null) return path;
  if (isList(shape)) {
    if (!Array.isArray(value)) return path;
    return first(value, (item, index) =>
      misfit(shape[0], item, `${path}[${index}]`),
    );
  }
  return first(Object.entries(shape ?? {}), ([field, inner]) => {
    const name = field.replace(/[|?]/, '');
    // Any object may be asked for any name.
    const held = (value as Record<string, unknown>)[name];
    const here = `${path}.${name}`;
    if (field.startsWith('|')) {
      const choice = Object.entries(inner).find(([tag]) => tag === held);
      return choice ? misfit(choice[1], value, path) : here;
    }
    if (held === undefined && field.endsWith('?')) return undefined;
    return misfit(inner, held, here);
  });
}

function misfitOfRule(rule: string, value: unknown, path: string) {
  const rest = rule.slice(1);
  if (rule[0] === '@') return misfit(shapes[rest], value, path);
  if (rule[0] === '?') {
    return value === null ? undefined : misfit(rest, value, path);
  }
  return fits(rule[0], rest, value) ? undefined : path;
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

const isList = (shape: unknown): shape is readonly [Shape] =>
  Array.isArray(shape);

function first<Item>(
  items: readonly Item[],
  look: (item: Item, index: number) => string | undefined,
) {
  for (const [index, item] of items.entries()) {
    const found = look(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
