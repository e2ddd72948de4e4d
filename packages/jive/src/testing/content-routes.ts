import {idOfUri} from '../entities/entity.js';
import {isObject} from '../normalise.js';
import {addContent} from './adding.js';
import {contentView} from './content-views.js';
import {contentsFor} from './content-filters.js';
import {chosen, pageOf} from './listing.js';
import {FakeRefusal, found} from './refuse.js';
import {created, done, ok, textIn, type Ask, type Route} from './route.js';
import type {FakeContent, FakePerson} from './state.js';
import {personView} from './views.js';

/** The content of this `contentID`. */
export const contentIn = ({state}: Pick<Ask, 'state'>, contentID = '') =>
  found(state.contents.get(contentID), 'content');

/** The contents that a request asks for, a page of them. */
const list = (ask: Ask, contents: Iterable<FakeContent>) =>
  ok(
    pageOf(ask.url, contentsFor(ask, contents), (one) =>
      contentView(ask.look, one, ask.points),
    ),
  );

/** Contents: read, write, like, follow, keep properties with. */
export const contentRoutes: readonly Route[] = [
  ['GET', '/contents', (ask) => list(ask, ask.state.contents.values())],
  ['GET', '/search/contents', (ask) => list(ask, ask.state.contents.values())],
  [
    'GET',
    '/places/:id/contents',
    (ask) => {
      const {placeID} = found(
        ask.state.places.get(ask.params[0] ?? ''),
        'place',
      );
      const there = [...ask.state.contents.values()].filter(
        ({place, type}) => place === placeID && type !== 'post',
      );
      return list(ask, there);
    },
  ],
  [
    'GET',
    '/contents/:id',
    (ask) => {
      const content = contentIn(ask, ask.params[0]);
      if (ask.url.searchParams.get('directive') !== 'silent') content.views++;
      return ok(chosen(ask.url, contentView(ask.look, content, ask.points)));
    },
  ],
  ['POST', '/contents', create],
  ['PUT', '/contents/:id', update],
  [
    'DELETE',
    '/contents/:id',
    (ask) => {
      const content = contentIn(ask, ask.params[0]);
      changing(ask, content.author);
      ask.state.contents.delete(content.contentID);
      return done;
    },
  ],
  [
    'GET',
    '/contents/:id/likes',
    (ask) => people(ask, contentIn(ask, ask.params[0]).likes),
  ],
  [
    'POST',
    '/contents/:id/likes',
    (ask) => like(ask, contentIn(ask, ask.params[0])),
  ],
  [
    'DELETE',
    '/contents/:id/likes',
    (ask) => unlike(ask, contentIn(ask, ask.params[0])),
  ],
  [
    'GET',
    '/contents/:id/followingIn',
    (ask) => ok({list: isFollowed(ask) ? [{id: '1', type: 'stream'}] : []}),
  ],
  [
    'POST',
    '/contents/:id/followingIn',
    (ask) => {
      const {id} = ask.signedIn();
      const {followers} = contentIn(ask, ask.params[0]);
      if (Array.isArray(ask.json) && ask.json.length > 0) followers.add(id);
      else followers.delete(id);
      return ok({list: followers.has(id) ? [{id: '1', type: 'stream'}] : []});
    },
  ],
  [
    'GET',
    '/contents/:id/extprops',
    (ask) => ok(contentIn(ask, ask.params[0]).properties),
  ],
  [
    'POST',
    '/contents/:id/extprops',
    (ask) => {
      ask.signedIn();
      const content = contentIn(ask, ask.params[0]);
      content.properties = Object.fromEntries(
        Object.entries(Object(ask.json)).map(([name, value]) => [
          name,
          `${value}`,
        ]),
      );
      return {status: 201, body: content.properties};
    },
  ],
  [
    'DELETE',
    '/contents/:id/extprops',
    (ask) => {
      ask.signedIn();
      contentIn(ask, ask.params[0]).properties = {};
      return done;
    },
  ],
  ['POST', '/contents/:id/read', (ask) => read(ask, true)],
  ['DELETE', '/contents/:id/read', (ask) => read(ask, false)],
  [
    'POST',
    '/contents/:id/abuseReports',
    (ask) => {
      ask.signedIn();
      contentIn(ask, ask.params[0]);
      return {status: 201, body: {type: 'abuseReport'}};
    },
  ],
];

const types: readonly string[] = [
  'idea',
  'discussion',
  'poll',
  'document',
  'post',
] satisfies FakeContent['type'][];

const isType = (type: string): type is FakeContent['type'] =>
  types.includes(type);

