/** Answers with a token that the host signed; with nothing for a guest. */
export type GetToken = () =>
  | string
  | null
  | undefined
  | Promise<string | null | undefined>;

/**
 * Asks the host's own server for a token. It is only ever asked on the page's
 * own origin, so that its cookies tell it who is signed in.
 */
export const tokenFrom =
  (address: string): GetToken =>
  async () => {
    const url = new URL(address, document.baseURI);
    if (url.origin !== location.origin) {
      throw new Error(`token-url must be on ${location.origin}.`);
    }
    const response = await fetch(url, {cache: 'no-store'});
    if (!response.ok) throw new Error(`token-url: ${response.status}.`);
    return response.status === 204 ? null : (await response.text()).trim();
  };
