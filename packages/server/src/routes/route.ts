import type {Community, ProblemCode, Session} from '@townhall/client';
import type * as z from 'zod/mini';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who an answer is for. `public` is the same for everybody and ignores who
 * asks; `viewer` depends on who asks; `open` needs nobody and is never kept.
 */
export type Audience = 'public' | 'viewer' | 'open';

/** What an answer looks like. */
export type Answer =
  | {status: 200 | 201; schema: z.ZodMiniType; description: string}
  | {status: 204; description: string}
  | {status: 200; media: 'text/event-stream'; description: string}
  | {status: 200; media: 'application/json'; description: string}
  | {status: 200; media: 'text/html'; description: string}
  | {status: 200; media: 'image/*'; description: string}
  | {status: 200; media: 'application/atom+xml'; description: string}
  | {status: 200; media: 'application/rss+xml'; description: string}
  | {status: 200; media: 'text/calendar'; description: string}
  | {status: 200; media: 'application/ld+json'; description: string};

/** What a handler is given: everything parsed, and a community to ask. */
export interface Call<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  /** As the asker sees it; as a guest sees it where the answer is public. */
  community: Community;
  /** Travels into the community: who stops waiting, and what is written once. */
  options: {signal?: AbortSignal; idempotencyKey?: string; revision?: number};
  openSession: (token: string | undefined) => Promise<Session>;
}

/** One line of the API: what it is called, takes, does and answers. */
export interface RouteOf<
  Params extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType,
> {
  /** Unique, for generated clients. */
  name: string;
  method: Method;
  /** As OpenAPI writes it: `/ideas/{id}`. */
  path: string;
  summary: string;
  audience: Audience;
  params?: Params;
  query?: Query;
  body?: Body;
  /** The community itself compares the asker's session, where it can. */
  comparesSession?: true;
  /** Takes a file in place of JSON; `body` is then a `Blob`. */
  file?: {media: readonly string[]; bytes: number};
  /** Takes an `Idempotency-Key`. */
  writesOnce?: true;
  /** Needs an `If-Match` with the revision that is changed. */
  changesRevision?: true;
  answer: Answer;
  /** What it may refuse with, beside what every route may. */
  problems: readonly ProblemCode[];
  /** Does it; what it answers with goes out as JSON. */
  handle: (
    call: Call<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<unknown>;
  /** Where a thing that was made can be read, from the root of the API. */
  location?: (made: {
    id: string;
    question?: string;
    idea?: string;
    post?: string;
  }) => string;
}

/** A route whose handler trusts that its input was parsed by its own schemas. */
export type Route = RouteOf<z.ZodMiniType, z.ZodMiniType, z.ZodMiniType>;

/** Ties a handler to its schemas, and then forgets which they were. */
export const route = <
  Params extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType,
>(
  description: RouteOf<Params, Query, Body>,
): Route => description as unknown as Route; // `handle` gets only what these schemas parsed
