import {unlessAborted} from './abort.js';
import type {Session} from './contract/viewer.js';
import {RefusedError, UnreachableError} from './errors.js';
import type {Call, Transport} from './transport.js';
import {create, inOrder} from './writing.js';

/** Brings the token that the page's own site signed; nothing for a guest. */
export type TokenSource = () =>
  | string
  | undefined
  | Promise<string | undefined>;

/** How long before its end an access token is replaced. */
const margin = 30_000;

/** Makes calls in the name of whoever is signed in. */
export interface Signing {
  /** Makes a call as the viewer; as a guest when nobody is signed in. */
  signed: Transport;
  /** Whether somebody is signed in. */
  isSignedIn(signal: AbortSignal | undefined): Promise<boolean>;
}

/** Finds out who is signed in, and makes calls in their name. */
export type Sign = (
  transport: Transport,
  token: TokenSource | undefined,
  now: () => number,
) => Signing;

/**
 * Exchanges the site's token for a short access token, which lives in memory
 * only. It is added to calls, and renewed when it is about to end or was refused.
 */
export const createSigning: Sign = (transport, token, now) => {
  let held: {accessToken: string; until: number} | undefined;
  let opening: Promise<string | undefined> | undefined;

  const open = async () => {
    const hostToken = await hostTokenFrom(token);
    if (!hostToken) return undefined;
    const session = await create(transport, 'session', 'sessions', {
      token: hostToken,
    });
    held = {accessToken: session.accessToken, until: endOf(session, now())};
    return session.accessToken;
  };

  const accessToken = (signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    if (held && now() < held.until) return Promise.resolve(held.accessToken);
    // Shared by everybody who waits, so that no caller's abort ends it.
    opening ??= open().finally(() => {
      opening = undefined;
    });
    return unlessAborted(opening, signal);
  };

  const signed = async <Answer = void>(
    path: string,
    call: Call<Answer>,
  ): Promise<Answer> => {
    const bearer = await accessToken(call.signal);
    try {
      return await transport(path, withBearer(call, bearer));
    } catch (error) {
      if (!bearer || !hasEnded(error)) throw error;
      if (held?.accessToken === bearer) held = undefined;
      return transport(path, withBearer(call, await accessToken(call.signal)));
    }
  };

  return {
    signed: inOrder(signed),
    isSignedIn: async (signal) => (await accessToken(signal)) !== undefined,
  };
};

async function hostTokenFrom(token: TokenSource | undefined) {
  try {
    return await token?.();
  } catch (cause) {
    throw new UnreachableError('The page could not say who is signed in', {
      cause,
    });
  }
}

/**
 * By a device's clock that runs hours ahead, every session is over when it
 * begins; such a clock is not asked again.
 */
function endOf({expiresAt}: Session, now: number) {
  const end = Date.parse(expiresAt) - margin;
  return end > now ? end : Infinity;
}

const withBearer = <Answer>(
  call: Call<Answer>,
  bearer: string | undefined,
): Call<Answer> =>
  bearer
    ? {...call, headers: {...call.headers, authorization: `Bearer ${bearer}`}}
    : call;

const hasEnded = (error: unknown) =>
  error instanceof RefusedError && /^token_(expired|invalid)$/.test(error.code);
