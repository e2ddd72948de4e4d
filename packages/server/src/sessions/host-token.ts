import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  type FetchImplementation,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  type JWTVerifyOptions,
} from 'jose';
import * as z from 'zod/mini';
import type {CommunitySettings, Issuer} from '../config.js';
import type {Clock, Identity} from '../hosting.js';
import {refuse} from '../problem.js';

/** Clocks of two servers may differ by this much. */
const toleranceSeconds = 60;
/** A host's token is for one exchange, so it lives no longer than this. */
const longestLifeSeconds = 300;

/** Where the keys of issuers come from; tests hand in their own. */
export interface HostTokenOptions {
  clock: Clock;
  fetch?: FetchImplementation | undefined;
}

/** Tells who a host says somebody is, or refuses the token. */
export type VerifyHostToken = (
  settings: CommunitySettings,
  token: string,
) => Promise<Identity>;

/** Checks tokens that a host signed, against the issuers a community trusts. */
export function hostTokens({clock, fetch}: HostTokenOptions): VerifyHostToken {
  const keySets = new Map<string, JWTVerifyGetKey>();

  const keySet = (jwks: string) => {
    const known = keySets.get(jwks);
    if (known) return known;
    const made = createRemoteJWKSet(new URL(jwks), {
      timeoutDuration: 3_000,
      cooldownDuration: 30_000,
      cacheMaxAge: 600_000,
      ...(fetch ? {[customFetch]: fetch} : {}),
    });
    keySets.set(jwks, made);
    return made;
  };

  return async (settings, token) => {
    const issuer = issuerOf(settings, token);
    const options: JWTVerifyOptions = {
      issuer: issuer.issuer,
      audience: settings.id,
      algorithms: algorithmsOf(issuer),
      requiredClaims: ['sub', 'iat', 'exp'],
      clockTolerance: toleranceSeconds,
      currentDate: clock(),
    };
    const claims = await verified(() =>
      'secret' in issuer
        ? jwtVerify(token, new TextEncoder().encode(issuer.secret), options)
        : jwtVerify(token, keySet(issuer.jwks), options),
    );
    refuseLongLife(claims, clock());
    return identityFrom(claims, issuer, settings);
  };
}

/** The algorithm comes from the configuration, never from the token. */
function algorithmsOf(issuer: Issuer): string[] {
  if ('secret' in issuer) return ['HS256'];
  return issuer.algorithm ? [issuer.algorithm] : ['RS256', 'ES256', 'EdDSA'];
}

function issuerOf({issuers}: CommunitySettings, token: string): Issuer {
  let named: string | undefined;
  try {
    named = decodeJwt(token).iss;
  } catch {
    refuse('token_invalid', {detail: 'The token is not a signed JWT.'});
  }
  return (
    issuers.find(({issuer}) => issuer === named) ??
    refuse('token_invalid', {
      detail: 'This community does not trust the issuer of the token.',
    })
  );
}

async function verified(
  verify: () => Promise<{payload: JWTPayload}>,
): Promise<JWTPayload> {
  try {
    return (await verify()).payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) refuse('token_expired');
    if (isKeySetTrouble(error)) {
      return refuse('unavailable', {
        detail: 'The keys of the issuer could not be read.',
        retryAfter: 10,
      });
    }
    return refuse('token_invalid', {detail: reasonFor(error)});
  }
}

/** jose throws its base error for a bad answer, and what `fetch` threw as it is. */
const isKeySetTrouble = (error: unknown) =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  !(error instanceof errors.JOSEError) ||
  error.constructor === errors.JOSEError;

function reasonFor(error: unknown) {
  if (error instanceof errors.JWTClaimValidationFailed) {
    return `The claim "${error.claim}" of the token is missing or wrong.`;
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return 'The token is signed with another algorithm than was agreed.';
  }
  return 'The signature of the token does not fit.';
}

function refuseLongLife({iat, exp}: JWTPayload, now: Date) {
  // Both are required above; jose has checked that they are numbers.
  if (iat === undefined || exp === undefined) refuse('token_invalid');
  if (iat > now.getTime() / 1_000 + toleranceSeconds) {
    refuse('token_invalid', {detail: 'The token says it is from the future.'});
  }
  if (exp - iat > longestLifeSeconds) {
    refuse('token_invalid', {
      detail: 'The token may live for at most five minutes.',
    });
  }
}

const subjectSchema = z
  .string()
  .check(z.minLength(1), z.maxLength(255), z.refine(isWritable));
const nameSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(200), z.refine(isWritable));
const pictureSchema = z
  .string()
  .check(z.maxLength(2_000), z.startsWith('https://'), z.refine(isWebAddress));
const groupsSchema = z
  .array(z.string().check(z.minLength(1), z.maxLength(100)))
  .check(z.maxLength(50));
const roleSchema = z.enum(['member', 'advocate', 'staff']);

function identityFrom(
  claims: JWTPayload,
  issuer: Issuer,
  {staff}: CommunitySettings,
): Identity {
  const subject = subjectSchema.safeParse(claims.sub);
  if (!subject.success) {
    return refuse('token_invalid', {
      detail: 'The claim "sub" of the token is missing or wrong.',
    });
  }
  const isStaff = staff.some(
    (grant) => grant.issuer === issuer.issuer && grant.subject === subject.data,
  );
  const said = issuer.roles
    ? roleSchema.safeParse(claims['townhall_role']).data
    : undefined;
  return {
    issuer: issuer.issuer,
    subject: subject.data,
    name: nameSchema.safeParse(claims['name']).data ?? '',
    avatar: pictureSchema.safeParse(claims['picture']).data,
    emailVerified: z.boolean().safeParse(claims['email_verified']).data,
    groups: groupsSchema.safeParse(claims['groups']).data,
    role: isStaff ? 'staff' : said,
  };
}

function isWritable(text: string) {
  return !/\u0000|\p{Surrogate}/u.test(text);
}

function isWebAddress(text: string) {
  return URL.canParse(text);
}
