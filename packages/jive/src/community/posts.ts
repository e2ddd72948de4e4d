import {
  paginate,
  type IdeaComments,
  type Post,
  type PostArchive,
  type Posts,
} from '@townhall/client';
import {
  postArchiveQuerySchema,
  postChangeSchema,
  postDraftSchema,
  postQuerySchema,
} from '@townhall/client/contract';
import type {JiveArticle, JiveContent} from '../entities/content.js';
import type {Jive} from '../jive.js';
import {filter} from '../query/filter.js';
import {createDiscussion} from './comments.js';
import type {Host} from './host.js';
import {createOnce} from './once.js';
import type {Directory} from './places.js';
import {momentOf, postOf} from './post-of.js';
import {cannot, isRefused, missing, numberOf, refusal} from './refuse.js';
import type {Scanner} from './scan.js';
import type {InsistOnStaff} from './staff.js';
import {markdownOf} from './text/markdown-of.js';
import {htmlOf} from './text/markdown.js';
import {valid, withWords} from './valid.js';

/** What it takes to read and write posts. */
export interface PostReader {
  host: Host;
  jive: Jive;
  directory: Directory;
  scanner: Scanner;
  insistOnStaff: InsistOnStaff;
}

/** The blogs of Jive's places: everybody reads and comments, staff writes. */
export function createPosts(reader: PostReader): Omit<Posts, 'unpublished'> {
  const {host, jive, directory, scanner, insistOnStaff} = reader;
  const once = createOnce();

  const contentOf = async (id: string, signal: AbortSignal | undefined) => {
    const content = await jive.contents.get(numberOf(id, 'post'), {signal});
    if (isPost(content)) return content;
    throw missing('post');
  };

  const written = (content: JiveContent): Promise<Post> => {
    host.revision += 1;
    if (isPost(content)) return postOf(reader, content);
    throw missing('post');
  };

  /** What is asked for in one place; undefined where it has no blog. */
  const inPlace = async (place: string | undefined) => {
    if (place === undefined) return [filter.type('post')];
    const {blogID} = await directory.byId(place);
    return blogID === undefined
      ? undefined
      : [filter.type('post'), filter.place(`/places/${blogID}`)];
  };

  const list: Posts['list'] = async (query, {signal} = {}) => {
    signal?.throwIfAborted();
    const asked = valid(postQuerySchema, query ?? {});
    const filters = await inPlace(asked.place);
    if (!filters) return {items: [], next: null};
    const page = await scanner.page(
      {
        filter: [
          ...filters,
          ...(asked.tag === undefined ? [] : [filter.tag(asked.tag)]),
          ...(asked.during === undefined
            ? []
            : [filter.created(stretchOf(asked.during))]),
        ],
        sort: 'dateCreatedDesc',
      },
      asked,
      signal,
    );
    return {
      items: await Promise.all(
        page.items.filter(isPost).map((one) => postOf(reader, one)),
      ),
      next: page.next,
    };
  };

  const comments: IdeaComments = createDiscussion(reader, {
    of: 'post',
    insist: contentOf,
    async insistOnOpen(id, signal) {
      const {restrictComments} = await contentOf(id, signal);
      if (restrictComments !== true) return;
      throw refusal(409, 'locked', 'Nobody comments on this post any more');
    },
  });

  return {
    list,
    all: (query, options) =>
      paginate((cursor) =>
        list({limit: 100, ...query, ...(cursor && {cursor})}, options),
      ),
    async get(id, {signal} = {}) {
      return postOf(reader, await contentOf(id, signal));
    },

    async archive(query, {signal} = {}) {
      const {place} = valid(postArchiveQuerySchema, query ?? {});
      const filters = await inPlace(place);
      if (!filters) return {months: [], tags: []};
      const scan = {filter: filters, sort: 'dateCreatedDesc' as const};
      const {items, partial} = await scanner.whole(scan, signal);
      // Too low a count would be believed.
      if (partial) throw cannot('count so many posts by month and tag');
      return counted(items.filter(isPost));
    },

    async source(id, {signal} = {}) {
      await insistOnStaff();
      const post = await postOf(reader, await contentOf(id, signal));
      return {post, text: markdownOf(post.body)};
    },

    write(draft, {idempotencyKey, signal} = {}) {
      return once(idempotencyKey, draft, async () => {
        const {place, title, text, tags, publishAt} = valid(
          postDraftSchema,
          draft,
        );
        const html = htmlOf(withWords(text));
        await insistOnStaff();
        if (publishAt !== undefined) throw cannot(forLater);
        const {blogID} = await directory.byId(place);
        if (blogID === undefined) throw hasNoBlog();
        return written(
          await jive.contents.create(
            {
              type: 'post',
              subject: title,
              content: {type: 'text/html', text: html},
              parent: `/places/${blogID}`,
              tags,
            },
            {signal},
          ),
        );
      });
    },

    async change(id, change, {signal} = {}) {
      const {title, text, tags, commentsLocked, ...rest} = valid(
        postChangeSchema,
        change,
      );
      await insistOnStaff();
      const {publishAt, version} = rest;
      if (publishAt !== undefined && publishAt !== 'now') {
        throw cannot(forLater);
      }
      const before = await contentOf(id, signal);
      const current = await postOf(reader, before);
      if (version !== undefined && version !== current.version) {
        throw refusal(
          409,
          'edit_conflict',
          'Somebody else has changed this post meanwhile',
          undefined,
          {current},
        );
      }
      const html = text === undefined ? undefined : htmlOf(withWords(text));
      return written(
        await jive.contents.update(
          id,
          {
            ...before,
            ...(title !== undefined && {subject: title}),
            ...(html !== undefined && {
              content: {type: 'text/html', text: html},
            }),
            ...(tags !== undefined && {tags}),
            ...(commentsLocked !== undefined && {
              restrictComments: commentsLocked,
            }),
          },
          {signal},
        ),
      );
    },

    async remove(id, {signal} = {}) {
      await insistOnStaff();
      await contentOf(id, signal);
      await jive.contents.remove(id, {signal}).catch((error: unknown) => {
        throw isRefused(error, 410) ? missing('post') : error;
      });
      host.revision += 1;
    },

    comments,
  };
}

const forLater = 'keep posts from here that are published later';

const hasNoBlog = () =>
  refusal(
    400,
    'invalid_request',
    'This place has no blog',
    'Posts are written in the blog of a group.',
    {fields: [{path: 'place', message: 'It has no blog.'}]},
  );

const isPost = (content: JiveContent): content is JiveArticle =>
  content.type === 'post';

/** From the first moment of a year or a month on, until before the next. */
function stretchOf(during: string) {
  const [year = 0, month] = during.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1);
  const next =
    month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month);
  return {from: new Date(from), to: new Date(next - 1)};
}

function counted(posts: readonly JiveArticle[]): PostArchive {
  const months = new Map<string, number>();
  const tags = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const post of posts) {
    add(months, momentOf(post).slice(0, 7));
    for (const tag of post.tags ?? []) add(tags, tag);
  }
  return {
    months: [...months]
      .map(([month, count]) => ({month, count}))
      .sort((a, b) => b.month.localeCompare(a.month)),
    tags: [...tags]
      .map(([tag, count]) => ({tag, count}))
      .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag))
      .slice(0, 100),
  };
}
