import {jwtVerify, SignJWT} from 'jose';
import * as z from 'zod/mini';
import type {Clock} from '../hosting.js';

/** How long a program may stay away before it needs its key again. */
const refreshDays = 30;

const issuer = 'townhall';
/** Good for this and nothing else, whatever else is signed with the secret. */
const type = 'townhall-refresh+jwt';

const claimsSchema = z.object({sub: z.string(), generation: z.int()});

/** What a refresh token stands for. */
export interface Refreshing {
  credential: string;
  /** Of the key, when the token was given out. */
  generation: number;
}

/** Makes and reads refresh tokens for programs. */
export interface RefreshTokens {
  sign(community: string, refreshing: Refreshing): Promise<string>;
  /** What it stands for; undefined where it is worth nothing. */
  read(community: string, token: string): Promise<Refreshing | undefined>;
}

/**
 * Tokens that get a program its next access token. They name the key they were
 * given out for, so that taking the key back, or its sessions, ends them.
 */
export function refreshTokens(secret: string, clock: Clock): RefreshTokens {
  const key = new TextEncoder().encode(secret);
  return {
    sign: (community, {credential, generation}) => {
      const now = Math.floor(clock().getTime() / 1_000);
      return new SignJWT({generation})
        .setProtectedHeader({alg: 'HS256', typ: type})
        .setIssuer(issuer)
        .setAudience(community)
        .setSubject(credential)
        .setIssuedAt(now)
        .setExpirationTime(now + refreshDays * 86_400)
        .setJti(crypto.randomUUID())
        .sign(key);
    },

    async read(community, token) {
      try {
        const {payload} = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          typ: type,
          issuer,
          audience: community,
          requiredClaims: ['sub', 'exp'],
          currentDate: clock(),
        });
        const {sub, generation} = claimsSchema.parse(payload);
        return {credential: sub, generation};
      } catch {
        return undefined;
      }
    },
  };
}
