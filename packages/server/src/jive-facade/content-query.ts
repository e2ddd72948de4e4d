import type {Stage} from '@townhall/client';
import type {
  ContentKind,
  ContentQuery,
  ContentSort,
  Span,
  Thing,
  ThingKind,
} from '../catalogue.js';
import {type Call, numberIn, thingAt} from './call.js';
import {resolvedStates} from './draw/draw-discussion.js';
import {stageFrom} from './draw/stages.js';
import {type Filter, filtersOf, flagOf, truthOf} from './wire/filters.js';
import {dateFrom} from './wire/jive-date.js';
import {invalidFilter} from './wire/jive-refusal.js';
import type {Paging} from './wire/envelope.js';

/** What is asked for; `fits` is false where nothing can fit, as with a type we lack. */
export interface ReadQuery {
  query: ContentQuery;
  fits: boolean;
}

/** Jive's object types, by which things can be named. */
const objectTypes: Readonly<Record<string, ContentKind>> = {
  '1': 'question',
  discussion: 'question',
  '3227383': 'idea',
  idea: 'idea',
  '38': 'post',
  post: 'post',
  '18': 'poll',
  poll: 'poll',
};

/** Reads what a list of contents is asked for, or refuses what it cannot read. */
export async function contentQueryOf(
  call: Call,
  {startIndex, count}: Paging,
): Promise<ReadQuery> {
  const found: ReadQuery = {
    query: {
      ideas: true,
      questions: true,
      discussions: true,
      posts: true,
      polls: true,
      ...sortOf(call.query.get('sort')),
      offset: startIndex,
      // One more, so that the next page is known.
      limit: count + 1,
    },
    fits: true,
  };
  if (flagOf(call.query, 'subjectonly')) found.query.titleOnly = true;
  for (const filter of filtersOf(call.query)) {
    const read = readers[filter.name.toLowerCase()];
    if (!read) return invalidFilter(filter.expression);
    await read(found, filter, call);
  }
  return found;
}

type Reader = (
  found: ReadQuery,
  filter: Filter,
  call: Call,
) => void | Promise<void>;

const readers: Readonly<Record<string, Reader>> = {
  type: ({query}, {values}) => {
    const types = values.map((value) => value.toLowerCase());
    query.ideas &&= types.includes('idea');
    const all = types.includes('discussion') || types.includes('thread');
    query.questions &&= all || types.includes('question');
    query.discussions &&= all;
    query.posts &&= types.includes('post');
    query.polls &&= types.includes('poll');
  },
  author: async (found, filter, call) => {
    const people = await thingsOf(call, filter, ['people'], ['person']);
    keep(
      found,
      'authors',
      people.map(({id}) => id),
    );
  },
  place: async (found, filter, call) => {
    // The root is over every place.
    if (filter.values.some((value) => /\/places\/(root|1)\/?$/.test(value)))
      return;
    const things = await thingsOf(call, filter, ['places'], ['place', 'blog']);
    // What is in a place leaves out its blog, and the other way round.
    for (const [name, wanted] of [
      ['places', 'place'],
      ['blogs', 'blog'],
    ] as const) {
      keep(
        found,
        name,
        things.flatMap(({kind, id}) => (kind === wanted ? id : [])),
      );
    }
  },
  tag: (found, {values}) => keep(found, 'tags', values),
  search: ({query}, {values}) => {
    query.words = values.join(' ').replace(/[*?]/g, ' ');
  },
  subjectonly: ({query}, filter) => {
    query.titleOnly = truthOf(filter);
  },
  entitydescriptor: async (found, {values, expression}, call) => {
    if (values.length === 0 || values.length % 2 === 1)
      invalidFilter(expression);
    const ids: string[] = [];
    for (let at = 0; at < values.length; at += 2) {
      const kind = objectTypes[(values[at] ?? '').toLowerCase()];
      const thing = kind && (await thingAt(call, values[at + 1], [kind]));
      if (thing) ids.push(thing.id);
    }
    keep(found, 'ids', ids);
  },
  status: (found, {values}) => {
    // Everything else is for its author and staff, and in no list.
    found.fits &&= values.some((value) => value.toLowerCase() === 'published');
  },
  creationdate: ({query}, filter) => {
    query.created = spanOf(filter);
  },
  modificationdate: ({query}, filter) => {
    query.changed = spanOf(filter);
  },
  after: ({query}, filter) => {
    query.changed = {...query.changed, from: instantOf(filter)};
  },
  before: ({query}, filter) => {
    query.changed = {...query.changed, until: instantOf(filter)};
  },
  relationship: (found, {values, expression}, {viewer}) => {
    if (values[0]?.toLowerCase() !== 'following') invalidFilter(expression);
    found.fits &&= viewer !== null;
    found.query.followed = true;
  },
  morelike: async (found, {values, expression}, call) => {
    const number = numberIn(values[0] ?? '', ['contents']);
    if (number === undefined) return invalidFilter(expression);
    const thing = await thingAt(call, number, ['idea', 'question']);
    const like = thing ? await similarTo(call, thing) : [];
    keep(found, 'ids', like);
  },
  // What Jive lacks and this server has.
  stage: (found, {values, expression}) => {
    const stages = values.map(
      (value): Stage => stageFrom(value) ?? invalidFilter(expression),
    );
    keep(found, 'stages', stages);
  },
  question: ({query}, filter) => {
    query.ideas = query.posts = query.polls = false;
    if (truthOf(filter)) query.discussions = false;
    else query.questions = false;
  },
  resolved: (found, {values, expression}) => {
    const states = values.flatMap((value) => {
      const name = value.toLowerCase().replaceAll(' ', '_');
      return (
        Object.entries(resolvedStates).find(([one]) => one === name)?.[1] ??
        invalidFilter(expression)
      );
    });
    found.query.discussions = false;
    keep(found, 'states', states);
  },
};

