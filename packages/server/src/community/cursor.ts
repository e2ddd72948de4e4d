import {refuse} from '../problem.js';
import {isUuid} from './uuid.js';

/** Where a page ended: the sort key and the id of its last item. */
export type CursorKey = string | number;

/** What one part of a cursor must look like. */
export type CursorPart = 'integer' | 'number' | 'instant' | 'id';

/** An opaque cursor; it belongs to one order of one list. */
export function writeCursor(
  order: string,
  keys: readonly CursorKey[],
  id: string,
): string {
  return toBase64Url(JSON.stringify([order, ...keys, id]));
}

/** Reads a cursor back, or refuses one that this list did not give out. */
export function readCursor(
  cursor: string,
  order: string,
  parts: readonly CursorPart[],
): {keys: CursorKey[]; id: string} {
  const read = parseCursor(cursor);
  const [readOrder, ...rest] = Array.isArray(read) ? read : [];
  const id: unknown = rest.pop();
  const fits =
    readOrder === order &&
    typeof id === 'string' &&
    isUuid(id) &&
    rest.length === parts.length &&
    parts.every((part, index) => checks[part](rest[index]));
  if (!fits) return refuseCursor();
  // Every key has been checked to be of its kind.
  return {keys: rest as CursorKey[], id};
}

const refuseCursor = () =>
  refuse('invalid_request', {
    detail:
      'This cursor does not belong to this list. Start again without one.',
    fields: [{path: 'cursor', message: 'Unknown cursor.'}],
  });

function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(fromBase64Url(cursor));
  } catch {
    return undefined;
  }
}

const checks: Record<CursorPart, (key: unknown) => boolean> = {
  id: (key) => typeof key === 'string' && isUuid(key),
  integer: (key) => Number.isInteger(key) && Math.abs(Number(key)) < 2 ** 31,
  number: (key) => typeof key === 'number' && Number.isFinite(key),
  instant: (key) =>
    key === 'infinity' ||
    (typeof key === 'string' &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(key) &&
      !Number.isNaN(Date.parse(key))),
};

// Keys are ASCII, so `btoa` takes them as they are.
const toBase64Url = (text: string) =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const fromBase64Url = (text: string) =>
  atob(text.replaceAll('-', '+').replaceAll('_', '/'));
