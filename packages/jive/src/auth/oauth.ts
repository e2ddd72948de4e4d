import {MalformedError, RefusedError} from '@townhall/client/parts/errors';
import {isObject} from '../normalise.js';
import {basicHeader, type AuthTools, type JiveAuth} from './auth.js';

/** What an add-on is known by; Jive gives it when the add-on is installed. */
export interface OAuthClient {
  clientId: string;
  clientSecret: string;
}

/** What signing in brought. Each refresh may bring another `refreshToken`. */
export interface JiveTokens {
  accessToken: string;
  refreshToken?: string | undefined;
  /** When the access token ends. */
  expiresAt?: string | undefined;
  scope?: string | undefined;
}

/** How somebody signs in for the first time. */
export type OAuthGrant =
  | {code: string; redirectUri?: string | undefined}
  | {username: string; password: string};

/** How somebody is signed in with OAuth 2. */
export interface OAuthOptions extends OAuthClient {
  /** Kept from before. */
  tokens?: JiveTokens | undefined;
  /** Used where there are no tokens yet. */
  grant?: OAuthGrant | undefined;
  /** Keeps new tokens; the old ones are worth nothing then. */
  save?: ((tokens: JiveTokens) => void | Promise<void>) | undefined;
}

/**
 * Signs in with OAuth 2, and renews the tokens when they end or are refused:
 * once, however many calls are waiting.
 */
export function oauth(options: OAuthOptions): JiveAuth {
  const client = basicHeader(options.clientId, options.clientSecret);
  let held = options.tokens;
  let asking: Promise<JiveTokens> | undefined;

  const ask = async (tools: AuthTools) => {
    const form = formFor(held, options.grant);
    const answer = await tools
      .ask('token', form, client)
      .catch((error: unknown) => Promise.reject(asEnded(error, held)));
    held = tokensIn(answer, held, tools.now());
    await options.save?.(held);
    return held;
  };
  const renewed = (tools: AuthTools) => {
    // Shared by everybody who waits.
    asking ??= ask(tools).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const isOver = ({expiresAt}: JiveTokens, now: number) =>
    expiresAt !== undefined && Date.parse(expiresAt) <= now;

  return {
    kind: 'token',
    async authorization(tools) {
      const isWorn = held?.refreshToken && isOver(held, tools.now());
      const tokens = !held || isWorn ? await renewed(tools) : held;
      return header(tokens);
    },
    async renew(refused, tools) {
      const isOlder = held && header(held) !== refused;
      if (isOlder) return true;
      if (!held?.refreshToken) return false;
      await renewed(tools);
      return true;
    },
  };
}

/** Where somebody is sent to allow an add-on to act for them. */
export function authorizeAddress(
  url: string,
  {
    clientId,
    ...more
  }: {clientId: string; state?: string; redirectUri?: string; scope?: string},
) {
  const address = new URL(`${url.replace(/\/+$/, '')}/oauth2/authorize`);
  const {searchParams} = address;
  searchParams.set('client_id', clientId);
  searchParams.set('response_type', 'code');
  if (more.scope) searchParams.set('scope', more.scope);
  if (more.state) searchParams.set('state', more.state);
  if (more.redirectUri) searchParams.set('redirect_uri', more.redirectUri);
  return address.href;
}

const header = ({accessToken}: JiveTokens) => `Bearer ${accessToken}`;

function formFor(
  held: JiveTokens | undefined,
  grant: OAuthGrant | undefined,
): Record<string, string> {
  if (held?.refreshToken) {
    return {grant_type: 'refresh_token', refresh_token: held.refreshToken};
  }
  if (!grant) {
    throw new RefusedError({
      type: 'about:blank',
      title: 'Nobody has signed in to Jive',
      status: 401,
      code: 'sign_in_required',
      detail: 'There are no tokens, and no grant to get them with.',
    });
  }
  if ('code' in grant) {
    return {
      grant_type: 'authorization_code',
      code: grant.code,
      ...(grant.redirectUri && {redirect_uri: grant.redirectUri}),
    };
  }
  const {username, password} = grant;
  return {grant_type: 'password', username, password};
}

/** Jive answers 400 `invalid_grant`, which says nothing to whoever is waiting. */
function asEnded(error: unknown, held: JiveTokens | undefined) {
  if (!(error instanceof RefusedError) || !/40[013]/.test(`${error.status}`)) {
    return error;
  }
  return new RefusedError(
    {
      type: 'about:blank',
      title: held ? 'The sign-in to Jive is over' : 'Jive refuses this sign-in',
      status: 401,
      code: held ? 'token_expired' : 'token_invalid',
      detail: `${error.problem.detail ?? ''} Sign in to Jive again.`.trim(),
    },
    error.cause,
  );
}

/** Some answers give `expires_in` as a string. */
function tokensIn(
  answer: unknown,
  before: JiveTokens | undefined,
  now: number,
): JiveTokens {
  const {access_token, refresh_token, expires_in, scope} = isObject(answer)
    ? answer
    : {};
  if (typeof access_token !== 'string' || access_token === '') {
    throw new MalformedError('Jive answered without an access token');
  }
  const seconds = Number(expires_in);
  return {
    accessToken: access_token,
    refreshToken:
      typeof refresh_token === 'string' ? refresh_token : before?.refreshToken,
    expiresAt:
      seconds > 0 ? new Date(now + seconds * 1_000).toISOString() : undefined,
    scope: typeof scope === 'string' ? scope : before?.scope,
  };
}
