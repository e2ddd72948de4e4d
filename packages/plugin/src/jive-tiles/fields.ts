import type {TileLink} from './tile.js';

/** The fields of an object that somebody else made; each is read with care. */
export interface Fields {
  has(name: string): boolean;
  value(name: string): unknown;
  /** The first of these that says something, on one line and cut. */
  text(most: number, ...names: string[]): string;
  number(...names: string[]): number | undefined;
  /** The objects in the first of these that is a list; a text is one, too. */
  list(...names: string[]): Fields[];
  fields(name: string): Fields | undefined;
  /** Where it leads: an address, or an object with one. */
  link(...names: string[]): TileLink | undefined;
  /** An `https:` address of a picture. */
  image(...names: string[]): string | undefined;
  instant(...names: string[]): string | undefined;
}

const mostRead = 1_000;

/** What was sent as text is read as JSON, twice at most: programs do both. */
export function parsed(value: unknown): unknown {
  let read = value;
  for (let round = 0; round < 2 && typeof read === 'string'; round++) {
    try {
      read = JSON.parse(read);
    } catch {
      return undefined;
    }
  }
  return read;
}

/** Looks into an object; undefined where it is none. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  // What is inherited was not sent.
  const own = new Map<string, unknown>(Object.entries(value));
  const first = <Found>(
    names: readonly string[],
    read: (value: unknown) => Found | undefined,
  ): Found | undefined => {
    for (const name of names) {
      const found = read(own.get(name));
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return {
    has: (name) => own.has(name),
    value: (name) => own.get(name),
    text: (most, ...names) =>
      first(names, (one) => textOf(one, most) || undefined) ?? '',
    number: (...names) =>
      first(names, (one) =>
        Number.isFinite(Number(one)) && one !== '' && typeof one !== 'object'
          ? Number(one)
          : undefined,
      ),
    list: (...names) =>
      first(names, (one) => (Array.isArray(one) ? one : undefined))
        ?.slice(0, mostRead)
        .flatMap(
          (one: unknown) =>
            fieldsOf(typeof one === 'string' ? {text: one} : one) ?? [],
        ) ?? [],
    fields: (name) => fieldsOf(own.get(name)),
    link: (...names) => first(names, linkOf),
    image: (...names) => first(names, (one) => addressOf(one, /^https:$/)),
    instant: (...names) => first(names, instantOf),
  };
}

const textOf = (value: unknown, most: number) =>
  typeof value === 'string' || typeof value === 'number'
    ? [...String(value).slice(0, 4 * most)]
        .slice(0, most)
        .join('')
        // What cannot be seen, and what turns the direction of the rest.
        .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim()
    : '';

function linkOf(value: unknown): TileLink | undefined {
  const fields = fieldsOf(value);
  const address = fields
    ? (fields.value('url') ?? fields.value('href'))
    : value;
  const href = addressOf(address, /^(https?|mailto):$/);
  if (href === undefined) return undefined;
  return {href, text: fields?.text(200, 'text', 'name', 'displayName') ?? ''};
}

/** A whole address of one of these schemes; who wrote it may not name a user. */
function addressOf(value: unknown, schemes: RegExp): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000) return undefined;
  if (!URL.canParse(value)) return undefined;
  const {protocol, href, username, password} = new URL(value);
  return schemes.test(protocol) && !username && !password ? href : undefined;
}

function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const written =
    typeof value === 'string'
      ? value.slice(0, 40).replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
      : value;
  const date = new Date(written);
  return isNaN(date.getTime()) ? undefined : date.toISOString();
}
