import type {Author} from '@townhall/client';
import {likedKinds, type LikedKind} from '../../catalogue.js';
import {refuse} from '../../problem.js';
import {type Call, type JiveRoute, noContent, ok, v3} from '../call.js';
import {thingOf} from '../draw/draw-content.js';
import {drawPerson} from '../draw/draw-person.js';
import {penFor} from '../draw/pen.js';
import {cutPage, envelope, pagingOf} from '../wire/envelope.js';
import {fieldsOf} from '../wire/fields.js';
import {JiveRefusal, notKept} from '../wire/jive-refusal.js';
import {commentAt} from './comments.js';
import {contentAt, withoutRoot} from './contents.js';
import {messageAt} from './messages.js';

const collections = ['contents', 'messages', 'comments'] as const;

/** Likes of everything but ideas, which are voted on instead. */
export const likeRoutes: JiveRoute[] = collections.flatMap(
  (collection): JiveRoute[] => {
    const path = `${v3}/${collection}/{id}/likes`;
    return [
      {
        method: 'GET',
        path,
        handle: async (call) =>
          ok(await list(call, await at(call, collection))),
      },
      {
        method: 'POST',
        path,
        counts: 'vote',
        handle: async (call) => {
          const {kind, id} = await likeable(call, collection);
          await call.catalogue.like(kind, id, true);
          return noContent;
        },
      },
      {
        method: 'DELETE',
        path,
        counts: 'vote',
        handle: async (call) => {
          const {kind, id} = await likeable(call, collection);
          await call.catalogue.like(kind, id, false);
          return noContent;
        },
      },
    ];
  },
);

interface Found {
  /** Undefined for an idea. */
  kind: LikedKind | undefined;
  id: string;
  author: Author;
}

async function at(
  call: Call,
  collection: (typeof collections)[number],
): Promise<Found> {
  const number = call.params['id'];
  if (collection === 'messages') {
    const {answer} = (await messageAt(call, number)).message;
    return {kind: 'answer', id: answer.id, author: answer.author};
  }
  if (collection === 'comments') {
    const {comment} = await commentAt(call, number);
    return {kind: 'comment', id: comment.id, author: comment.author};
  }
  const content = await contentAt(call, number);
  const {kind, id} = thingOf(content);
  const author =
    content.kind === 'poll'
      ? content.author
      : content.kind === 'post'
        ? content.post.author
        : content.kind === 'question'
          ? content.question.author
          : content.idea.author;
  return {kind: likedKinds.find((one) => one === kind), id, author};
}

/** A thing of somebody else's that can be liked; others are refused. */
async function likeable(
  call: Call,
  collection: (typeof collections)[number],
): Promise<{kind: LikedKind; id: string}> {
  const {kind, id, author} = await at(call, collection);
  if (kind === undefined) return notKept('Likes of ideas');
  if (call.viewer === null) return refuse('sign_in_required');
  if (author?.id === call.viewer) {
    throw new JiveRefusal(
      409,
      'Nobody likes what they wrote themselves.',
      'contentAuthorCantLike',
    );
  }
  return {kind, id};
}

async function list(call: Call, {id}: Found) {
  const paging = pagingOf(call.query);
  const found = await call.catalogue.likers({
    id,
    offset: paging.startIndex,
    limit: paging.count + 1,
  });
  const {page, hasMore} = cutPage(found, paging);
  const pen = await penFor(
    call,
    page.map(({id: person}) => ({kind: 'person' as const, id: person})),
  );
  return envelope(
    page.map((one) => drawPerson(pen, one)).map(fieldsOf(call.query)),
    paging,
    {address: call.root + withoutRoot(call.url), hasMore},
  );
}
