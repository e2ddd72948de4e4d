import {type Context, Hono} from 'hono';
import {
  type AppOptions,
  defaultLimits,
  type Environment,
  type Schedule,
} from './environment.js';
import {createBroadcasts} from './events/broadcasts.js';
import {type OpenStreamFor, webStream} from './events/listener.js';
import {addressKey} from './http/address.js';
import {answerCache} from './http/answer-cache.js';
import {clientHash} from './http/client-hash.js';
import {
  isForeign,
  isPreflight,
  letRead,
  preflightAnswer,
} from './http/cross-origin.js';
import {problemFor} from './http/failure.js';
import {refuseBrokenPath} from './http/path.js';
import {createRateLimiter} from './http/rate-limit.js';
import {securityHeaders} from './http/security-headers.js';
import {facadePaths, jiveFacade} from './jive-facade/facade.js';
import {describeApi} from './openapi/document.js';
import {problemResponse, refuse} from './problem.js';
import {routes} from './routes/index.js';
import {mount, type Services} from './routes/mount.js';
import {messageLinks} from './sessions/link-tokens.js';
import {managerEntry} from './sessions/manager-entry.js';
import {createSessions} from './sessions/sessions.js';

/** The whole server as one `Request` to `Response` function; it listens on nothing. */
export interface App {
  /** Answers a request; `platform` is what the platform hands along. */
  fetch(request: Request, platform?: object): Promise<Response>;
  /** How many event streams are open. */
  readonly openStreams: number;
  /** Closes every event stream, and takes no more. */
  endStreams(): void;
}

/** Builds the app; the same one runs on Node, in a test and in a service worker. */
export function createApp(
  options: AppOptions & {openStream?: OpenStreamFor | undefined},
): App {
  const {log = () => {}} = options;
  const limits = {...defaultLimits, ...options.limits};
  const broadcasts = createBroadcasts(
    limits,
    options.schedule ?? later,
    options.openStream ?? webStream,
  );
  const services: Services = {
    cache: answerCache(limits.cacheBytes, options.sha256),
    sessions: createSessions(options),
    broadcasts,
    settings: options.settings,
    limits,
    rates:
      options.rateLimits &&
      createRateLimiter(options.rateLimits, options.clock),
    clientHash: clientHash(options.secret),
    links: messageLinks(options.secret, options.clock),
    document: once(() => describeApi(routes)),
  };
  const api = mount(routes, services);
  const facade = jiveFacade({
    ...services,
    ...options,
    limits,
    enter: (c, id) => enter(c, options, id, async () => {}),
    log,
  });

  const manager = managerEntry({...services, ...options});

  const failed = (error: unknown, c: Context<Environment>) => {
    const {requestId} = c.var;
    return problemResponse(problemFor(error, c.req, requestId, log), requestId);
  };

  const hono = new Hono<Environment>({strict: false})
    .use(withAnswerHeaders(failed))
    .use('/api/v1/*', (c, next) => enter(c, options, undefined, next))
    .use('/communities/:community/api/v1/*', (c, next) =>
      enter(c, options, c.req.param('community'), next),
    )
    .use('/admin/session', (c, next) =>
      enter(c, options, c.req.query('community'), next),
    )
    .on(['POST', 'DELETE'], '/admin/session', manager)
    .route('/api/v1', api)
    .route('/communities/:community/api/v1', api)
    .on('ALL', [...facadePaths], (c, next) => facade(c, next))
    .notFound(
      async (c) =>
        (await options.beside?.(c.req.raw)) ?? refuse('unknown_route'),
    )
    .onError(failed);

  return {
    async fetch(request, platform) {
      return hono.fetch(request, platform ?? {});
    },
    get openStreams() {
      return broadcasts.size;
    },
    endStreams: () => broadcasts.end(),
  };
}

/** Gives every answer its headers, and makes a problem of whatever was thrown. */
const withAnswerHeaders =
  (failed: (error: unknown, c: Context<Environment>) => Response) =>
  async (c: Context<Environment>, next: () => Promise<void>) => {
    const requestId = crypto.randomUUID();
    c.set('requestId', requestId);
    c.set('answerHeaders', {
      ...securityHeaders,
      vary: 'Origin',
      'x-request-id': requestId,
    });
    try {
      await next();
    } catch (error) {
      // Hono brings only errors of handlers to `onError`, and nothing else.
      c.res = failed(error, c);
    }
    for (const [name, value] of Object.entries(c.get('answerHeaders'))) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
  };

/** Finds the community in the path, and keeps out sites it does not know. */
async function enter(
  c: Context<Environment>,
  {hosting, settings, remoteAddress, trustedProxies = 0}: AppOptions,
  id: string | undefined,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const request = c.req.raw;
  refuseBrokenPath(request);
  const hosted = await hosting.find(id);
  if (!hosted) return refuse('unknown_community');
  c.set('hosted', hosted);
  c.set(
    'address',
    addressKey({
      remote: remoteAddress?.(c.env),
      forwardedFor: request.headers.get('x-forwarded-for'),
      trustedProxies,
    }),
  );

  const known = settings(hosted.id);
  letRead(c.get('answerHeaders'), request, known);
  const asksToChange = isPreflight(request) || changesSomething(request);
  if (asksToChange && isForeign(request, known)) {
    return refuse('origin_not_allowed', {
      detail: 'The operator of the community can allow this origin.',
    });
  }
  if (isPreflight(request)) return preflightAnswer();
  await next();
  return undefined;
}

const changesSomething = ({method}: Request) =>
  !['GET', 'HEAD', 'OPTIONS'].includes(method);

const later: Schedule = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

function once<Made>(make: () => Made): () => Made {
  let made: {value: Made} | undefined;
  return () => (made ??= {value: make()}).value;
}
