import {paginate, type Comment, type IdeaComments} from '@townhall/client';
import {
  commentChangeSchema,
  commentDraftSchema,
  commentQuerySchema,
} from '@townhall/client/contract';
import type {JiveComment} from '../entities/content.js';
import {idOfUri} from '../entities/entity.js';
import type {Jive} from '../jive.js';
import {instantOf} from '../query/date.js';
import {versionOf, type Host} from './host.js';
import {createOnce} from './once.js';
import {authorOf, longAgo} from './people.js';
import {cannot, missing, numberOf, refusal, signInRequired} from './refuse.js';
import {offsetIn, pageOf} from './scan.js';
import {htmlOf} from './text/markdown.js';
import {richTextOf} from './text/rich-text.js';
import {valid, withWords} from './valid.js';

/** What people comment on: ideas, or posts. */
export interface Discussed {
  of: 'idea' | 'post';
  /** Refuses what is not there, or is no such thing. */
  insist(id: string, signal: AbortSignal | undefined): Promise<unknown>;
  /** Refuses what takes no more comments. */
  insistOnOpen(id: string, signal: AbortSignal | undefined): Promise<unknown>;
}

/** What people say of ideas or posts, in threads of two levels. */
export function createDiscussion(
  {host, jive}: {host: Host; jive: Jive},
  {of, insist, insistOnOpen}: Discussed,
): IdeaComments {
  const once = createOnce();
  const told = (comment: JiveComment, id: string, root: string | null) =>
    commentOf(host, comment, {of, id}, root);

  const threads = async (id: string, signal: AbortSignal | undefined) => {
    const all: JiveComment[] = [];
    for await (const one of jive.comments.of(id, {signal})) {
      all.push(one);
      if (all.length === host.scanPages * 100) break;
    }
    return inThreads(all).map(({comment, root}) => told(comment, id, root));
  };

  const list: IdeaComments['list'] = async (id, query, {signal} = {}) => {
    const asked = valid(commentQuerySchema, query ?? {});
    offsetIn(asked.cursor);
    await insist(id, signal);
    // Nothing in Jive is a use case.
    if (asked.kind === 'use_case') return {items: [], next: null};
    return pageOf(await threads(id, signal), asked);
  };

  const own = async (id: string, signal: AbortSignal | undefined) => {
    const comment = await jive.comments.get(numberOf(id, 'comment'), {signal});
    if (!jive.isSignedIn) throw signInRequired();
    const me = await jive.people.me({signal});
    if (comment.author?.id === me.id) return comment;
    throw refusal(403, 'not_eligible', 'Only its author changes a comment');
  };

  return {
    list,
    all: (id, query, options) =>
      paginate((cursor) =>
        list(id, {...query, ...(cursor && {cursor})}, options),
      ),

    post(id, draft, {idempotencyKey, signal} = {}) {
      return once(idempotencyKey, {id, draft}, async () => {
        const {text, kind, parent} = valid(commentDraftSchema, draft);
        const html = htmlOf(withWords(text));
        await insistOnOpen(id, signal);
        if (!jive.isSignedIn) throw signInRequired();
        if (kind === 'use_case') throw cannot('tell use cases from comments');
        host.revision += 1;
        if (!parent) {
          const made = await jive.comments.add(id, html, {signal});
          return told(made, id, null);
        }
        const all = inThreads(await everyOne(jive.comments.of(id, {signal})));
        const thread = all.find(({comment}) => comment.id === parent);
        if (!thread) throw missing('comment');
        const root = thread.root ?? parent;
        const made = await jive.comments.reply(root, html, {signal});
        return told(made, id, root);
      });
    },

    async change(commentId, change, {signal} = {}) {
      const {text} = valid(commentChangeSchema, change);
      const html = htmlOf(withWords(text));
      const before = await own(commentId, signal);
      const after = await jive.comments.update(commentId, html, {signal});
      host.revision += 1;
      const id = idOfUri(before.rootURI ?? before.parent) ?? '';
      const [thread] = inThreads([before]);
      return told(after, id, thread?.root ?? null);
    },

    async remove(commentId, {signal} = {}) {
      await jive.comments.remove(numberOf(commentId, 'comment'), {signal});
      host.revision += 1;
    },

    report: () => Promise.reject(cannot('take reports of comments from here')),
  };
}

async function everyOne<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

interface Threaded {
  comment: JiveComment;
  /** What began its thread; null for what begins one. */
  root: string | null;
}

/** Thread after thread, each oldest first; replies to replies join in. */
function inThreads(comments: readonly JiveComment[]): Threaded[] {
  const parents = new Map(
    comments.map(({id, parent = ''}) => [
      id,
      parent.includes('/comments/') ? (idOfUri(parent) ?? null) : null,
    ]),
  );
  const rootOf = (id: string): string => {
    let root = id;
    // As many steps as there are comments: nothing leads in a circle.
    for (let step = 0; step < comments.length; step++) {
      root = parents.get(root) ?? root;
    }
    return root;
  };
  const threads = new Map<string, Threaded[]>();
  for (const comment of comments) {
    const root = rootOf(comment.id);
    const thread = threads.get(root) ?? [];
    thread.push({comment, root: root === comment.id ? null : root});
    threads.set(root, thread);
  }
  return [...threads.values()].flat();
}

function commentOf(
  host: Host,
  comment: JiveComment,
  {of, id}: {of: Discussed['of']; id: string},
  parent: string | null,
): Comment {
  const createdAt = instantOf(comment.published) ?? longAgo;
  const updatedAt = instantOf(comment.updated) ?? createdAt;
  const body = richTextOf(comment.content?.text ?? '');
  return {
    id: comment.id,
    idea: of === 'idea' ? id : null,
    post: of === 'post' ? id : null,
    parent,
    kind: 'comment',
    body,
    author: authorOf(host, comment),
    removed: false,
    movedFrom: null,
    version: versionOf(host, `comment ${comment.id}`, updatedAt, body),
    createdAt,
    updatedAt,
  };
}
