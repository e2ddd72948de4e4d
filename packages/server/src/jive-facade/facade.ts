import type {Context} from 'hono';
import * as z from 'zod/mini';
import type {AppOptions, Environment, Log} from '../environment.js';
import {problemFor} from '../http/failure.js';
import {readBytes} from '../http/body.js';
import {refuse} from '../problem.js';
import {admitTo} from '../routes/admit.js';
import type {Services} from '../routes/mount.js';
import {refreshTokens} from '../sessions/refresh-token.js';
import {valid} from '../valid.js';
import type {JiveRoute, Reply} from './call.js';
import {matcher} from './match.js';
import {rememberedPlaces} from './remembered-places.js';
import {jiveRoutes} from './routes/index.js';
import {type Asker, askerOf} from './sign-in/asker.js';
import {revokeAnswer, tokenAnswer} from './sign-in/token-endpoint.js';
import {errorBody, JiveRefusal, refusalBody} from './wire/jive-refusal.js';

/** Everything that programs written for Jive ask for stands below these. */
export const facadePaths = ['', '/communities/:community'].flatMap((root) =>
  ['/api/version', '/api/core/*', '/oauth2/*'].map((path) => root + path),
);

/** What the façade is made of. */
export type FacadeOptions = Omit<Services, 'document' | 'links'> &
  Pick<
    AppOptions,
    'hosting' | 'secret' | 'clock' | 'communityOfHost' | 'trustedProxies'
  > & {
    /** Finds the community, and keeps out sites it does not know. */
    enter: (
      c: Context<Environment>,
      id: string | undefined,
    ) => Promise<Response | undefined>;
    log: Log;
  };

/** No text that no database could keep gets further than this. */
const anyText = z.array(z.string());

const guard = "throw 'allowIllegalResourceCall is false.';\n";

/** Answers programs written for Jive, for communities that are set up for them. */
export function jiveFacade(options: FacadeOptions) {
  const {hosting, settings, communityOfHost, log} = options;
  const match = matcher(jiveRoutes);
  const refresh = refreshTokens(options.secret, options.clock);
  const placesOf = rememberedPlaces();

  return async (
    c: Context<Environment>,
    next: () => Promise<void>,
  ): Promise<Response | undefined> => {
    const host = c.req.raw.headers.get('host') ?? new URL(c.req.url).host;
    const id = c.req.param('community') ?? communityOfHost?.(host);
    const hosted = await hosting.find(id);
    const jive = hosted && settings(hosted.id)?.jive;
    if (!hosted?.programs || !jive?.enabled) {
      await next();
      return undefined;
    }
    const {programs} = hosted;
    const prefix = jive.securityPrefix ? guard : '';
    try {
      const early = await options.enter(c, hosted.id);
      if (early) return early;
      const path = new URL(c.req.url).pathname;
      if (/\/oauth2\/(token|revoke)\/?$/.test(path)) {
        if (c.req.method !== 'POST') refuse('method_not_allowed');
        const needs = {...options, refresh};
        return /token\/?$/.test(path)
          ? await tokenAnswer(c, needs, programs)
          : await revokeAnswer(c, needs, programs);
      }
      const asker = await askerOf(c, options, programs);
      return await answer(c, asker);
    } catch (error) {
      return failed(c, error, prefix);
    }

    async function answer(c: Context<Environment>, asker: Asker) {
      const url = new URL(c.req.url);
      const root = rootOf(c, options);
      const request = c.req.raw;
      const body = bodyOnce(request, options.limits.bodyBytes);
      const asked = {
        method: request.method === 'HEAD' ? 'GET' : request.method,
        url,
        path: withoutRoot(url.pathname),
        body,
      };
      const headers = headersFor(c);
      if (asker) {
        const self = [{kind: 'person' as const, id: asker.id}];
        const [number = ''] = await programs.numbers.of(self);
        headers.set('x-jive-user-id', number);
      }
      const context = {c, asker, root};
      // A picture is a way elsewhere, which leaves nothing to keep.
      const isKept = asked.method === 'GET' && !/\/avatar\/?$/.test(asked.path);
      if (asker === null && isKept) {
        // Guests all get the same, for as long as nothing has changed.
        const {bytes} = await options.cache.get(
          {
            community: c.var.hosted.id,
            revision: await c.var.hosted.revision(),
            address: `jive ${root} ${asked.path}${url.search}`,
          },
          async () => (await run(context, asked)).body,
        );
        return new Response(prefix ? joined(prefix, bytes) : bytes, {headers});
      }
      const {status, body: made, location} = await run(context, asked);
      if (location !== undefined) headers.set('location', location);
      if (made === undefined) {
        headers.delete('content-type');
        return new Response(null, {status, headers});
      }
      return new Response(prefix + JSON.stringify(made), {status, headers});
    }
  };

  /** One request of an asker, by itself or out of a batch. */
  async function run(context: Running, asked: Asked): Promise<Reply> {
    const {c, asker, root} = context;
    const {hosted} = c.var;
    const {programs} = hosted;
    const jive = settings(hosted.id)?.jive;
    const found = match(asked.method, asked.path);
    if (!programs || !jive || !found) return refuse('unknown_route');
    if ('allowed' in found) {
      c.get('answerHeaders')['allow'] = found.allowed.join(', ');
      return refuse('method_not_allowed');
    }
    const {route, params} = found;
    valid(anyText, [
      ...Object.values(params),
      ...asked.url.searchParams.values(),
    ]);
    admitTo(classOf(route), c, options, {
      person: asker?.id ?? null,
      isToldApart: asker !== null,
    });
    if (asker?.blocked && route.method !== 'GET') refuse('account_blocked');
    const viewer = asker?.id ?? null;
    const community = hosted.as(viewer, {
      program: true,
      ...(route.method === 'GET'
        ? {}
        : {client: await options.clientHash(hosted.id, c.var.address)}),
    });
    return route.handle({
      method: asked.method,
      params,
      url: asked.url,
      query: asked.url.searchParams,
      root,
      hosted,
      community,
      catalogue: programs.catalogue(viewer),
      numbers: programs.numbers,
      properties: programs.properties,
      webhooks: programs.webhooks,
      refusesCallback: programs.refusesCallback,
      viewer,
      settings: jive,
      clock: options.clock,
      body: asked.body,
      places: () => placesOf(hosted, community),
      again: ({method, address, body}) => {
        const url = new URL(root + address);
        const path = withoutRoot(url.pathname);
        if (path.endsWith('/executeBatch')) return refuse('invalid_request');
        return run(context, {method, url, path, body: async () => body});
      },
    });
  }

  /** A failure as Jive tells it; ours are told in their own words. */
  function failed(c: Context<Environment>, error: unknown, prefix: string) {
    const {requestId} = c.var;
    const headers = headersFor(c);
    if (error instanceof JiveRefusal) {
      const body = prefix + JSON.stringify(refusalBody(error));
      return new Response(body, {status: error.status, headers});
    }
    const told = problemFor(error, c.req, requestId, log);
    if (told.status === 401) {
      headers.set('www-authenticate', 'Bearer realm="townhall"');
    }
    if (told.retryAfter !== undefined) {
      headers.set('retry-after', String(told.retryAfter));
    }
    return new Response(prefix + JSON.stringify(errorBody(told)), {
      status: told.status,
      headers,
    });
  }
}

