import {UnreachableError} from '@townhall/client/parts/errors';
import {acting} from './acting.js';
import type {Sign, Signing} from '@townhall/client/parts/session';

/**
 * Signs calls with what is loaded once the page has said that somebody is signed
 * in. Until then, and for guests, calls go out as they are.
 */
export const signLate: Sign = (transport, token, now) => {
  const guest: Signing = {signed: transport, isSignedIn: async () => false};
  let asking: Promise<Signing> | undefined;

  async function ask() {
    let held = await token?.();
    if (!held) throw guest;
    const {createSigning} = await acting();
    // The page is not asked a second time for what it has just said.
    const next = () => {
      const first = held;
      held = undefined;
      return first ?? token?.();
    };
    return createSigning(transport, next, now);
  }

  /** Shared by everybody who waits; only one who is signed in is remembered. */
  const signing = () =>
    (asking ??= ask().catch((cause: unknown) => {
      asking = undefined;
      if (cause === guest) return guest;
      throw new UnreachableError('The page could not say who is signed in', {
        cause,
      });
    }));

  return {
    signed: async (path, call) => (await signing()).signed(path, call),
    isSignedIn: async (signal) => (await signing()).isSignedIn(signal),
  };
};
