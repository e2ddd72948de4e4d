import {invalidFilter} from './jive-refusal.js';

/** One condition of a list: `type(idea,discussion)`, or a word by itself. */
export interface Filter {
  name: string;
  values: readonly string[];
  /** As it was written, for refusing it. */
  expression: string;
}

const mostFilters = 20;
const mostValues = 200;

/**
 * Reads every `filter` of a query. All must hold; values between commas are
 * alternatives; a backslash makes the character after it an ordinary one.
 */
export function filtersOf(query: URLSearchParams): Filter[] {
  const filters = query
    .getAll('filter')
    .filter((expression) => expression.trim() !== '')
    .flatMap(readExpression);
  if (filters.length > mostFilters) invalidFilter('(too many)');
  return filters;
}

/** Several conditions may stand in one expression, with commas between them. */
function readExpression(expression: string): Filter[] {
  const filters: Filter[] = [];
  let at = 0;
  while (at < expression.length) {
    const name = /^\s*([A-Za-z][\w-]{0,40})\s*/.exec(expression.slice(at));
    if (!name?.[1]) return invalidFilter(expression);
    at += name[0].length;
    const list = readValues(expression, at);
    filters.push({name: name[1], values: list.values, expression});
    at = list.end;
    if (at >= expression.length) break;
    if (expression[at] !== ',') return invalidFilter(expression);
    at += 1;
    if (filters.length > mostFilters) return invalidFilter('(too many)');
  }
  return filters;
}

function readValues(expression: string, start: number) {
  if (expression[start] !== '(') return {values: [], end: start};
  const values: string[] = [];
  let value = '';
  for (let at = start + 1; at < expression.length; at += 1) {
    const character = expression.charAt(at);
    if (character === '\\') {
      at += 1;
      value += expression.charAt(at);
    } else if (character === ',') {
      values.push(value);
      value = '';
    } else if (character === ')') {
      values.push(value);
      if (values.length > mostValues) return invalidFilter('(too many)');
      const isEmpty = values.length === 1 && value.trim() === '';
      const end =
        at + 1 + (/^\s*/.exec(expression.slice(at + 1))?.[0].length ?? 0);
      return {values: isEmpty ? [] : values.map((one) => one.trim()), end};
    } else {
      value += character;
    }
  }
  return invalidFilter(expression);
}

/** What a program means by yes, however it writes it: `true`, `True`, or bare. */
export function flagOf(query: URLSearchParams, name: string): boolean {
  const written = query.get(name);
  if (written === null) return false;
  return saysYes(written) || written === '';
}

/** `true` in any case. */
export const saysYes = (written: string): boolean =>
  /^(true|1|yes)$/i.test(written.trim());

/** The one yes or no of a filter; a bare word means yes. */
export function truthOf({values, expression}: Filter): boolean {
  const [value = 'true', ...more] = values;
  if (more.length > 0 || !/^(true|false|1|0|yes|no)$/i.test(value)) {
    return invalidFilter(expression);
  }
  return saysYes(value);
}
