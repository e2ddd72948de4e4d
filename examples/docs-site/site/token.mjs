import {createHmac, randomUUID} from 'node:crypto';
import {subjectOf} from './people.mjs';

/** As the community's settings name this site. */
export const issuer = 'https://docs.wrenfield.example';

/**
 * Known to everybody who reads this file: good for a demo on one machine, and
 * for nothing else. A real site keeps its secret in its environment.
 */
export const demoSecret = 'wrenfield-demo-secret-known-to-everybody';

const lifetimeInSeconds = 5 * 60;

/**
 * Says to the community who is signed in here: a JWT, signed with HS256.
 *
 * @param {{id: string, name: string}} person
 * @param {{now: Date, community: string, secret: string}} options
 */
export function hostToken(person, {now, community, secret}) {
  const issuedAt = Math.floor(now.getTime() / 1_000);
  const claims = {
    iss: issuer,
    aud: community,
    sub: subjectOf(person, now),
    name: person.name,
    iat: issuedAt,
    exp: issuedAt + lifetimeInSeconds,
    jti: randomUUID(),
  };
  const signed = `${encode({alg: 'HS256', typ: 'JWT'})}.${encode(claims)}`;
  const signature = createHmac('sha256', secret)
    .update(signed)
    .digest('base64url');
  return `${signed}.${signature}`;
}

function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