type ListName =
  | 'authors'
  | 'places'
  | 'blogs'
  | 'tags'
  | 'ids'
  | 'stages'
  | 'states';

/** All filters must hold, so that a second list leaves what is in both. */
function keep<Name extends ListName>(
  {query}: ReadQuery,
  name: Name,
  values: NonNullable<ContentQuery[Name]>,
) {
  const before: readonly unknown[] | undefined = query[name];
  // A part of a list is a list of the same.
  const kept = before
    ? values.filter((value) => before.includes(value))
    : values;
  // A part of a list is a list of the same; in one order, as one statement is kept.
  query[name] = [...new Set<unknown>(kept)].sort() as typeof values;
}

async function thingsOf(
  call: Call,
  {values, expression}: Filter,
  collections: readonly string[],
  kinds: readonly ThingKind[],
): Promise<Thing[]> {
  const things = await Promise.all(
    values.map(async (value): Promise<Thing[]> => {
      if (collections.includes('people') && /\/people\/@me\/?$/.test(value)) {
        return call.viewer === null ? [] : [{kind: 'person', id: call.viewer}];
      }
      const number = numberIn(value, collections);
      if (number === undefined) return invalidFilter(expression);
      const thing = await thingAt(call, number, kinds);
      return thing ? [thing] : [];
    }),
  );
  return things.flat();
}

async function similarTo(
  {catalogue, community}: Call,
  {kind, id}: {kind: string; id: string},
): Promise<string[]> {
  if (kind === 'idea') {
    const {title, place} = await catalogue.idea(id);
    const {items} = await community.ideas.similar({text: title, place});
    return items.map((one) => one.id).filter((one) => one !== id);
  }
  const {title, place} = await catalogue.question(id);
  const {items} = await community.questions.similar({text: title, place});
  return items.map((one) => one.id).filter((one) => one !== id);
}

/** Clients write the later date first or last; `null` leaves an end open. */
function spanOf({values, expression}: Filter): Span {
  if (values.length === 0 || values.length > 2)
    return invalidFilter(expression);
  const ends = values.map((value) =>
    value === 'null' || value === ''
      ? undefined
      : (dateFrom(value) ?? invalidFilter(expression)),
  );
  const [first, second] = ends;
  if (first && second) {
    return first < second
      ? {from: first, until: second}
      : {from: second, until: first};
  }
  return {from: first, until: second};
}

const instantOf = ({values, expression}: Filter): Date =>
  dateFrom(values[0] ?? '') ?? invalidFilter(expression);

const sorts: Readonly<Record<string, {sort: ContentSort; ascending: boolean}>> =
  {
    datecreateddesc: {sort: 'created', ascending: false},
    datecreatedasc: {sort: 'created', ascending: true},
    latestactivitydesc: {sort: 'active', ascending: false},
    latestactivityasc: {sort: 'active', ascending: true},
    updateddesc: {sort: 'changed', ascending: false},
    updatedasc: {sort: 'changed', ascending: true},
    titleasc: {sort: 'title', ascending: true},
    titledesc: {sort: 'title', ascending: false},
    relevancedesc: {sort: 'relevance', ascending: false},
  };

/** What cannot be read is Jive's usual order. */
const sortOf = (written: string | null) =>
  sorts[written?.toLowerCase() ?? ''] ?? {
    sort: 'created' as const,
    ascending: false,
  };
