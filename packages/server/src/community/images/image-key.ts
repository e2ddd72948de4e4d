/** Makes a key with which one picture can be looked at until then. */
export async function imageKey(
  secret: Uint8Array,
  until: Date,
): Promise<string> {
  const time = until.getTime().toString(36);
  const signed = await crypto.subtle.sign(
    'HMAC',
    await signingKey(secret),
    new TextEncoder().encode(time),
  );
  const mark = Array.from(new Uint8Array(signed), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `${time}-${mark.join('')}`;
}

/** Whether this is a key to that picture, and still good. */
export async function isImageKey(
  key: string,
  secret: Uint8Array,
  now: Date,
): Promise<boolean> {
  const [, time = '', mark = ''] =
    /^([0-9a-z]{1,12})-([0-9a-f]{64})$/.exec(key) ?? [];
  if (!mark || Number.parseInt(time, 36) <= now.getTime()) return false;
  const bytes = Uint8Array.from(mark.match(/../g) ?? [], (byte) =>
    Number.parseInt(byte, 16),
  );
  // Compared by the platform, in the same time for every wrong key.
  return crypto.subtle.verify(
    'HMAC',
    await signingKey(secret),
    bytes,
    new TextEncoder().encode(time),
  );
}

const signingKey = (secret: Uint8Array) =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(secret),
    {name: 'HMAC', hash: 'SHA-256'},
    false,
    ['sign', 'verify'],
  );
