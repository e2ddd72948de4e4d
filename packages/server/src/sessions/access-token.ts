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

/** So many tokens are remembered as sound: those who came last. */
const mostRemembered = 20_000;

/**
 * Access tokens are signed with the server's secret and live ten minutes. One
 * that was found sound is remembered until then, as whoever votes once votes
 * again; whether a session was ended meanwhile, a token has never said.
 */
export function accessTokens(secret: string, clock: Clock): AccessTokens {
  const key = new TextEncoder().encode(secret);
  const sound = new Map<string, {holder: Holder; expires: number}>();

  const remember = (token: string, holder: Holder, expires: number) => {
    for (const oldest of sound.keys()) {
      if (sound.size < mostRemembered) break;
      sound.delete(oldest);
    }
    sound.set(token, {holder, expires});
  };

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
      const known = sound.get(token);
      if (known?.holder.community === community) {
        // As the library reckons: in whole seconds, and not at the last one.
        const now = Math.floor(clock().getTime() / 1_000);
        if (now < known.expires) return known.holder;
        sound.delete(token);
        return refuse('token_expired');
      }
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
        if (sub !== undefined && version === undefined) refuse('token_invalid');
        const holder: Holder = {
          community,
          person:
            sub === undefined || version === undefined
              ? null
              : {id: sub, sessionVersion: version},
        };
        remember(token, holder, payload.exp ?? 0);
        return holder;
      } catch (error) {
        if (error instanceof errors.JWTExpired) refuse('token_expired');
        return refuse('token_invalid');
      }
    },
  };
}
