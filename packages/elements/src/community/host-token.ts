import {UnreachableError} from '@townhall/client';

/** Answers with a token signed by the host, or null for a guest. */
export type GetToken = () => string | null | Promise<string | null>;

/**
 * Asks the host's own server for a token. It is only ever asked on the page's
 * own origin, so that its cookies tell it who is signed in.
 */
export const tokenFrom =
  (address: string): GetToken =>
  async () => {
    const url = new URL(address, document.baseURI);
    if (url.origin !== location.origin) {
      throw new UnreachableError(`token-url must be on ${location.origin}.`);
    }
    const response = await fetch(url, {cache: 'no-store'}).catch(
      (cause: unknown) => {
        throw new UnreachableError('The token did not arrive.', {cause});
      },
    );
    if (response.status === 204) return null;
    if (!response.ok) {
      throw new UnreachableError(`token-url answered ${response.status}.`);
    }
    return (await response.text()).trim() || null;
  };
