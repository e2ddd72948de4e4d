import type {Community, Place} from '@townhall/client';
import type {Catalogue, Numbers, Thing} from '../catalogue.js';
import type {JiveSettings} from '../config.js';
import type {Clock, HostedCommunity} from '../hosting.js';
import type {Properties} from '../properties.js';
import type {Webhooks} from '../webhooks/webhooks.js';

/** What a handler of the façade is given. */
export interface Call {
  method: string;
  /** What stood in the address, by its name in the route. */
  params: Readonly<Record<string, string>>;
  url: URL;
  query: URLSearchParams;
  /** Where this community is, such as `https://host/communities/x`; no slash. */
  root: string;
  hosted: HostedCommunity;
  /** As the asker sees it. */
  community: Community;
  catalogue: Catalogue;
  numbers: Numbers;
  properties: Properties;
  webhooks: Webhooks;
  /** Why nothing is ever sent to this address; undefined where it may be. */
  refusesCallback: (url: string) => string | undefined;
  /** Who asks; null for a guest. */
  viewer: string | null;
  settings: JiveSettings;
  clock: Clock;
  /** What was sent, as JSON; undefined where nothing was. */
  body(): Promise<unknown>;
  /** Every place of the community, in their order. */
  places(): Promise<readonly Place[]>;
  /** Answers another request of the same asker, for batches. */
  again(request: AnotherRequest): Promise<Reply>;
}

/** One request inside of another. */
export interface AnotherRequest {
  method: string;
  /** With its query, from the root of the community. */
  address: string;
  body: unknown;
}

/** What a handler answers. */
export interface Reply {
  status: number;
  /** Goes out as JSON; nothing where it is left out. */
  body?: unknown;
  /** Where a thing that was made can be read. */
  location?: string;
}

/** One line of the façade. */
export interface JiveRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the root of the community: `/api/core/v3/contents/{id}`. */
  path: string;
  /** How it is counted where requests are limited. */
  counts?: 'read' | 'create' | 'vote' | 'search' | 'signIn';
  handle(call: Call): Promise<Reply>;
}

export const v3 = '/api/core/v3';
/** Where Jive keeps ideas' votes and stages; clients use the core prefix too. */
export const ideaPlugin = '/api/core/ext/idea-type-plugin/v1';

/** An answer with a body. */
export const ok = (body: unknown): Reply => ({status: 200, body});

/** An answer without one. */
export const noContent: Reply = {status: 204};

/** Something was made; `ref` says where it is. */
export const created = (body: unknown, location: string): Reply => ({
  status: 201,
  body,
  location,
});

/** The thing that a number in an address means, of one of these kinds. */
export async function thingAt(
  {numbers}: Pick<Call, 'numbers'>,
  number: string | undefined,
  kinds: readonly Thing['kind'][],
): Promise<Thing | undefined> {
  const thing = await numbers.thing(number ?? '');
  return thing && kinds.includes(thing.kind) ? thing : undefined;
}

/**
 * The number at the end of an address of one of these collections; the address
 * may be whole or begin with the collection, as clients write both.
 */
export function numberIn(
  address: string,
  collections: readonly string[],
): string | undefined {
  const match = /(?:^|\/)([a-zA-Z]{1,30})\/(\d{1,18})\/?(?:[?#].*)?$/.exec(
    address.trim().slice(-2_000),
  );
  return match?.[1] && collections.includes(match[1]) ? match[2] : undefined;
}
