import type {SqlHosting} from '../community/sql-hosting.js';
import {type Config, defaultCommunity} from '../config.js';
import type {NewCredential} from '../credentials.js';
import {StartError} from './secret.js';

/** Whom a program acts as, and what its key is called. */
export interface WantedKey {
  name: string;
  issuer: string;
  /** The person's id with that issuer. */
  subject: string;
  /** The default community where it is left out. */
  community?: string | undefined;
}

/** Makes a key for a program; its secret is told now and never again. */
export async function makeKey(
  hosting: SqlHosting,
  config: Config,
  {name, issuer, subject, community}: WantedKey,
): Promise<NewCredential> {
  const {programs, id, identify} = await hostedFor(hosting, community);
  const settings =
    config.communities.find((one) => one.id === id) ?? defaultCommunity(config);
  const trusted = settings?.issuers.map((one) => one.issuer) ?? [];
  if (!trusted.includes(issuer)) {
    throw new StartError(
      `The community "${id}" does not trust the issuer "${issuer}". It trusts: ${trusted.join(', ') || 'nobody'}.`,
    );
  }
  const isStaff = settings?.staff.some(
    (grant) => grant.issuer === issuer && grant.subject === subject,
  );
  const person = await identify({
    issuer,
    subject,
    name: '',
    role: isStaff ? 'staff' : undefined,
  });
  return programs.credentials.make({person: person.id, name});
}

/** Takes a key back, and with it everything that was given out for it. */
export async function revokeKey(
  hosting: SqlHosting,
  {id, community}: {id: string; community?: string | undefined},
): Promise<void> {
  const {programs} = await hostedFor(hosting, community);
  if (await programs.credentials.revoke(id)) return;
  throw new StartError(`There is no key "${id}", or it was taken back before.`);
}

async function hostedFor(hosting: SqlHosting, community: string | undefined) {
  const hosted = await hosting.find(community);
  if (!hosted?.programs) {
    throw new StartError(`There is no community "${community}" here.`);
  }
  return {...hosted, programs: hosted.programs};
}
