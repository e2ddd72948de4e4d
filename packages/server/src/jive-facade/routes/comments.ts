import type {Comment, Idea} from '@townhall/client';
import {
  type Call,
  created,
  type JiveRoute,
  noContent,
  numberIn,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {drawComments} from '../draw/draw-comment.js';
import {changedText, entityFrom, newText} from '../wire/entity.js';
import {cutPage, envelope, pagingOf} from '../wire/envelope.js';
import {type Drawn, fieldsOf} from '../wire/fields.js';
import {flagOf} from '../wire/filters.js';
import {malformed, missing} from '../wire/jive-refusal.js';
import {selfOf, withoutRoot} from './contents.js';

/** What people say of ideas: Jive's comments. */
export const commentRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/contents/{id}/comments`,
    handle: async (call) => {
      const idea = await ideaAt(call, call.params['id']);
      const topOnly = flagOf(call.query, 'excludeReplies');
      return ok(
        await list(call, idea, ({parent}) => !topOnly || parent === null),
      );
    },
  },
  {
    method: 'POST',
    path: `${v3}/contents/{id}/comments`,
    handle: async (call) => post(call, await ideaAt(call, call.params['id'])),
  },
  {
    method: 'POST',
    path: `${v3}/comments`,
    handle: async (call) => {
      const parent = entityFrom(await call.body()).text('parent') ?? '';
      const comment = numberIn(parent, ['comments']);
      if (comment !== undefined) {
        const found = await commentAt(call, comment);
        return post(call, found.idea, found.comment);
      }
      const content = numberIn(parent, ['contents']);
      if (content === undefined) malformed('A comment says its parent.');
      return post(call, await ideaAt(call, content));
    },
  },
  {
    method: 'GET',
    path: `${v3}/comments/{id}`,
    handle: async (call) => {
      const {idea, comment} = await commentAt(call, call.params['id']);
      return ok(fieldsOf(call.query)(await drawOne(call, idea, comment)));
    },
  },
  {
    method: 'PUT',
    path: `${v3}/comments/{id}`,
    handle: async (call) => {
      const {idea, comment} = await commentAt(call, call.params['id']);
      const {html} = entityFrom(await call.body());
      const text = changedText(html, comment.body);
      const after =
        text === undefined
          ? comment
          : await call.community.comments.change(comment.id, {text});
      return ok(await drawOne(call, idea, after));
    },
  },
  {
    method: 'DELETE',
    path: `${v3}/comments/{id}`,
    handle: async (call) => {
      const {comment} = await commentAt(call, call.params['id']);
      await call.community.comments.remove(comment.id);
      return noContent;
    },
  },
  {
    method: 'GET',
    path: `${v3}/comments/{id}/comments`,
    handle: async (call) => {
      const {idea, comment} = await commentAt(call, call.params['id']);
      return ok(await list(call, idea, ({parent}) => parent === comment.id));
    },
  },
  {
    method: 'POST',
    path: `${v3}/comments/{id}/comments`,
    handle: async (call) => {
      const {idea, comment} = await commentAt(call, call.params['id']);
      return post(call, idea, comment);
    },
  },
];

async function ideaAt(call: Call, number: string | undefined): Promise<Idea> {
  const thing = await thingAt(call, number, ['idea', 'question']);
  if (thing?.kind === 'question') {
    await call.catalogue.question(thing.id);
    return malformed('A discussion takes messages, not comments.');
  }
  return thing ? call.catalogue.idea(thing.id) : missing();
}

async function commentAt(
  call: Call,
  number: string | undefined,
): Promise<{idea: Idea; comment: Comment}> {
  const thing = await thingAt(call, number, ['comment']);
  if (!thing) return missing('comment');
  const comment = await call.catalogue.comment(thing.id);
  // What is said of posts of a blog is not served.
  const idea = await call.catalogue.idea(comment.idea ?? '');
  return {comment, idea};
}

async function drawOne(call: Call, idea: Idea, comment: Comment) {
  const [drawn] = await drawComments(call, idea, [comment]);
  // One came in, so one comes out.
  return drawn as Drawn;
}

async function list(
  call: Call,
  idea: Idea,
  belongs: (comment: Comment) => boolean,
) {
  const paging = pagingOf(call.query);
  const found: Comment[] = [];
  let skipped = 0;
  for await (const comment of call.community.comments.all(idea.id, {
    limit: 100,
  })) {
    if (!belongs(comment)) continue;
    if (skipped < paging.startIndex) skipped += 1;
    else found.push(comment);
    if (found.length > paging.count) break;
  }
  const {page, hasMore} = cutPage(found, paging);
  const drawn = await drawComments(call, idea, page);
  return envelope(drawn.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

async function post(call: Call, idea: Idea, other?: Comment) {
  const {html} = entityFrom(await call.body());
  const comment = await call.community.comments.post(idea.id, {
    text: newText(html),
    parent: other?.id ?? null,
  });
  const drawn = await drawOne(call, idea, comment);
  return created(drawn, selfOf(drawn));
}
