import type {Connection} from '../connection.js';
import type {JiveAnnouncement} from '../entities/content.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import {at, doAt, entityAt, written, type CallOptions} from './reading.js';

/** What it takes to announce something; it ends after a week unless it says. */
export type AnnouncementDraft = Pick<JiveAnnouncement, 'subject'> &
  Partial<JiveAnnouncement> & {content: {type: 'text/html'; text: string}};

/** Notices for everybody, or for those in a place. */
export const createAnnouncements = (call: Connection) => ({
  all: (
    {placeID, activeOnly}: {placeID?: string; activeOnly?: boolean} = {},
    options?: WalkOptions,
  ) =>
    itemsFrom<JiveAnnouncement>(
      call,
      placeID ? at('/places', placeID, 'announcements') : '/announcements',
      {activeOnly},
      options,
    ),
  get: (id: string, options?: CallOptions) =>
    entityAt<JiveAnnouncement>(
      call,
      at('/announcements', id),
      undefined,
      options,
    ),
  create: (
    draft: AnnouncementDraft,
    {placeID, ...options}: CallOptions & {placeID?: string} = {},
  ) =>
    written<JiveAnnouncement>(
      call,
      'POST',
      placeID ? at('/places', placeID, 'announcements') : '/announcements',
      {type: 'announcement', ...draft},
      options,
    ),
  update: (announcement: JiveAnnouncement, options?: CallOptions) =>
    written<JiveAnnouncement>(
      call,
      'PUT',
      at('/announcements', announcement.id),
      announcement,
      options,
    ),
  remove: (id: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at('/announcements', id), options),
  /** Marks it as read, or as unread. */
  read: (id: string, on: boolean, options?: CallOptions) =>
    doAt(
      call,
      on ? 'POST' : 'DELETE',
      at('/announcements', id, 'read'),
      options,
    ),
});
