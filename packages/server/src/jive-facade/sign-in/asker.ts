import type {Context} from 'hono';
import type {Environment} from '../../environment.js';
import type {HostedCommunity, KnownPerson, Programs} from '../../hosting.js';
import {refuse} from '../../problem.js';
import {admitTo} from '../../routes/admit.js';
import type {Services} from '../../routes/mount.js';
import {JiveRefusal} from '../wire/jive-refusal.js';
import {usernameOf} from '../draw/draw-person.js';

/** Who a program acts as; null for a guest. */
export type Asker = {id: string; blocked: boolean} | null;

/**
 * Who asks: the holder of an access token, or of a key that an operator made.
 * Nothing else says who somebody is, and no cookie is ever read.
 */
export async function askerOf(
  c: Context<Environment>,
  services: Pick<Services, 'sessions' | 'rates'>,
  programs: Programs,
): Promise<Asker> {
  const {hosted} = c.var;
  const request = c.req.raw;
  const header = request.headers.get('authorization') ?? '';
  const asker = /^Basic\s/i.test(header)
    ? await holderOfKey(c, services, programs, header)
    : await services.sessions.personOf(hosted, request);
  await refuseImpersonation(request, hosted, programs, asker);
  return asker;
}

async function holderOfKey(
  c: Context<Environment>,
  services: Pick<Services, 'rates'>,
  {credentials}: Programs,
  header: string,
): Promise<Asker> {
  const pair = pairIn(header);
  const credential = pair && (await credentials.check(pair.id, pair.secret));
  const person = credential && (await c.var.hosted.person(credential.person));
  if (person) return {id: person.id, blocked: person.blocked};
  // Whoever is right is not counted as signing in with every request.
  admitTo('signIn', c, services, {person: null, isToldApart: true});
  return refuse('token_invalid', {
    detail: 'This key and its secret do not fit. An operator makes keys.',
  });
}

/** The name and the password of a Basic header. */
export function pairIn(
  header: string,
): {id: string; secret: string} | undefined {
  const [, encoded] =
    /^Basic\s+([A-Za-z0-9+/=_-]{1,4000})\s*$/i.exec(header) ?? [];
  if (encoded === undefined) return undefined;
  try {
    const text = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const colon = text.indexOf(':');
    return colon === -1
      ? undefined
      : {id: text.slice(0, colon), secret: text.slice(colon + 1)};
  } catch {
    return undefined;
  }
}

/** Nobody acts as somebody else; a header that would mean so must not be ignored. */
async function refuseImpersonation(
  request: Request,
  hosted: HostedCommunity,
  {numbers, catalogue}: Programs,
  asker: Asker,
) {
  const header = request.headers.get('x-jive-run-as');
  if (header === null) return;
  const [kind = '', ...rest] = header.trim().split(/\s+/);
  const who = rest.join(' ');
  if (asker && (kind === 'userid' || kind === 'username')) {
    const [number = ''] = await numbers.of([{kind: 'person', id: asker.id}]);
    if (kind === 'userid' && who === number) return;
    const self = await catalogue(asker.id).person(asker.id);
    if (kind === 'username' && who === usernameOf(self, number)) return;
  }
  throw new JiveRefusal(
    403,
    `${hosted.name} lets nobody act as somebody else. Use a key of that person.`,
  );
}

/** A person who may still use what they were given. */
export async function stillKnown(
  hosted: HostedCommunity,
  id: string,
): Promise<KnownPerson | undefined> {
  const person = await hosted.person(id);
  return person && !person.blocked ? person : undefined;
}
