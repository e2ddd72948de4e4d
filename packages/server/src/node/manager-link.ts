import {type Config, defaultCommunity} from '../config.js';
import type {Clock} from '../hosting.js';
import {managerTokens} from '../sessions/manager-token.js';
import {StartError} from './secret.js';

/** Who is to be let in, and where the server is reached. */
export interface WantedLink {
  /** Their id with the issuer, as the configuration names staff. */
  subject: string;
  issuer?: string | undefined;
  /** The default community where it is left out. */
  community?: string | undefined;
  address: string;
}

/** An address that lets one of the staff in, once. Its secret is in the fragment. */
export async function managerLink(
  {subject, issuer, community, address}: WantedLink,
  {config, secret, clock}: {config: Config; secret: string; clock: Clock},
): Promise<string> {
  const settings = community
    ? config.communities.find(({id}) => id === community)
    : defaultCommunity(config);
  if (!settings) {
    throw new StartError(`There is no community "${community}" here.`);
  }
  const known = settings.staff.filter(
    (grant) =>
      grant.subject === subject && (issuer ?? grant.issuer) === grant.issuer,
  );
  const [holder, another] = known;
  if (!holder) {
    throw new StartError(
      `The configuration names no "${subject}" among the staff of "${settings.id}". A link lets in only whom it names there; others come with a token of their own site.`,
    );
  }
  if (another) {
    throw new StartError(
      `Two issuers know a "${subject}": say which with --issuer.`,
    );
  }
  const link = await managerTokens(secret, clock).signLink(settings.id, holder);
  return `${address}/admin#${new URLSearchParams({community: settings.id, link}).toString()}`;
}
