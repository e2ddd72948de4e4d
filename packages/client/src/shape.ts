import {MalformedError} from './errors.js';
import {shapes, type AnswerTypes} from './generated/shapes.js';

/** How an answer must look; scripts/generate-shapes.mjs lists the rules. */
export type Shape =
  string | readonly [Shape] | {readonly [field: string]: Shape};

/** Says what an answer is, or throws `MalformedError` naming what is wrong. */
export type Check<Answer> = (answer: unknown) => Answer;

/** Checks one answer of this name. */
export const checkOf =
  <Name extends keyof AnswerTypes>(name: Name): Check<AnswerTypes[Name]> =>
  (answer) =>
    // True once the shape fits: the shape is made from the schema of that type.
    checked(`@${name}`, answer) as AnswerTypes[Name];

/** Checks one page of answers of this name. */
export const checkPageOf =
  <Name extends keyof AnswerTypes>(
    name: Name,
  ): Check<{items: AnswerTypes[Name][]; next: string | null}> =>
  (answer) =>
    // True for the same reason.
    checked({items: [`@${name}`], next: '?s'}, answer) as {
      items: AnswerTypes[Name][];
      next: string | null;
    };

function checked(shape: Shape, answer: unknown): unknown {
  const path = misfit(shape, answer, '');
  if (path === undefined) return answer;
  throw new MalformedError(
    `The answer does not fit the contract at ${path || 'its root'}`,
  );
}

/** Where the value leaves its shape; undefined when it fits. */
function misfit(
  shape: Shape | undefined,
  value: unknown,
  path: string,
): string | undefined {
  if (typeof shape === 'string') return misfitOfRule(shape, value, path);
  if (shape === undefined || typeof value !== 'object' || value === null) {
    return path;
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) return path;
    return first(value.entries(), ([index, item]) =>
      misfit(shape[0], item, `${path}[${index}]`),
    );
  }
  return first(Object.entries(shape), ([field, inner]) =>
    misfitOfField(field, inner, value, path),
  );
}

function misfitOfRule(rule: string, value: unknown, path: string) {
  const rest = rule.slice(1);
  if (rule[0] === '?') {
    return value === null ? undefined : misfit(rest, value, path);
  }
  if (rule[0] === '@') return misfit(shapes[rest], value, path);
  return fits(rule[0], rest, value) ? undefined : path;
}

function misfitOfField(
  field: string,
  inner: Shape,
  value: object,
  path: string,
) {
  const isChoice = field[0] === '|';
  const isOptional = field.endsWith('?');
  const name = isChoice
    ? field.slice(1)
    : isOptional
      ? field.slice(0, -1)
      : field;
  // What an inherited name such as `constructor` holds is no answer.
  const own: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
  const here = path ? `${path}.${name}` : name;
  if (isOptional && own === undefined) return undefined;
  if (!isChoice) return misfit(inner, own, here);
  const choice = Object.entries(inner).find(([tag]) => tag === own)?.[1];
  return choice ? misfit(choice, value, path) : here;
}

function fits(kind: string | undefined, rest: string, value: unknown) {
  switch (kind) {
    case 's':
      return typeof value === 'string' && isWithin(rest, value.length);
    case 'i':
      return Number.isSafeInteger(value) && isWithin(rest, Number(value));
    case 'b':
      return typeof value === 'boolean';
    case 't':
      return typeof value === 'string' && isTime(value);
    case '=':
      return typeof value === 'string' && rest.split('|').includes(value);
    default:
      return typeof value === 'string' && new RegExp(rest).test(value);
  }
}

function isWithin(range: string, size: number) {
  const [least, most] = range.split(':');
  return !(least && size < +least) && !(most && size > +most);
}

/** `2026-02-30` reads as a day in March: what comes out must be what went in. */
function isTime(value: string) {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(value)) return false;
  const time = new Date(value);
  return !isNaN(+time) && time.toISOString().startsWith(value.slice(0, 13));
}

const isList = (shape: Shape): shape is readonly [Shape] =>
  Array.isArray(shape);

function first<Item>(
  items: Iterable<Item>,
  look: (item: Item) => string | undefined,
) {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
