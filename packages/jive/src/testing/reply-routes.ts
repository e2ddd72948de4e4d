import {addReply} from './adding.js';
import {repliesTo, replyView} from './content-views.js';
import {
  changing,
  contentIn,
  like,
  people,
  touch,
  unlike,
} from './content-routes.js';
import {chosen, pageOf} from './listing.js';
import {FakeRefusal, found} from './refuse.js';
import {created, done, ok, textIn, type Ask, type Route} from './route.js';
import type {FakeReply} from './state.js';

/** Replies in discussions, and comments on everything else. */
export const replyRoutes: readonly Route[] = [
  ...(['message', 'comment'] as const).flatMap((type) => routesOf(type)),
  ['GET', '/messages/contents/:id', (ask) => list(ask)],
  ['POST', '/messages/contents/:id', (ask) => add(ask, 'message')],
  ['GET', '/contents/:id/comments', (ask) => list(ask)],
  ['POST', '/contents/:id/comments', (ask) => add(ask, 'comment')],
  ['PUT', '/messages/:id/correctAnswer', (ask) => markCorrect(ask, true)],
  ['DELETE', '/messages/:id/correctAnswer', (ask) => markCorrect(ask, false)],
  ['GET', '/messages/:id/helpful', (ask) => people(ask, replyIn(ask).helpful)],
  [
    'POST',
    '/messages/:id/helpful',
    (ask) => {
      const {id} = ask.signedIn();
      const reply = replyIn(ask);
      if (id === reply.author) {
        throw new FakeRefusal(403, 'Authors cannot find themselves helpful');
      }
      if (reply.helpful.has(id)) {
        throw new FakeRefusal(409, 'It is marked as helpful already');
      }
      reply.helpful.add(id);
      return {status: 201};
    },
  ],
  [
    'DELETE',
    '/messages/:id/helpful',
    (ask) => {
      replyIn(ask).helpful.delete(ask.signedIn().id);
      return done;
    },
  ],
  [
    'POST',
    '/questions/:id/sameQuestion',
    (ask) => {
      contentIn(ask, ask.params[0]).same.add(ask.signedIn().id);
      return {status: 201};
    },
  ],
  [
    'GET',
    '/questions/:id/sameQuestion',
    (ask) => people(ask, contentIn(ask, ask.params[0]).same),
  ],
];

function routesOf(type: FakeReply['type']): Route[] {
  const root = `/${type}s/:id`;
  return [
    [
      'GET',
      root,
      (ask) => ok(chosen(ask.url, replyView(ask.look, replyIn(ask, type)))),
    ],
    ['PUT', root, (ask) => change(ask, type)],
    [
      'DELETE',
      root,
      (ask) => {
        const reply = replyIn(ask, type);
        changing(ask, reply.author);
        remove(ask, reply.id);
        return done;
      },
    ],
    ['GET', `${root}/${type}s`, (ask) => children(ask, type)],
    ['POST', `${root}/${type}s`, (ask) => add(ask, type, replyIn(ask, type))],
    ['GET', `${root}/likes`, (ask) => people(ask, replyIn(ask, type).likes)],
    ['POST', `${root}/likes`, (ask) => like(ask, replyIn(ask, type))],
    ['DELETE', `${root}/likes`, (ask) => unlike(ask, replyIn(ask, type))],
  ];
}

function replyIn({state, params}: Ask, type: FakeReply['type'] = 'message') {
  const reply = state.replies.get(params[0] ?? '');
  return found(reply?.type === type ? reply : undefined, type);
}

/** Everything said of a content; only what replies to it, if that is asked. */
function list(ask: Ask) {
  const {contentID} = contentIn(ask, ask.params[0]);
  const isDirect = /^true$/i.test(
    ask.url.searchParams.get('excludeReplies') ?? '',
  );
  const said = repliesTo(ask.look, contentID).filter(
    ({parent}) => !isDirect || parent === null,
  );
  return ok(pageOf(ask.url, said, (one) => replyView(ask.look, one)));
}

function children(ask: Ask, type: FakeReply['type']) {
  const {id, content} = replyIn(ask, type);
  const said = repliesTo(ask.look, content).filter(({parent}) => parent === id);
  return ok(pageOf(ask.url, said, (one) => replyView(ask.look, one)));
}

function add(ask: Ask, type: FakeReply['type'], parent?: FakeReply) {
  const author = ask.signedIn();
  const content = contentIn(ask, parent?.content ?? ask.params[0]);
  const isDiscussion = content.type === 'discussion';
  if (isDiscussion !== (type === 'message')) {
    throw new FakeRefusal(501, `A ${content.type} does not support ${type}s`);
  }
  if (content.restrictReplies || content.restrictComments) {
    throw new FakeRefusal(403, 'Replies are restricted');
  }
  const html = textIn(ask.json, 'content', 'text');
  if (html === '') throw new FakeRefusal(400, 'A text is required');
  const reply = addReply(ask.state, {
    type,
    content: content.contentID,
    parent: parent?.id ?? null,
    author: author.id,
    html,
  });
  return created(replyView(ask.look, reply));
}

/** The older way to mark an answer is a change of the message. */
function change(ask: Ask, type: FakeReply['type']) {
  const reply = replyIn(ask, type);
  const {answer} = Object(ask.json);
  const discussion = contentIn(ask, reply.content);
  if (
    typeof answer === 'boolean' &&
    answer !== (discussion.answer === reply.id)
  ) {
    markCorrect(ask, answer);
  }
  const html = textIn(ask.json, 'content', 'text');
  if (html !== '') {
    changing(ask, reply.author);
    reply.html = html;
    touch(ask, reply);
  }
  return ok(replyView(ask.look, reply));
}

/** Only the asker, only one, and only where something is asked. */
function markCorrect(ask: Ask, on: boolean) {
  const viewer = ask.signedIn();
  const reply = replyIn(ask);
  const discussion = contentIn(ask, reply.content);
  if (!discussion.question) throw new FakeRefusal(400, 'It is no question');
  if (viewer.id !== discussion.author) {
    throw new FakeRefusal(403, 'Only the asker marks the correct answer');
  }
  discussion.answer = on ? reply.id : null;
  discussion.resolved = on ? 'resolved' : 'open';
  touch(ask, discussion);
  return done;
}

/** What replied to it goes with it. */
function remove(ask: Ask, id: string) {
  for (const {id: child, parent} of [...ask.state.replies.values()]) {
    if (parent === id) remove(ask, child);
  }
  ask.state.replies.delete(id);
}
