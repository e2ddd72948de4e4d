import type {Person, Place, RichText} from '@townhall/client';
import type {Content, Happened} from '../../catalogue.js';
import {htmlFromTree} from '../../syndication/html-from-tree.js';
import {xmlText} from '../../syndication/xml.js';
import type {Call} from '../call.js';
import {jiveDate} from '../wire/jive-date.js';
import {usernameOf} from './draw-person.js';
import {core, type Pen} from './pen.js';

/** What is told of, and what is said of it. */
type Told = Extract<Content, {kind: 'idea' | 'question' | 'post'}>;

/** One thing that happened, with all that is told of it. */
export interface Telling {
  happened: Happened;
  content: Told;
  author: Person | null;
  body: RichText;
  place: Place | undefined;
  things: {kind: Happened['kind'] | 'person'; id: string}[];
}

/** What may be told of these to whoever asks; the rest is passed over. */
export async function tellings(
  call: Pick<Call, 'catalogue' | 'places'>,
  page: readonly Happened[],
): Promise<Telling[]> {
  const contents = await call.catalogue.contents({
    ideas: true,
    questions: true,
    discussions: true,
    posts: true,
    ids: page.map(({content}) => content),
    sort: 'created',
    ascending: false,
    offset: 0,
    limit: Math.max(1, page.length),
  });
  const byId = new Map(
    contents.filter(isTold).map((one) => [rootOf(one).id, one]),
  );
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

const isTold = (content: Content): content is Told => content.kind !== 'poll';

function rootOf(content: Told) {
  if (content.kind === 'idea') return content.idea;
  return content.kind === 'post' ? content.post : content.question;
}

async function wordsOf(
  call: Pick<Call, 'catalogue'>,
  {kind, id}: Happened,
  content: Told,
) {
  if (kind === 'answer') return (await call.catalogue.answer(id)).answer;
  return kind === 'comment' ? call.catalogue.comment(id) : rootOf(content);
}

const verbs = {
  idea: 'jive:created',
  question: 'jive:created',
  answer: 'jive:replied',
  comment: 'jive:commented',
  post: 'jive:created',
};

/** What somebody did, as Activity Streams 1.0 has it. */
export type DrawnActivity = ReturnType<typeof drawActivity>;
const collections = {
  idea: 'contents',
  question: 'contents',
  answer: 'messages',
  comment: 'comments',
  post: 'contents',
};
const objectTypes = {
  idea: {name: 'jive:idea', code: 3_227_383},
  question: {name: 'jive:discussion', code: 1},
  answer: {name: 'jive:message', code: 2},
  comment: {name: 'jive:comment', code: 105},
  post: {name: 'jive:post', code: 38},
};

/** Draws what somebody did; `verb` says it where it is not the usual. */
export function drawActivity(
  pen: Pen,
  {happened, content, author, body, place}: Telling,
  verb = verbs[happened.kind],
) {
  const {kind, id, at} = happened;
  const root = rootOf(content);
  const number = pen.number(kind, id);
  const address = core(pen, `/${collections[kind]}/${number}`);
  const {name, code} = objectTypes[kind];
  return {
    verb,
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
      collection: `${objectTypes[content.kind].code}-${pen.number(content.kind, root.id)}`,
      objectID: Number(number),
      objectType: code,
      read: false,
      canLike: false,
      canComment: false,
    },
  };
}
