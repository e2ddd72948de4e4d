import {idOfUri} from '../entities/entity.js';
import {
  expressionsIn,
  invalid,
  matches,
  type Expression,
} from './expressions.js';
import type {Ask} from './route.js';
import type {FakeContent} from './state.js';

const typeNumbers: Readonly<Record<string, FakeContent['type']>> = {
  1: 'discussion',
  18: 'poll',
  38: 'post',
  102: 'document',
  3227383: 'idea',
};

type Test = (
  content: FakeContent,
  values: readonly string[],
  ask: Ask,
) => boolean;

const tests: Readonly<Record<string, Test>> = {
  type: ({type}, values) => values.includes(type),
  author: ({author}, values) => values.some((one) => idOfUri(one) === author),
  place: ({place}, values) => values.some((one) => idOfUri(one) === place),
  tag: ({tags}, values) => values.some((one) => tags.includes(one)),
  search: (content, values, {url}) => matches(textOf(content, url), values) > 0,
  status: (_, values) => values.includes('published'),
  entityDescriptor: ({type, contentID}, values) =>
    values.some(
      (one, at) =>
        at % 2 === 0 &&
        typeNumbers[one] === type &&
        values[at + 1] === contentID,
    ),
  creationDate: ({published}, values) => isBetween(published, values),
  modificationDate: ({updated}, values) => isBetween(updated, values),
  relationship: ({followers}, values, {look}) =>
    values.includes('following') &&
    look.viewer !== null &&
    followers.has(look.viewer.id),
  subjectonly: () => true,
  morelike: (content, [like = ''], {state, url}) => {
    const other = state.contents.get(idOfUri(like) ?? '');
    return (
      other !== undefined &&
      other !== content &&
      matches(textOf(content, url), [other.subject]) > 1
    );
  },
};

/** Later, earlier; or the other way round. */
function isBetween(moment: number, values: readonly string[]) {
  const known = values
    .filter((one) => one !== 'null')
    .map((one) => Date.parse(one.replace('+0000', 'Z')));
  const [first, second] = values;
  if (known.length === 2) {
    return moment >= Math.min(...known) && moment <= Math.max(...known);
  }
  const [only] = known;
  if (only === undefined) return true;
  return first === 'null' || second === undefined
    ? moment >= only
    : moment <= only;
}

const textOf = ({subject, html, tags}: FakeContent, url: URL) =>
  url.searchParams.getAll('filter').includes('subjectonly')
    ? subject
    : `${subject} ${html} ${tags.join(' ')}`;

type Order = (a: FakeContent, b: FakeContent) => number;

const orders: Readonly<Record<string, Order>> = {
  dateCreatedDesc: (a, b) => b.published - a.published,
  dateCreatedAsc: (a, b) => a.published - b.published,
  latestActivityDesc: (a, b) => b.lastActivity - a.lastActivity,
  latestActivityAsc: (a, b) => a.lastActivity - b.lastActivity,
  updatedDesc: (a, b) => b.updated - a.updated,
  updatedAsc: (a, b) => a.updated - b.updated,
  titleAsc: (a, b) => a.subject.localeCompare(b.subject),
};

/** Those that every filter holds for, in the order asked. */
export function contentsFor(
  ask: Ask,
  contents: Iterable<FakeContent>,
): FakeContent[] {
  const filters = expressionsIn(ask.url);
  const isSearch = ask.url.pathname.includes('/search/');
  for (const {name} of filters) {
    if (!Object.hasOwn(tests, name)) throw invalid(name);
  }
  const sort =
    ask.url.searchParams.get('sort') ??
    (isSearch ? 'relevanceDesc' : 'dateCreatedDesc');
  const order = orders[sort] ?? byRelevance(ask, filters);
  return [...contents]
    .filter((content) =>
      filters.every(({name, values}) => tests[name]?.(content, values, ask)),
    )
    .sort((a, b) => order(a, b) || Number(b.contentID) - Number(a.contentID));
}

const byRelevance = ({url}: Ask, filters: readonly Expression[]): Order => {
  const words = filters.find(({name}) => name === 'search')?.values ?? [];
  const score = (one: FakeContent) => matches(textOf(one, url), words);
  return (a, b) => score(b) - score(a);
};
