import {createHmac, randomUUID} from 'node:crypto';

/** Who signs people in on the page of `townhall-plugin dev`. */
export const issuer = 'https://plugin.dev.example';

/** Known to everybody: good for one machine, and for nothing else. */
export const secret = 'known-to-everybody-who-develops-a-plugin';

/** Says to the community who looks at the page: a JWT, signed with HS256. */
export function hostToken(person: string, now: Date): string {
  const issuedAt = Math.floor(now.getTime() / 1_000);
  const signed = [
    {alg: 'HS256', typ: 'JWT'},
    {
      iss: issuer,
      aud: 'dev',
      sub: person,
      name: person.charAt(0).toUpperCase() + person.slice(1),
      iat: issuedAt,
      exp: issuedAt + 300,
      jti: randomUUID(),
    },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createHmac('sha256', secret)
    .update(signed)
    .digest('base64url');
  return `${signed}.${signature}`;
}
