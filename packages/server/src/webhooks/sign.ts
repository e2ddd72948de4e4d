/** What a receiver is told of where a request comes from. */
export interface SignedAs {
  clientId: string;
  root: string;
  tenant: string;
  at: Date;
}

/**
 * The headers that prove where a request comes from. `Authorization` is Jive's:
 * it signs who sends and when. `X-Townhall-Signature` signs what is sent, too.
 */
export async function signatureHeaders(
  secret: string,
  {clientId, root, tenant, at}: SignedAs,
  body: string,
): Promise<Record<string, string>> {
  const key = await keyFrom(secret);
  const timestamp = String(at.getTime());
  const parameters = new URLSearchParams({
    algorithm: 'HmacSHA256',
    client_id: clientId,
    jive_url: root,
    tenant_id: tenant,
    timestamp,
  }).toString();
  const signature = encodeURIComponent(base64(await mac(key, parameters)));
  const all = hex(await mac(key, `${timestamp}.${body}`));
  return {
    authorization: `JiveEXTN ${parameters}&signature=${signature}`,
    'x-tenant-id': tenant,
    'x-townhall-signature': `t=${timestamp},sha256=${all}`,
  };
}

/** The key is what the secret says in base64, without its ending. */
async function keyFrom(secret: string) {
  const bytes = Uint8Array.from(
    atob(secret.replace(/\.s$/, '')),
    (character) => character.codePointAt(0) ?? 0,
  );
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
}

const mac = async (key: CryptoKey, text: string) =>
  new Uint8Array(
    await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)),
  );

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
