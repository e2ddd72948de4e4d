import {lookup as lookupAll} from 'node:dns';
import {type LookupFunction, isIP} from 'node:net';
import {callbackify} from 'node:util';
import {isPublicAddress} from './public-address.js';

/** Where a server may connect to. */
export interface PublicWayOptions {
  /** `http:` and addresses of one's own network too; for development. */
  allowPrivate?: boolean | undefined;
  /** Replaces the system's resolver. */
  resolve?: Resolve | undefined;
}

/** Every address of a name, or an error. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** A way out of the server that leads to nobody within its own network. */
export interface PublicWay {
  /** Why this address is never asked; undefined where it may be. */
  refusal(url: string): string | undefined;
  /** What a name is resolved to is what is connected to. */
  lookup: LookupFunction;
}

/**
 * Leads to public addresses alone: a name is resolved once, every address it has
 * must be public, and the connection goes to just that address. `what` names the
 * address in sentences.
 */
export function publicWay(
  what: string,
  {allowPrivate = false, resolve = systemResolve}: PublicWayOptions,
): PublicWay {
  const addressOf = callbackify(async (name: string) => {
    const found = await resolve(name);
    const [address] = found;
    if (address === undefined) throw new Error(`${name} has no address`);
    if (!allowPrivate && !found.every(isPublicAddress)) {
      throw new Error(`${name} is not an address that everybody can reach`);
    }
    return {address, family: isIP(address)};
  });

  return {
    refusal(text) {
      if (!URL.canParse(text)) return `${what} is no web address.`;
      const url = new URL(text);
      if (url.protocol !== 'https:' && !(allowPrivate && isHttp(url))) {
        return `${what} must be an https: address.`;
      }
      if (url.username || url.password) {
        return `${what} must hold no user name and no password.`;
      }
      const host = url.hostname.replace(/^\[|\]$/g, '');
      return isIP(host) && !allowPrivate && !isPublicAddress(host)
        ? `${what} must be an address that everybody can reach.`
        : undefined;
    },
    lookup(name, options, callback) {
      addressOf(name, (error, found) => {
        if (error) callback(error, '');
        else if (options.all) callback(null, [found]);
        else callback(null, found.address, found.family);
      });
    },
  };
}

/** Whether an address is one without encryption. */
export const isHttp = ({protocol}: URL) => protocol === 'http:';

const systemResolve: Resolve = (name) =>
  new Promise((resolve, reject) => {
    lookupAll(name, {all: true}, (error, found) => {
      if (error) reject(error);
      else resolve(found.map(({address}) => address));
    });
  });
