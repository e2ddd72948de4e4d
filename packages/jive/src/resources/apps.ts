import {MalformedError} from '@townhall/client/parts/errors';
import type {Connection} from '../connection.js';
import type {JiveExtendedProperties, JiveWebhook} from '../entities/social.js';
import {isObject} from '../normalise.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import {at, doAt, entityAt, written, type CallOptions} from './reading.js';

/** Which events go where; without an `object`, system events. */
export interface WebhookDraft {
  /** `idea`, `discussion`, …; every one of them where it is empty. */
  events: readonly string[];
  /** The address of a place, a content or a person. */
  object?: string | undefined;
  /** An `https:` address. */
  callback: string;
}

/** Calls from Jive to a program. */
export const createWebhooks = (call: Connection) => ({
  all: (options?: WalkOptions) =>
    itemsFrom<JiveWebhook>(call, '/webhooks', {}, options),
  get: (id: string, options?: CallOptions) =>
    entityAt<JiveWebhook>(call, at('/webhooks', id), undefined, options),
  create: ({events, ...draft}: WebhookDraft, options?: CallOptions) =>
    written<JiveWebhook>(
      call,
      'POST',
      '/webhooks',
      {...draft, events: events.join(',')},
      options,
    ),
  remove: (id: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at('/webhooks', id), options),
});

/** What has extended properties. */
export type Extended =
  | 'contents'
  | 'people'
  | 'places'
  | 'comments'
  | 'messages';

/** Names and values that a program keeps with an entity. */
export const createExtendedProperties = (call: Connection) => ({
  async get(
    kind: Extended,
    id: string,
    {signal}: CallOptions = {},
  ): Promise<JiveExtendedProperties> {
    const path = at(`/${kind}`, id, 'extprops');
    const answer = await call(path, {signal});
    if (!isObject(answer)) throw new MalformedError(`Off contract: ${path}`);
    return Object.fromEntries(
      Object.entries(answer).map(([name, value]) => [name, String(value)]),
    );
  },
  /** Puts these in place of all there are. */
  async set(
    kind: Extended,
    id: string,
    properties: JiveExtendedProperties,
    {signal}: CallOptions = {},
  ) {
    await call(at(`/${kind}`, id, 'extprops'), {
      method: 'POST',
      json: properties,
      repeatable: true,
      signal,
    });
  },
  remove: (kind: Extended, id: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at(`/${kind}`, id, 'extprops'), options),
});
