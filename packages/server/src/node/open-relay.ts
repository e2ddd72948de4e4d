import {basic} from '@townhall/jive';
import type {HostingOptions} from './open-hosting.js';
import {defaultCommunity} from '../config.js';
import type {Hosting} from '../hosting.js';
import {relayJive, type RelayOptions} from '../relay/relay-jive.js';

/** A Jive to serve, and the account to act with in the names of its viewers. */
export interface Upstream extends Partial<
  Omit<RelayOptions, 'id' | 'clock' | 'auth'>
> {
  url: string;
  account?: {username: string; password: string} | undefined;
}

/** Hosts a Jive as the default community of a configuration. */
export function openRelay(
  {config, clock}: Pick<HostingOptions, 'config' | 'clock'>,
  {account, ...upstream}: Upstream,
): Hosting {
  const {
    id = 'townhall',
    name = 'Townhall',
    staff = [],
  } = defaultCommunity(config) ?? {};
  // Subjects are user names in Jive, as in the tokens that are signed for them.
  const names = new Set(staff.map(({subject}) => subject));
  return relayJive({
    id,
    name,
    roleOf: ({jive}) => (names.has(jive?.username ?? '') ? 'staff' : 'member'),
    ...upstream,
    clock,
    auth: account && basic(account.username, account.password),
  });
}
