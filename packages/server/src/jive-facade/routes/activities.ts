import type {Person, Place, RichText} from '@townhall/client';
import type {Content, Happened, HappenedQuery} from '../../catalogue.js';
import {type Call, type JiveRoute, ok, v3} from '../call.js';
import {usernameOf} from '../draw/draw-person.js';
import {core, type Pen, penFor} from '../draw/pen.js';
import {placeAt} from '../write/create-content.js';
import {htmlFromTree} from '../../syndication/html-from-tree.js';
import {xmlText} from '../../syndication/xml.js';
import {fieldsOf} from '../wire/fields.js';
import {dateFrom, jiveDate} from '../wire/jive-date.js';
import {malformed} from '../wire/jive-refusal.js';
import {pagingOf} from '../wire/envelope.js';
import {withoutRoot} from './contents.js';
import {personAt} from './people.js';

/** What happened, by time: activity streams page by dates, not by numbers. */
export const activityRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/activities`,
    handle: async (call) => ok(await stream(call, {})),
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/activities`,
    handle: async (call) => {
      const {id: place} = await placeAt(call, call.params['id']);
      return ok(await stream(call, {place}));
    },
  },
  {
    method: 'GET',
    path: `${v3}/people/{id}/activities`,
    handle: async (call) => {
      const {id: person} = await personAt(call, call.params['id']);
      return ok(await stream(call, {person}));
    },
  },
];

async function stream(
  call: Call,
  where: Pick<HappenedQuery, 'place' | 'person'>,
) {
  const {count} = pagingOf(call.query);
  const happened = await call.catalogue.happened({
    ...where,
    before: dateOf(call, 'before'),
    after: dateOf(call, 'after'),
    limit: count + 1,
  });
  const page = happened.slice(0, count);
  const told = await tellings(call, page);
  const pen = await penFor(
    call,
    told.flatMap(({things}) => things),
  );
  const last = page.at(-1);
  const first = page[0];
  const to = (name: string, at: string) => {
    const link = new URL(call.root + withoutRoot(call.url));
    link.searchParams.delete('before');
    link.searchParams.delete('after');
    link.searchParams.set(name, jiveDate(at));
    return link.href;
  };
  const links = {
    ...(last && happened.length > count ? {next: to('before', last.at)} : {}),
    ...(first ? {previous: to('after', first.at)} : {}),
  };
  return {
    itemsPerPage: count,
    list: told
      .map((telling) => drawActivity(pen, telling))
      .map(fieldsOf(call.query)),
    ...(Object.keys(links).length > 0 ? {links} : {}),
  };
}

function dateOf({query}: Call, name: string): Date | undefined {
  const written = query.get(name);
  if (!written) return undefined;
  return dateFrom(written) ?? malformed(`${name} is not a date.`);
}

/** One thing that happened, with all that is told of it. */
interface Telling {
  happened: Happened;
  content: Content;
  author: Person | null;
  body: RichText;
  place: Place | undefined;
  things: {kind: Happened['kind'] | 'person'; id: string}[];
}

async function tellings(
  call: Call,
  page: readonly Happened[],
): Promise<Telling[]> {
  const contents = await call.catalogue.contents({
    ideas: true,
    questions: true,
    discussions: true,
    ids: page.map(({content}) => content),
    sort: 'created',
    ascending: false,
    offset: 0,
    limit: Math.max(1, page.length),
  });
  const byId = new Map(contents.map((one) => [rootOf(one).id, one]));
  const places = await call.places();
  const told = await Promise.all(
    page.map(async (happened): Promise<Telling[]> => {
      const content = byId.get(happened.content);
      if (!content) return [];
      const root = rootOf(content);
      const {author, body} = await wordsOf(call, happened, content);
      return [
        {
          happened,
          content,
          author,
          body,
          place: places.find(({id}) => id === root.place),
          things: [
            {kind: content.kind, id: root.id},
            {kind: happened.kind, id: happened.id},
            ...(author ? [{kind: 'person' as const, id: author.id}] : []),
          ],
        },
      ];
    }),
  );
  return told.flat();
}

const rootOf = (content: Content) =>
  content.kind === 'idea' ? content.idea : content.question;

async function wordsOf(call: Call, {kind, id}: Happened, content: Content) {
  if (kind === 'answer') return (await call.catalogue.answer(id)).answer;
  return kind === 'comment' ? call.catalogue.comment(id) : rootOf(content);
}

const verbs = {
  idea: 'jive:created',
  question: 'jive:created',
  answer: 'jive:replied',
  comment: 'jive:commented',
};
const collections = {
  idea: 'contents',
  question: 'contents',
  answer: 'messages',
  comment: 'comments',
};
const objectTypes = {
  idea: {name: 'jive:idea', code: 3_227_383},
  question: {name: 'jive:discussion', code: 1},
  answer: {name: 'jive:message', code: 2},
  comment: {name: 'jive:comment', code: 105},
};

function drawActivity(
  pen: Pen,
  {happened, content, author, body, place}: Telling,
) {
  const {kind, id, at} = happened;
  const root = rootOf(content);
  const number = pen.number(kind, id);
  const address = core(pen, `/${collections[kind]}/${number}`);
  const {name, code} = objectTypes[kind];
  return {
    verb: verbs[kind],
    title: xmlText(root.title),
    content: htmlFromTree(body),
    published: jiveDate(at),
    updated: jiveDate(at),
    url: address,
    actor: {
      id: author
        ? core(pen, `/people/${pen.number('person', author.id)}`)
        : core(pen, '/people/0'),
      objectType: 'jive:person',
      displayName: author?.name ?? 'Former member',
      ...(author
        ? {
            url: `${pen.root}/people/${usernameOf(author, pen.number('person', author.id))}`,
          }
        : {}),
    },
    object: {
      id: address,
      objectType: name,
      displayName: xmlText(root.title),
      published: jiveDate(at),
      updated: jiveDate(at),
      summary: xmlText(root.excerpt),
      url: address,
    },
    ...(place
      ? {
          target: {
            id: core(pen, `/places/${pen.number('place', place.id)}`),
            objectType: place.kind === 'group' ? 'jive:group' : 'jive:space',
            displayName: xmlText(place.name),
          },
        }
      : {}),
    provider: {
      id: pen.root,
      objectType: 'jive:instance',
      displayName: 'Townhall',
      url: pen.root,
    },
    jive: {
      collection: `${content.kind === 'idea' ? 3_227_383 : 1}-${pen.number(content.kind, root.id)}`,
      objectID: Number(number),
      objectType: code,
      read: false,
      canLike: false,
      canComment: false,
    },
  };
}
