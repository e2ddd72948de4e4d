import {jwtVerify, SignJWT} from 'jose';
import {refuse} from '../problem.js';

/** The person and the question of a link under *Did this solve it?*. */
export interface FollowUpLink {
  person: string;
  question: string;
}

/** Makes and reads one kind of link. */
export interface LinkTokens<Held> {
  /** For whoever delivers messages: what stands in the link, for this community. */
  sign(community: string, held: Held): Promise<string>;
  /** What was signed; throws `token_invalid` or `token_expired` for anything else. */
  read(community: string, token: string): Promise<Held>;
}

/** The links under messages, each good for one thing without signing in. */
export interface MessageLinks {
  /** Stops messages to a person; never expires, as old messages are stopped too. */
  unsubscribe: LinkTokens<string>;
  /** Says whether a question is solved; for sixty days. */
  followUp: LinkTokens<FollowUpLink>;
}

const issuer = 'townhall';
const followUpDays = 60;

/**
 * The links under messages, for whoever delivers these. `secret` is the
 * server's; `clock` is replaced in tests.
 */
export function messageLinks(
  secret: string,
  clock: () => Date = () => new Date(),
): MessageLinks {
  const key = new TextEncoder().encode(secret);
  const jwt = (type: string, community: string, person: string, held = {}) =>
    new SignJWT(held)
      .setProtectedHeader({alg: 'HS256', typ: type})
      .setIssuer(issuer)
      .setAudience(community)
      .setSubject(person);

  /** Good for this use and nothing else, whatever else is signed with the secret. */
  async function verify(type: string, community: string, token: string) {
    const {payload} = await jwtVerify<{question?: unknown}>(token, key, {
      algorithms: ['HS256'],
      typ: type,
      issuer,
      audience: community,
      requiredClaims: ['sub'],
      currentDate: clock(),
    });
    return {person: payload.sub ?? '', question: payload.question};
  }

  return {
    unsubscribe: {
      sign: (community, person) =>
        jwt('townhall-unsubscribe+jwt', community, person).sign(key),
      async read(community, token) {
        try {
          return (await verify('townhall-unsubscribe+jwt', community, token))
            .person;
        } catch {
          return refuseLink('change in your settings how you are told');
        }
      },
    },

    followUp: {
      sign: (community, {person, question}) =>
        jwt('townhall-follow-up+jwt', community, person, {question})
          .setExpirationTime(
            new Date(clock().getTime() + followUpDays * 86_400_000),
          )
          .sign(key),
      async read(community, token) {
        try {
          const held = await verify('townhall-follow-up+jwt', community, token);
          return {person: held.person, question: String(held.question)};
        } catch (error) {
          if (isExpired(error)) {
            return refuse('token_expired', {
              detail:
                'This link was good for sixty days. Open the question and answer there.',
            });
          }
          return refuseLink('answer where the question stands');
        }
      },
    },
  };
}

const isExpired = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED';

const refuseLink = (instead: string) =>
  refuse('token_invalid', {
    detail: `This link is not complete. Copy all of it, or ${instead}.`,
  });
