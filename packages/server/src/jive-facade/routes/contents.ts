import type {IdeaSort} from '@townhall/client';
import type {Content} from '../../catalogue.js';
import {
  type Call,
  created,
  type JiveRoute,
  noContent,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {contentQueryOf} from '../content-query.js';
import {drawContent, drawContents, thingOf} from '../draw/draw-content.js';
import {createContent} from '../write/create-content.js';
import {changeContent} from '../write/change-content.js';
import {cutPage, envelope, pagingOf} from '../wire/envelope.js';
import {fieldsOf} from '../wire/fields.js';
import {invalidFilter, missing} from '../wire/jive-refusal.js';
import {filtersOf} from '../wire/filters.js';

/** Ideas, questions, posts and polls: Jive's contents. */
export const contentRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/contents`,
    handle: async (call) => ok(await listContents(call)),
  },
  {
    method: 'POST',
    path: `${v3}/contents`,
    handle: async (call) => {
      const drawn = await createContent(call, await call.body());
      return created(drawn, selfOf(drawn));
    },
  },
  listed('recent', {}),
  listed('popular', {ideas: 'top'}),
  listed('trending', {ideas: 'trending'}),
  listed('recommended', {ideas: 'trending'}),
  {
    method: 'GET',
    path: `${v3}/contents/{id}`,
    handle: async (call) => {
      const content = await contentAt(call, call.params['id']);
      return ok(fieldsOf(call.query)(await drawContent(call, content)));
    },
  },
  {
    method: 'PUT',
    path: `${v3}/contents/{id}`,
    handle: async (call) => {
      const before = await contentAt(call, call.params['id']);
      const after = await changeContent(call, before, await call.body());
      return ok(await drawContent(call, after));
    },
  },
  {
    method: 'DELETE',
    path: `${v3}/contents/{id}`,
    handle: async (call) => {
      const content = await contentAt(call, call.params['id']);
      await removeContent(call, content);
      return noContent;
    },
  },
  ...(['POST', 'DELETE'] as const).map((method): JiveRoute => ({
    method,
    path: `${v3}/contents/{id}/read`,
    // What somebody has read is kept nowhere, so there is nothing to change.
    handle: async (call) => {
      await contentAt(call, call.params['id']);
      return noContent;
    },
  })),
];

/** The content with this number as the viewer may see it. */
export async function contentAt(
  call: Call,
  number: string | undefined,
): Promise<Content> {
  const thing = await thingAt(call, number, contentKinds);
  const {catalogue} = call;
  switch (thing?.kind) {
    case 'idea':
      return {kind: 'idea', idea: await catalogue.idea(thing.id)};
    case 'question':
      return {kind: 'question', question: await catalogue.question(thing.id)};
    case 'post':
      return {kind: 'post', post: await catalogue.post(thing.id)};
    case 'poll':
      return {kind: 'poll', ...(await catalogue.poll(thing.id))};
    default:
      return missing();
  }
}

/** What stands in lists of contents. */
export const contentKinds = ['idea', 'question', 'post', 'poll'] as const;

function removeContent({community, catalogue}: Call, content: Content) {
  const {kind, id} = thingOf(content);
  switch (kind) {
    case 'idea':
      return community.ideas.withdraw(id);
    case 'question':
      return catalogue.removeQuestion(id);
    case 'post':
      return community.posts.remove(id);
    case 'poll':
      return community.polls.remove(id);
  }
}

/** Orders that Jive lacks, which only ideas have. */
const ideaSorts: Readonly<Record<string, IdeaSort>> = {
  scoredesc: 'top',
  votesdesc: 'top',
  trendingdesc: 'trending',
  commentsdesc: 'discussed',
  controversialdesc: 'controversial',
  votingendsasc: 'ending',
};

/** A list of contents in its envelope. */
export async function listContents(call: Call) {
  const sort = ideaSorts[call.query.get('sort')?.toLowerCase() ?? ''];
  if (sort) return listIdeas(call, sort);
  const paging = pagingOf(call.query);
  const {query, fits} = await contentQueryOf(call, paging);
  const found = fits ? await call.catalogue.contents(query) : [];
  const {page, hasMore} = cutPage(found, paging);
  const drawn = await drawContents(call, page);
  return envelope(drawn.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

/** A walk from page to page goes no further than this. */
const deepest = 5_000;

/** Ideas in an order of votes, by place and stage. */
async function listIdeas(call: Call, sort: IdeaSort) {
  const paging = pagingOf(call.query);
  const {query} = await contentQueryOf(call, paging);
  for (const {name, expression} of filtersOf(call.query)) {
    if (!/^(type|place|stage|search)$/i.test(name)) invalidFilter(expression);
  }
  const {places = [undefined], stages, words} = query;
  const [place, ...more] = places;
  if (more.length > 0)
    invalidFilter('place: one place where votes are the order');
  const found: Content[] = [];
  const last = Math.min(deepest, paging.startIndex + paging.count + 1);
  if (query.ideas && (query.places === undefined || place !== undefined)) {
    let skipped = 0;
    for await (const idea of call.community.ideas.all({
      place,
      stage: stages,
      q: words?.slice(0, 200),
      sort,
      limit: Math.min(100, last),
    })) {
      if (skipped < paging.startIndex) skipped += 1;
      else found.push({kind: 'idea', idea});
      if (skipped + found.length >= last) break;
    }
  }
  const {page, hasMore} = cutPage(found, paging);
  const drawn = await drawContents(call, page);
  return envelope(drawn.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

/** The address of a list as programs see it, with its query. */
export const withoutRoot = ({pathname, search}: URL): string =>
  pathname.replace(/^\/communities\/[^/]+(?=\/)/, '') + search;

function listed(name: string, {ideas}: {ideas?: IdeaSort}): JiveRoute {
  return {
    method: 'GET',
    path: `${v3}/contents/${name}`,
    handle: async (call) =>
      ok(await (ideas ? listIdeas(call, ideas) : listContents(call))),
  };
}

/** Where a drawn thing says that it is. */
export function selfOf(drawn: Readonly<Record<string, unknown>>): string {
  // Everything that is made is drawn with the way to itself.
  const {self} = drawn['resources'] as {self: {ref: string}};
  return self.ref;
}