interface Running {
  c: Context<Environment>;
  asker: Asker;
  root: string;
}

interface Asked {
  method: string;
  url: URL;
  /** From the root of the community. */
  path: string;
  body: () => Promise<unknown>;
}

const classOf = ({counts, method}: JiveRoute) =>
  counts ?? (method === 'GET' ? 'read' : 'create');

const withoutRoot = (pathname: string) =>
  pathname.replace(/^\/communities\/[^/]+(?=\/)/, '');

/** Where programs reach this community, behind the operator's own proxies too. */
function rootOf(
  {req}: Context<Environment>,
  {trustedProxies = 0}: FacadeOptions,
) {
  const url = new URL(req.url);
  const forwarded =
    trustedProxies > 0 ? req.raw.headers.get('x-forwarded-proto') : null;
  const scheme = /^https?$/.test(forwarded ?? '')
    ? `${forwarded}:`
    : url.protocol;
  const [prefix = ''] = /^\/communities\/[^/]+(?=\/)/.exec(url.pathname) ?? [];
  return `${scheme}//${url.host}${prefix}`;
}

/** As recorded; nobody may keep what is one viewer's. */
const headersFor = (c: Context<Environment>) =>
  new Headers({
    'content-type': 'application/json',
    'cache-control': 'no-store, no-cache, must-revalidate, private, max-age=0',
    vary: 'Authorization, Origin',
    'x-jive-request-id': c.var.requestId,
  });

/** JSON if something was sent; nothing is nothing, whatever type it says. */
function bodyOnce(request: Request, maximumBytes: number) {
  let reading: Promise<unknown> | undefined;
  const read = async () => {
    const bytes = await readBytes(request, maximumBytes);
    if (bytes.byteLength === 0) return undefined;
    const type = request.headers.get('content-type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type)) {
      return refuse('unsupported_media_type', {
        detail: 'Attachments and forms are not taken.',
      });
    }
    let sent: unknown;
    try {
      sent = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
    } catch {
      return refuse('malformed_json');
    }
    return valid(z.unknown(), sent);
  };
  return () => (reading ??= read());
}

function joined(prefix: string, bytes: Uint8Array<ArrayBuffer>) {
  return new Blob([prefix, bytes]);
}
