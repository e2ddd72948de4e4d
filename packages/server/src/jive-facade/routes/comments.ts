import type {Comment, IdeaComments} from '@townhall/client';
import type {Content} from '../../catalogue.js';
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
import {type Discussed, drawComments} from '../draw/draw-comment.js';
import {thingOf} from '../draw/draw-content.js';
import {changedText, entityFrom, newText} from '../wire/entity.js';
import {cutPage, envelope, pagingOf} from '../wire/envelope.js';
import {type Drawn, fieldsOf} from '../wire/fields.js';
import {flagOf} from '../wire/filters.js';
import {malformed, missing, notKept} from '../wire/jive-refusal.js';
import {contentAt, selfOf, withoutRoot} from './contents.js';

/** What people say of ideas and posts: Jive's comments. */
export const commentRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/contents/{id}/comments`,
    handle: async (call) => {
      const content = await contentAt(call, call.params['id']);
      // Nobody comments on polls here, which is no reason to break off.
      if (content.kind === 'poll') return ok(noComments(call));
      const of = discussedIn(content);
      const topOnly = flagOf(call.query, 'excludeReplies');
      return ok(
        await list(call, of, ({parent}) => !topOnly || parent === null),
      );
    },
  },
  {
    method: 'POST',
    path: `${v3}/contents/{id}/comments`,
    handle: async (call) =>
      post(call, await discussedAt(call, call.params['id'])),
  },
  {
    method: 'POST',
    path: `${v3}/comments`,
    handle: async (call) => {
      const parent = entityFrom(await call.body()).text('parent') ?? '';
      const comment = numberIn(parent, ['comments']);
      if (comment !== undefined) {
        const found = await commentAt(call, comment);
        return post(call, found.of, found.comment);
      }
      const content = numberIn(parent, ['contents']);
      if (content === undefined) malformed('A comment says its parent.');
      return post(call, await discussedAt(call, content));
    },
  },
  {
    method: 'GET',
    path: `${v3}/comments/{id}`,
    handle: async (call) => {
      const {of, comment} = await commentAt(call, call.params['id']);
      return ok(fieldsOf(call.query)(await drawOne(call, of, comment)));
    },
  },
  {
    method: 'PUT',
    path: `${v3}/comments/{id}`,
    handle: async (call) => {
      const {of, comment} = await commentAt(call, call.params['id']);
      const {html} = entityFrom(await call.body());
      const text = changedText(html, comment.body);
      const after =
        text === undefined
          ? comment
          : await commentsOf(call, of).change(comment.id, {text});
      return ok(await drawOne(call, of, after));
    },
  },
  {
    method: 'DELETE',
    path: `${v3}/comments/{id}`,
    handle: async (call) => {
      const {of, comment} = await commentAt(call, call.params['id']);
      await commentsOf(call, of).remove(comment.id);
      return noContent;
    },
  },
  {
    method: 'GET',
    path: `${v3}/comments/{id}/comments`,
    handle: async (call) => {
      const {of, comment} = await commentAt(call, call.params['id']);
      return ok(await list(call, of, ({parent}) => parent === comment.id));
    },
  },
  {
    method: 'POST',
    path: `${v3}/comments/{id}/comments`,
    handle: async (call) => {
      const {of, comment} = await commentAt(call, call.params['id']);
      return post(call, of, comment);
    },
  },
];

const discussedAt = async (call: Call, number: string | undefined) =>
  discussedIn(await contentAt(call, number));

function discussedIn(content: Content): Discussed {
  switch (content.kind) {
    case 'idea':
    case 'post':
      return content;
    case 'question':
      return malformed('A discussion takes messages, not comments.');
    case 'poll':
      return notKept('Comments on polls');
  }
}

const noComments = (call: Call) =>
  envelope([], pagingOf(call.query), {
    address: call.root + withoutRoot(call.url),
    hasMore: false,
  });

/** A comment as whoever may see what it is about gets it. */
export async function commentAt(
  call: Call,
  number: string | undefined,
): Promise<{of: Discussed; comment: Comment}> {
  const thing = await thingAt(call, number, ['comment']);
  if (!thing) return missing('comment');
  const {catalogue} = call;
  const comment = await catalogue.comment(thing.id);
  const of: Discussed =
    comment.post === null
      ? {kind: 'idea', idea: await catalogue.idea(comment.idea ?? '')}
      : {kind: 'post', post: await catalogue.post(comment.post)};
  return {comment, of};
}

const commentsOf = ({community}: Call, {kind}: Discussed): IdeaComments =>
  kind === 'idea' ? community.comments : community.posts.comments;

async function drawOne(call: Call, of: Discussed, comment: Comment) {
  const [drawn] = await drawComments(call, of, [comment]);
  // One came in, so one comes out.
  return drawn as Drawn;
}

async function list(
  call: Call,
  of: Discussed,
  belongs: (comment: Comment) => boolean,
) {
  const paging = pagingOf(call.query);
  const found: Comment[] = [];
  let skipped = 0;
  const all = commentsOf(call, of).all(thingOf(of).id, {limit: 100});
  for await (const comment of all) {
    if (!belongs(comment)) continue;
    if (skipped < paging.startIndex) skipped += 1;
    else found.push(comment);
    if (found.length > paging.count) break;
  }
  const {page, hasMore} = cutPage(found, paging);
  const drawn = await drawComments(call, of, page);
  return envelope(drawn.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

async function post(call: Call, of: Discussed, other?: Comment) {
  const {html} = entityFrom(await call.body());
  const comment = await commentsOf(call, of).post(thingOf(of).id, {
    text: newText(html),
    parent: other?.id ?? null,
  });
  const drawn = await drawOne(call, of, comment);
  return created(drawn, selfOf(drawn));
}
