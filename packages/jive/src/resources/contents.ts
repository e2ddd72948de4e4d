import type {Connection} from '../connection.js';
import type {
  JiveComment,
  JiveContent,
  JiveContentBase,
} from '../entities/content.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import type {ContentSort} from '../query/fields.js';
import {
  at,
  doAt,
  entityAt,
  listOf,
  written,
  type CallOptions,
} from './reading.js';

/** What a content is made of; more may be said than is needed. */
export type ContentDraft<Content> = Content extends unknown
  ? Partial<Omit<Content, 'id' | 'type' | 'content'>> & {
      type: Content extends {type: infer Type} ? Type : never;
      subject: string;
      /** HTML. */
      content: {type: 'text/html'; text: string};
    }
  : never;

/** Everything that people write, by its `contentID`. */
export const createContents = (call: Connection) => ({
  ...listOf<JiveContent, 'contents', ContentSort>(call, '/contents'),
  get: (contentID: string, options?: CallOptions) =>
    // Reading for a program is not somebody's view.
    entityAt<JiveContent>(
      call,
      at('/contents', contentID),
      {directive: 'silent'},
      options,
    ),
  create: (draft: ContentDraft<JiveContent>, options?: CallOptions) =>
    written<JiveContent>(call, 'POST', '/contents', draft, options),
  /** The whole of it goes back; what may not be changed is ignored. */
  update: (
    contentID: string,
    content: Pick<JiveContentBase, 'type'> & Partial<JiveContent>,
    options?: CallOptions,
  ) =>
    written<JiveContent>(
      call,
      'PUT',
      at('/contents', contentID),
      content,
      options,
    ),
  remove: (contentID: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at('/contents', contentID), options),
  /** What Jive itself puts in front. */
  featured: (
    which: 'popular' | 'recommended' | 'trending' | 'recent' | 'featured',
    options?: WalkOptions,
  ) => itemsFrom<JiveContent>(call, `/contents/${which}`, {}, options),
  /** Marks it as read, or as unread. */
  read: (contentID: string, on: boolean, options?: CallOptions) =>
    doAt(
      call,
      on ? 'POST' : 'DELETE',
      at('/contents', contentID, 'read'),
      options,
    ),
  /** Tells moderators what is wrong with it. */
  reportAbuse: async (
    contentID: string,
    message: string,
    {signal}: CallOptions = {},
  ) => {
    await call(at('/contents', contentID, 'abuseReports'), {
      method: 'POST',
      json: {message},
      signal,
    });
  },
});

/** What is said of anything but a discussion; each has its own `id`. */
export const createComments = (call: Connection) => ({
  /** Every comment on a content, oldest first, replies among them. */
  of: (contentID: string, options?: WalkOptions) =>
    itemsFrom<JiveComment>(
      call,
      at('/contents', contentID, 'comments'),
      {count: 100, excludeReplies: false, hierarchical: false},
      options,
    ),
  get: (id: string, options?: CallOptions) =>
    entityAt<JiveComment>(call, at('/comments', id), undefined, options),
  /** Says something of a content; `html` is what it says. */
  add: (contentID: string, html: string, options?: CallOptions) =>
    written<JiveComment>(
      call,
      'POST',
      at('/contents', contentID, 'comments'),
      said(html),
      options,
    ),
  reply: (id: string, html: string, options?: CallOptions) =>
    written<JiveComment>(
      call,
      'POST',
      at('/comments', id, 'comments'),
      said(html),
      options,
    ),
  update: (id: string, html: string, options?: CallOptions) =>
    written<JiveComment>(call, 'PUT', at('/comments', id), said(html), options),
  remove: (id: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at('/comments', id), options),
});

const said = (html: string) => ({
  type: 'comment',
  content: {type: 'text/html', text: html},
});
