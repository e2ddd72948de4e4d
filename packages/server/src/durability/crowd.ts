import {SignJWT} from 'jose';
import * as z from 'zod/mini';

/** A community whose people one secret vouches for, as its configuration. */
export const issuer = 'https://host.example';
export const secret = 'a-secret-that-only-this-test-knows-of';
export const community = 'killed';
export const configuration = {
  communities: [
    {
      id: community,
      name: 'Killed',
      default: true,
      issuers: [{issuer, algorithm: 'HS256', secret}],
    },
  ],
};

/** A vote that the server answered with yes. */
export interface AnsweredVote {
  subject: string;
  ideaId: string;
}

const sessionAnswer = z.object({accessToken: z.string()});
const ideasAnswer = z.object({items: z.array(z.object({id: z.string()}))});

/** The ids of the ideas that can be voted on. */
export async function ideaIds(url: string): Promise<string[]> {
  const response = await fetch(`${url}/api/v1/ideas?limit=100`);
  return ideasAnswer.parse(await response.json()).items.map(({id}) => id);
}

/**
 * Everybody votes for every idea, each person one vote after the other. Ends
 * when the server does.
 */
export async function voteAll(
  url: string,
  subjects: readonly string[],
  ideas: readonly string[],
  onAnswer: (vote: AnsweredVote) => void,
) {
  await Promise.all(
    subjects.map(async (subject) => {
      const token = await signIn(url, subject);
      for (const ideaId of ideas) {
        const answered = await vote(url, token, ideaId);
        if (!answered) return;
        onAnswer({subject, ideaId});
      }
    }),
  );
}

async function signIn(url: string, subject: string): Promise<string> {
  const hostToken = await new SignJWT({name: subject})
    .setProtectedHeader({alg: 'HS256'})
    .setIssuer(issuer)
    .setAudience(community)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(new TextEncoder().encode(secret));
  const response = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({token: hostToken}),
  });
  return sessionAnswer.parse(await response.json()).accessToken;
}

/** False when no answer came; throws when the answer was no. */
async function vote(url: string, token: string, ideaId: string) {
  const response = await fetch(`${url}/api/v1/ideas/${ideaId}/ballot`, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({vote: 'up'}),
  }).catch(() => undefined);
  if (!response) return false;
  const text = await response.text().catch(() => undefined);
  if (response.ok) return text !== undefined;
  throw new Error(`A vote was refused: ${response.status} ${text}`);
}
