import {MalformedError} from '@townhall/client/parts/errors';
import {isObject} from './normalise.js';

/** Where an instance is, and how it calls itself. */
export interface Addresses {
  /** Where a path or a reference of the instance is reached. */
  of(pathOrRef: string): string;
  /** Learns from `/api/version` where version 3 is, and its own name. */
  learn(version: unknown): void;
}

/**
 * Finds the address of everything. A reference to another host is refused: the
 * viewer's credentials would go there.
 */
export function createAddresses(
  url: string,
  knownAs: readonly string[] = [],
): Addresses {
  const base = trimmed(url);
  const own = [base, ...knownAs.map(trimmed)];
  let core = '/api/core/v3';
  const isRooted = (path: string) => /^\/(api|oauth2)\//.test(path);

  return {
    of(pathOrRef) {
      if (!/^https?:/i.test(pathOrRef)) {
        return base + (isRooted(pathOrRef) ? '' : core) + pathOrRef;
      }
      // What is behind a proxy calls itself by its public name.
      const home = own.find((one) => isUnder(pathOrRef, one));
      if (home !== undefined) return base + pathOrRef.slice(home.length);
      throw new MalformedError(
        `Jive at ${base} points to another host, ${hostOf(pathOrRef)}; no credentials are sent there. If that is the same community, name it in \`knownAs\`.`,
      );
    },
    learn(version) {
      const {jiveCoreVersions, instanceURL} = isObject(version) ? version : {};
      const versions: unknown[] = Array.isArray(jiveCoreVersions)
        ? jiveCoreVersions
        : [];
      const third = versions.find(
        (one) => isObject(one) && Number(one.version) === 3,
      );
      if (!isObject(third) || typeof third.uri !== 'string') {
        throw new MalformedError(
          `${base} does not speak version 3 of Jive's API`,
        );
      }
      core = `/${third.uri.replace(/^\/+|\/+$/g, '')}`;
      if (typeof instanceURL === 'string') own.push(trimmed(instanceURL));
    },
  };
}

const trimmed = (url: string) => url.replace(/\/+$/, '');

const isUnder = (ref: string, home: string) =>
  home !== '' &&
  ref.toLowerCase().startsWith(home.toLowerCase()) &&
  /^(?:[/?#]|$)/.test(ref.slice(home.length));

function hostOf(ref: string) {
  try {
    return new URL(ref).host;
  } catch {
    return 'which has no valid address';
  }
}
