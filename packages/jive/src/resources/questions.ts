import type {Connection} from '../connection.js';
import type {JiveMessage} from '../entities/content.js';
import type {JivePerson} from '../entities/person.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import {at, doAt, entityAt, written, type CallOptions} from './reading.js';

/** Replies in discussions; each has its own `id`. */
export const createMessages = (call: Connection) => ({
  /** Every reply in a discussion, oldest first, whatever it replies to. */
  of: (contentID: string, options?: WalkOptions) =>
    itemsFrom<JiveMessage>(
      call,
      at('/messages/contents', contentID),
      {count: 100, excludeReplies: false, hierarchical: false},
      options,
    ),
  get: (id: string, options?: CallOptions) =>
    entityAt<JiveMessage>(call, at('/messages', id), undefined, options),
  /** Replies in a discussion; `html` is what it says. */
  add: (contentID: string, html: string, options?: CallOptions) =>
    written<JiveMessage>(
      call,
      'POST',
      at('/messages/contents', contentID),
      said(html),
      options,
    ),
  /** Replies to a reply. */
  reply: (id: string, html: string, options?: CallOptions) =>
    written<JiveMessage>(
      call,
      'POST',
      at('/messages', id, 'messages'),
      said(html),
      options,
    ),
  update: (id: string, html: string, options?: CallOptions) =>
    written<JiveMessage>(call, 'PUT', at('/messages', id), said(html), options),
  remove: (id: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at('/messages', id), options),
  /** Marks the one correct answer, or takes the mark back. */
  markCorrect: (id: string, on: boolean, options?: CallOptions) =>
    doAt(
      call,
      on ? 'PUT' : 'DELETE',
      at('/messages', id, 'correctAnswer'),
      options,
    ),
  /** Says that it helped, or takes that back. */
  markHelpful: (id: string, on: boolean, options?: CallOptions) =>
    doAt(call, on ? 'POST' : 'DELETE', at('/messages', id, 'helpful'), options),
  /** Who said that it helped. */
  helpfulTo: (id: string, options?: WalkOptions) =>
    itemsFrom<JivePerson>(
      call,
      at('/messages', id, 'helpful'),
      {count: 100},
      options,
    ),
});

/** What only discussions that ask something can do. */
export const createQuestions = (call: Connection) => ({
  /** Says "I have this question too"; Jive cannot take it back. */
  sameQuestion: (contentID: string, options?: CallOptions) =>
    doAt(call, 'POST', at('/questions', contentID, 'sameQuestion'), options),
  /** Who has it too. */
  askedBy: (contentID: string, options?: WalkOptions) =>
    itemsFrom<JivePerson>(
      call,
      at('/questions', contentID, 'sameQuestion'),
      {count: 100},
      options,
    ),
  /** Says what has become of a question without marking an answer. */
  resolve: async (
    contentID: string,
    resolved: 'open' | 'assumed_resolved',
    {signal}: CallOptions = {},
  ) => {
    const path = at('/contents', contentID);
    const before = await call(path, {signal});
    await call(path, {
      method: 'PUT',
      json: {...Object(before), resolved},
      signal,
    });
  },
});

const said = (html: string) => ({
  type: 'message',
  content: {type: 'text/html', text: html},
});
