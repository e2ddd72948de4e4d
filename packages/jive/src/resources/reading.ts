import {MalformedError} from '@townhall/client/parts/errors';
import type {Connection} from '../connection.js';
import {isObject} from '../normalise.js';
import {itemsFrom, pageAt, type JivePage, type WalkOptions} from '../pages.js';
import type {Filter} from '../query/filter.js';
import type {FieldName} from '../query/fields.js';
import type {Query} from '../query/query.js';

/** How one call is made. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

/** Which of a list, and what of each. */
export interface ListQuery<Item, Of extends string, Sort extends string> {
  /** Each of these must hold. */
  filter?: readonly Filter<Of>[] | undefined;
  sort?: Sort | undefined;
  /** What to send of each; a summary where it is left out. */
  fields?: readonly FieldName<Item>[] | undefined;
  /** At most 100 for contents; 25 where it is left out. */
  count?: number | undefined;
  startIndex?: number | undefined;
}

/** Reads one entity. */
export async function entityAt<Entity>(
  call: Connection,
  path: string,
  query?: Query,
  {signal}: CallOptions = {},
): Promise<Entity> {
  return entityIn(await call(path, {query, signal}), path);
}

/** Writes one entity, and reads what became of it. */
export async function written<Entity>(
  call: Connection,
  method: 'POST' | 'PUT',
  path: string,
  json: unknown,
  {signal}: CallOptions = {},
): Promise<Entity> {
  return entityIn(await call(path, {method, json, signal}), path);
}

function entityIn<Entity>(answer: unknown, path: string): Entity {
  if (!isObject(answer)) throw new MalformedError(`Off contract: ${path}`);
  // What can be told of its fields was, when they were put right.
  return answer as Entity;
}

/** Does something that answers nothing. */
export const doAt = async (
  call: Connection,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  {signal, json}: CallOptions & {json?: unknown} = {},
): Promise<void> => {
  // Each of these says what shall be, so it may be said again.
  await call(path, {method, json, signal, repeatable: true});
};

/** Reads a list: a page of it, or one after the other. */
export const listOf = <Item, Of extends string, Sort extends string>(
  call: Connection,
  path: string,
) => ({
  /** One page. */
  list: (
    query: ListQuery<Item, Of, Sort> = {},
    {signal}: CallOptions = {},
  ): Promise<JivePage<Item>> => pageAt(call, path, {...query}, signal),
  /** Every one, page after page; memory holds one page. */
  all: (
    query: ListQuery<Item, Of, Sort> = {},
    options?: WalkOptions,
  ): AsyncIterable<Item> =>
    itemsFrom(call, path, {count: 100, ...query}, options),
});

/** An address made of parts, whatever stands in an id. */
export const at = (root: string, ...parts: readonly string[]) =>
  [root, ...parts.map(encodeURIComponent)].join('/');

/** `@me` and its like stand in addresses as they are. */
export const personPath = (id: string) =>
  `/people/${id.startsWith('@') ? id : encodeURIComponent(id)}`;
