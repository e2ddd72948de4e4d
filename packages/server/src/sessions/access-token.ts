import {errors, jwtVerify, SignJWT} from 'jose';
import * as z from 'zod/mini';
import type {Clock} from '../hosting.js';
import {refuse} from '../problem.js';

/** How long an access token lives. */
export const accessTokenSeconds = 600;

const issuer = 'townhall';
/** Set apart from a host's token, even where both are signed with one secret. */
const type = 'townhall-access+jwt';

const claimsSchema = z.object({
  sub: z.optional(z.string()),
  version: z.optional(z.int()),
});

/** Who holds an access token; without a person, a guest. */
export interface Holder {
  community: string;
  person: {id: string; sessionVersion: number} | null;
}

/** Makes and reads the server's own tokens. */
export interface AccessTokens {
  sign(holder: Holder): Promise<{token: string; expiresAt: Date}>;
  /** The holder of a token for this community, or a refusal. */
  read(token: string, community: string): Promise<Holder>;
}

/** Access tokens are signed with the server's secret and live ten minutes. */
export function accessTokens(secret: string, clock: Clock): AccessTokens {
  const key = new TextEncoder().encode(secret);
  return {
    async sign({community, person}) {
      const now = Math.floor(clock().getTime() / 1_000);
      const expires = now + accessTokenSeconds;
      const unsigned = new SignJWT(
        person ? {version: person.sessionVersion} : {},
      )
        .setProtectedHeader({alg: 'HS256', typ: type})
        .setIssuer(issuer)
        .setAudience(community)
        .setIssuedAt(now)
        .setExpirationTime(expires);
      if (person) unsigned.setSubject(person.id);
      return {
        token: await unsigned.sign(key),
        expiresAt: new Date(expires * 1_000),
      };
    },

    async read(token, community) {
      try {
        const {payload} = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          typ: type,
          issuer,
          audience: community,
          requiredClaims: ['exp'],
          currentDate: clock(),
        });
        const {sub, version} = claimsSchema.parse(payload);
        if (sub === undefined) return {community, person: null};
        if (version === undefined) return refuse('token_invalid');
        return {community, person: {id: sub, sessionVersion: version}};
      } catch (error) {
        if (error instanceof errors.JWTExpired) refuse('token_expired');
        return refuse('token_invalid');
      }
    },
  };
}
