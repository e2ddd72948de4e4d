/** Hashes addresses, so that equal ones can be told and none can be read. */
export type ClientHash = (
  community: string,
  address: string | undefined,
) => Promise<string | null>;

/** The salt comes from the server's secret, and differs for each community. */
export function clientHash(secret: string): ClientHash {
  let key: Promise<CryptoKey> | undefined;
  return async (community, address) => {
    if (address === undefined) return null;
    key ??= crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(`addresses of voters ${secret}`),
      {name: 'HMAC', hash: 'SHA-256'},
      false,
      ['sign'],
    );
    const signed = await crypto.subtle.sign(
      'HMAC',
      await key,
      new TextEncoder().encode(`${community} ${address}`),
    );
    return [...new Uint8Array(signed, 0, 16)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  };
}
