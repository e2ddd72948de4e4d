import {jiveDate} from './date.js';

/** One condition; several of them must all hold. */
export interface Filter<Of extends string> {
  /** What it can be asked of: one that fits more fits each of them. */
  readonly of: Readonly<Record<Of, true>>;
  /** As Jive reads it: `type(idea,discussion)`. */
  readonly expression: string;
}

/** What can be asked of contents. */
export type ContentFilter = Filter<'contents'>;
/** What can be asked of people. */
export type PersonFilter = Filter<'people'>;
/** What can be asked of places. */
export type PlaceFilter = Filter<'places'>;

/** Commas, parentheses and backslashes are Jive's own signs. */
export const escapeFilter = (value: string) =>
  value.replace(/[\\,()]/g, '\\$&');

const filterOf =
  <Of extends string>(name: string, ...of: Of[]) =>
  (...values: string[]): Filter<Of> =>
    made(name, values.map(escapeFilter), of);

const made = <Of extends string>(
  name: string,
  values: readonly string[],
  of: readonly Of[],
): Filter<Of> => ({
  of: each(of),
  expression: values.length === 0 ? name : `${name}(${values.join(',')})`,
});

const each = <Of extends string>(of: readonly Of[]) =>
  // It has the keys that it was made of.
  Object.fromEntries(of.map((one) => [one, true])) as Record<Of, true>;

const between =
  (name: string) =>
  ({
    from,
    to,
  }: {
    from?: Date | string;
    to?: Date | string;
  }): Filter<'contents'> =>
    made(name, [to, from].map(dateOrNull), ['contents']);

const dateOrNull = (when: Date | string | undefined) =>
  when === undefined ? 'null' : jiveDate(when);

/**
 * Builds filters. Values within one are alternatives; signs that mean
 * something to Jive are escaped.
 *
 * @example
 * jive.contents.all({filter: [filter.type('idea'), filter.tag('mail, spam')]});
 */
export const filter = {
  /** Of these types: `idea`, `discussion`; `group`, `space`. */
  type: filterOf('type', 'contents', 'places'),
  /** By these people, each an address or `/people/2001`. */
  author: filterOf('author', 'contents'),
  /** In these places, each an address or `/places/1001`. */
  place: filterOf('place', 'contents'),
  /** With any of these tags. */
  tag: filterOf('tag', 'contents', 'people', 'places'),
  /** With any of these words; `*` stands for the rest of one. */
  search: filterOf('search', 'contents', 'people', 'places'),
  /** In any of these states, such as `published`. */
  status: filterOf('status', 'contents'),
  /** That the viewer is related to so, such as `following`. */
  relationship: filterOf('relationship', 'contents'),
  /** Much like this content. */
  moreLike: filterOf('morelike', 'contents'),
  /** Searches subjects only. */
  subjectOnly: (): Filter<'contents'> => made('subjectonly', [], ['contents']),
  /** Searches names only. */
  nameOnly: (): Filter<'people' | 'places'> =>
    made('nameonly', [], ['people', 'places']),
  /** Exactly these, by type number and id: `[3227383, 1201]` is an idea. */
  entities: (
    ...entities: readonly (readonly [type: number, id: string | number])[]
  ): Filter<'contents' | 'places'> =>
    made(
      'entityDescriptor',
      entities.flatMap(([type, id]) => [`${type}`, escapeFilter(`${id}`)]),
      ['contents', 'places'],
    ),
  /** Written between two moments; either may be left out. */
  created: between('creationDate'),
  /** Changed between two moments; either may be left out. */
  modified: between('modificationDate'),
  title: filterOf('title', 'people'),
  department: filterOf('department', 'people'),
  location: filterOf('location', 'people'),
  company: filterOf('company', 'people'),
  office: filterOf('office', 'people'),
} as const;