function create(ask: Ask) {
  const author = ask.signedIn();
  const type = textIn(ask.json, 'type');
  const subject = textIn(ask.json, 'subject').trim();
  const isForAll = type === 'poll' && textIn(ask.json, 'visibility') === 'all';
  const place = isForAll ? '' : idOfUri(textIn(ask.json, 'parent'));
  if (!isType(type)) throw new FakeRefusal(400, `Unknown content type ${type}`);
  if (subject === '') throw new FakeRefusal(400, 'A subject is required');
  if (place === undefined || !(isForAll || ask.state.places.has(place))) {
    throw new FakeRefusal(400, 'Invalid place URI', 'placeInvalidURI');
  }
  const isInBlog = ask.state.places.get(place)?.type === 'blog';
  if (isInBlog !== (type === 'post')) {
    throw new FakeRefusal(400, `No ${type} belongs into this place`);
  }
  const {options, question, tags} = fieldsIn(ask.json);
  return created(
    contentView(
      ask.look,
      addContent(ask.state, {
        type,
        subject,
        place,
        author: author.id,
        html: textIn(ask.json, 'content', 'text'),
        tags: textsIn(tags),
        options: textsIn(options),
        question: question === true,
      }),
      ask.points,
    ),
  );
}

/** What may not be changed is ignored, not refused. */
function update(ask: Ask) {
  const content = contentIn(ask, ask.params[0]);
  changing(ask, content.author);
  const {tags, resolved, restrictReplies, restrictComments, question} =
    fieldsIn(ask.json);
  content.subject = textIn(ask.json, 'subject') || content.subject;
  content.html = unwrapped(textIn(ask.json, 'content', 'text')) || content.html;
  if (Array.isArray(tags)) content.tags = textsIn(tags);
  if (typeof question === 'boolean') content.question = question;
  if (typeof restrictReplies === 'boolean')
    content.restrictReplies = restrictReplies;
  if (typeof restrictComments === 'boolean')
    content.restrictComments = restrictComments;
  if (resolved === 'open' || resolved === 'assumed_resolved') {
    content.resolved = resolved;
    content.answer = null;
  }
  const stage = textIn(ask.json, 'stage');
  if ([...ask.state.stages.values()].some(({name}) => name === stage)) {
    content.stage = stage;
  }
  touch(ask, content);
  return ok(contentView(ask.look, content, ask.points));
}

/** What comes back as it was sent is not wrapped once more. */
const unwrapped = (html: string) =>
  /<div class="jive-rendered-content">(.*)<\/div><!--/s.exec(html)?.[1] ?? html;

const fieldsIn = (json: unknown) => (isObject(json) ? json : {});

const textsIn = (value: unknown) =>
  Array.isArray(value) ? value.map(String) : [];

/** Writes down that something changed now. */
export function touch(
  {state}: Pick<Ask, 'state'>,
  writing: {updated: number; lastActivity?: number},
) {
  writing.updated = state.now();
  if (writing.lastActivity !== undefined) writing.lastActivity = state.now();
}

/** Refuses whoever may not change what this person wrote. */
export function changing(ask: Ask, author: string | null): FakePerson {
  const viewer = ask.signedIn();
  if (viewer.id === author || viewer.isAdmin) return viewer;
  throw new FakeRefusal(403, 'You may not change what somebody else wrote');
}

/** These people, a page of them. */
export const people = (ask: Ask, ids: Iterable<string>) =>
  ok(
    pageOf(
      ask.url,
      [...ids].flatMap((id) => ask.state.people.get(id) ?? []),
      (one) => personView(ask.look, one),
    ),
  );

/** Likes what somebody else wrote. */
export function like(
  ask: Ask,
  writing: {author: string | null; likes: Set<string>},
) {
  const {id} = ask.signedIn();
  if (id === writing.author) {
    throw new FakeRefusal(
      409,
      'Authors cannot like what they wrote',
      'contentAuthorCantLike',
    );
  }
  writing.likes.add(id);
  return done;
}

/** Likes it no longer. */
export function unlike(ask: Ask, {likes}: {likes: Set<string>}) {
  likes.delete(ask.signedIn().id);
  return done;
}

function read(ask: Ask, on: boolean) {
  const {id} = ask.signedIn();
  const {readers} = contentIn(ask, ask.params[0]);
  if (on) readers.add(id);
  else readers.delete(id);
  return done;
}

const isFollowed = (ask: Ask) =>
  ask.look.viewer !== null &&
  contentIn(ask, ask.params[0]).followers.has(ask.look.viewer.id);
