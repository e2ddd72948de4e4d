import {decodeProtectedHeader, jwtVerify, SignJWT} from 'jose';
import * as z from 'zod/mini';
import type {Clock, HostedCommunity, KnownPerson} from '../hosting.js';
import type {ManagerSession} from '../manager-sessions.js';
import {refuse} from '../problem.js';

/** How long a link waits to be opened. */
export const linkMinutes = 15;
const entrySeconds = 60;
const renewalSeconds = 12 * 3_600;

const issuer = 'townhall';
/** Each good for one thing, whatever else is signed with the secret. */
const types = {
  link: 'townhall-manager-link+jwt',
  renewal: 'townhall-manager-renewal+jwt',
  entry: 'townhall-manager-entry+jwt',
} as const;

const linkSchema = z.object({jti: z.uuid(), sub: z.string(), by: z.string()});
const renewalSchema = z.object({jti: z.uuid(), sub: z.string(), turn: z.int()});
const entrySchema = z.object({sub: z.string(), version: z.int()});

/** Whom a link lets in: somebody as an issuer knows them. */
export interface LinkHolder {
  issuer: string;
  subject: string;
}

/** Makes and reads what a manager's browser signs in and goes on with. */
export type ManagerTokens = ReturnType<typeof managerTokens>;

/** Everything a manager's browser is given is signed with the server's secret. */
export function managerTokens(secret: string, clock: Clock) {
  const key = new TextEncoder().encode(secret);

  const sign = (
    community: string,
    type: keyof typeof types,
    seconds: number,
    claims: Record<string, string | number>,
  ) => {
    const now = Math.floor(clock().getTime() / 1_000);
    return new SignJWT(claims)
      .setProtectedHeader({alg: 'HS256', typ: types[type]})
      .setIssuer(issuer)
      .setAudience(community)
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(key);
  };

  /** Undefined where it is no such token of this server, or is over. */
  async function read<Schema extends z.ZodMiniType>(
    community: string,
    type: keyof typeof types,
    token: string,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> {
    try {
      const {payload} = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        typ: types[type],
        issuer,
        audience: community,
        requiredClaims: ['exp'],
        currentDate: clock(),
      });
      return schema.parse(payload);
    } catch {
      return undefined;
    }
  }

  return {
    signLink: (community: string, {issuer: by, subject}: LinkHolder) =>
      sign(community, 'link', linkMinutes * 60, {
        jti: crypto.randomUUID(),
        sub: subject,
        by,
      }),
    readLink: (community: string, token: string) =>
      read(community, 'link', token, linkSchema),

    signRenewal: (community: string, {id, person, turn}: ManagerSession) =>
      sign(community, 'renewal', renewalSeconds, {jti: id, sub: person, turn}),
    async readRenewal(community: string, token: string) {
      const held = await read(community, 'renewal', token, renewalSchema);
      return held && {id: held.jti, person: held.sub, turn: held.turn};
    },

    signEntry: (community: string, {id, sessionVersion}: KnownPerson) =>
      sign(community, 'entry', entrySeconds, {
        sub: id,
        version: sessionVersion,
      }),
    /** Whose session is to be opened; undefined where it is another's token. */
    async readEntry(
      hosted: HostedCommunity,
      token: string,
    ): Promise<KnownPerson | undefined> {
      if (!isEntry(token)) return undefined;
      const held = await read(hosted.id, 'entry', token, entrySchema);
      const person = held && (await hosted.person(held.sub));
      if (person?.sessionVersion !== held?.version) refuse('token_expired');
      return person ?? refuse('token_invalid');
    },
  };
}

function isEntry(token: string) {
  try {
    return decodeProtectedHeader(token).typ === types.entry;
  } catch {
    return false;
  }
}
