import type {PropertyHolder} from '../../properties.js';
import {refuse} from '../../problem.js';
import {
  type Call,
  type JiveRoute,
  noContent,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {drawContents} from '../draw/draw-content.js';
import {envelope, pageOf, pagingOf} from '../wire/envelope.js';
import {fieldsOf} from '../wire/fields.js';
import {JiveRefusal, malformed, missing} from '../wire/jive-refusal.js';
import {placeAt} from '../write/create-content.js';
import {contentKinds, withoutRoot} from './contents.js';
import {personAt} from './people.js';

const mostProperties = 50;
const mostFound = 500;

/** What programs keep with things, and what is found by it. */
export const extendedPropertyRoutes: JiveRoute[] = [
  ...(
    ['contents', 'messages', 'comments', 'people', 'places'] as const
  ).flatMap((collection): JiveRoute[] => {
    const path = `${v3}/${collection}/{id}/extprops`;
    return [
      {
        method: 'GET',
        path,
        handle: async (call) => {
          const {holder} = await holderAt(call, collection);
          return ok(await call.properties.of(holder));
        },
      },
      {
        method: 'POST',
        path,
        handle: async (call) => {
          const holder = await mine(call, collection);
          const wanted = propertiesIn(await call.body());
          await call.properties.set(holder, wanted);
          return {status: 201, body: wanted};
        },
      },
      {
        method: 'DELETE',
        path,
        handle: async (call) => {
          await call.properties.set(await mine(call, collection), {});
          return noContent;
        },
      },
    ];
  }),
  {
    method: 'GET',
    path: `${v3}/extprops/{name}/{value}`,
    counts: 'search',
    handle: async (call) => {
      const {name = '', value = ''} = call.params;
      const ids = await call.properties.having(name, value, mostFound);
      const found = await call.catalogue.contents({
        ideas: true,
        questions: true,
        discussions: true,
        posts: true,
        polls: true,
        ids,
        sort: 'created',
        ascending: false,
        offset: 0,
        limit: mostFound,
      });
      const paging = pagingOf(call.query);
      const {page, hasMore} = pageOf(found, paging);
      const drawn = await drawContents(call, page);
      return ok(
        envelope(drawn.map(fieldsOf(call.query)), paging, {
          address: call.root + withoutRoot(call.url),
          hasMore,
        }),
      );
    },
  },
];

/** A thing as the viewer may see it, and whose it is; nobody's is staff's. */
async function holderAt(
  call: Call,
  collection: 'contents' | 'messages' | 'comments' | 'people' | 'places',
): Promise<{holder: PropertyHolder; owner: string | null}> {
  const {id: number} = call.params;
  if (collection === 'people') {
    const {id} = await personAt(call, number);
    return {holder: {kind: 'person', id}, owner: id};
  }
  if (collection === 'places') {
    const {id} = await placeAt(call, number);
    return {holder: {kind: 'place', id}, owner: null};
  }
  const holder =
    (await thingAt(call, number, kindsOf[collection])) ?? missing();
  const {author} = await writtenAt(call, holder);
  return {holder, owner: author?.id ?? null};
}

const kindsOf = {
  contents: contentKinds,
  messages: ['answer'],
  comments: ['comment'],
} as const;

async function writtenAt({catalogue}: Call, {kind, id}: PropertyHolder) {
  if (kind === 'idea') return catalogue.idea(id);
  if (kind === 'question') return catalogue.question(id);
  if (kind === 'comment') return catalogue.comment(id);
  if (kind === 'post') return catalogue.post(id);
  if (kind === 'poll') return catalogue.poll(id);
  return (await catalogue.answer(id)).answer;
}

/** The same, where the viewer wrote it, is it, or is staff. */
async function mine(
  call: Call,
  collection: Parameters<typeof holderAt>[1],
): Promise<PropertyHolder> {
  const {viewer} = call;
  if (viewer === null) return refuse('sign_in_required');
  const {holder, owner} = await holderAt(call, collection);
  const {role} = await call.catalogue.person(viewer);
  if (owner === viewer || role === 'staff') return holder;
  throw new JiveRefusal(
    403,
    'Properties are kept by whoever wrote a thing, and by staff.',
  );
}

/** Values are texts; numbers and flags are written as such. */
function propertiesIn(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return malformed('Send names and values as one JSON object.');
  }
  const all = Object.entries(body);
  if (all.length > mostProperties) {
    return malformed(`A thing has ${mostProperties} properties at most.`);
  }
  return Object.fromEntries(
    all.map(([name, value]: [string, unknown]) => {
      if (!/^[\w.:/-]{1,100}$/.test(name)) {
        return malformed(
          `“${name.slice(0, 100)}” is no name: letters, digits and . : / _ - are.`,
        );
      }
      if (typeof value === 'object' && value !== null) {
        return malformed(`The value of ${name} is no text.`);
      }
      const text = String(value ?? '');
      if ([...text].length > 2_000) {
        return malformed(`The value of ${name} is longer than 2000 signs.`);
      }
      return [name, text];
    }),
  );
}
