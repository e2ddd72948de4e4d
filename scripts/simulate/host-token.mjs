import {createHmac} from 'node:crypto';

/** The site that vouches for everybody in the simulation. */
export const issuer = 'https://learning.example';

/** What the site signs with; nobody else knows it. */
export const hostSecret = 'what the learning site and its community share';

/** A token as the page's own server signs it: who somebody is, for a minute. */
export function hostToken({community, subject, name, role, now}) {
  const seconds = Math.floor(now / 1_000);
  const claims = {
    iss: issuer,
    aud: community,
    sub: subject,
    name,
    iat: seconds,
    exp: seconds + 60,
    ...(role ? {townhall_role: role} : {}),
  };
  const content = `${encode({alg: 'HS256'})}.${encode(claims)}`;
  const signature = createHmac('sha256', hostSecret)
    .update(content)
    .digest('base64url');
  return `${content}.${signature}`;
}

const encode = (part) =>
  Buffer.from(JSON.stringify(part)).toString('base64url');
