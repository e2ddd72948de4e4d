import {jwtVerify, SignJWT} from 'jose';
import {refuse} from '../problem.js';

const issuer = 'townhall';
/** Good for this and nothing else, whatever else is signed with the secret. */
const type = 'townhall-unsubscribe+jwt';

/** Makes and reads what stands in the link under a message. */
export interface UnsubscribeTokens {
  /** For whoever delivers messages: the token of one person's links. */
  sign(community: string, person: string): Promise<string>;
  /** Whose link this is, or a refusal. */
  read(community: string, token: string): Promise<string>;
}

/**
 * Tokens for stopping messages without signing in. They do not expire: a message
 * of long ago can still be stopped. They allow nothing else.
 */
export function unsubscribeTokens(secret: string): UnsubscribeTokens {
  const key = new TextEncoder().encode(secret);
  return {
    sign: (community, person) =>
      new SignJWT()
        .setProtectedHeader({alg: 'HS256', typ: type})
        .setIssuer(issuer)
        .setAudience(community)
        .setSubject(person)
        .sign(key),

    async read(community, token) {
      try {
        const {payload} = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          typ: type,
          issuer,
          audience: community,
          requiredClaims: ['sub'],
        });
        return payload.sub ?? refuseLink();
      } catch {
        return refuseLink();
      }
    },
  };
}

const refuseLink = () =>
  refuse('token_invalid', {
    detail:
      'This link is not complete. Copy all of it, or change in your settings how you are told.',
  });
