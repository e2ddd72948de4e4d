import {lookup as lookupAll} from 'node:dns';
import {request as requestHttp, type RequestOptions} from 'node:http';
import {request as requestHttps} from 'node:https';
import {type LookupFunction, isIP} from 'node:net';
import {callbackify} from 'node:util';
import type {HookRequest, HookWay} from '../webhooks/webhooks.js';
import {isPublicAddress} from './public-address.js';

/** Where webhooks may go. */
export interface HookWayOptions {
  /** `http:` and addresses of one's own network too; for development. */
  allowPrivate?: boolean | undefined;
  /** How long a receiver may take, all in all. */
  timeoutMilliseconds?: number | undefined;
  /** Replaces the system's resolver. */
  resolve?: Resolve | undefined;
}

/** Every address of a name, or an error. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** A receiver has nothing to tell us: so much of its answer is read. */
const mostAnswerBytes = 65_536;

/**
 * Sends webhooks over the network, and to nobody within it: a name is resolved
 * once, every address it has must be public, and the connection goes to just
 * that address. Redirects are not followed; an answer may be neither long nor slow.
 */
export function nodeHookWay({
  allowPrivate = false,
  timeoutMilliseconds = 10_000,
  resolve = systemResolve,
}: HookWayOptions = {}): HookWay {
  const refusal = (text: string) => {
    if (!URL.canParse(text)) return 'The callback is no web address.';
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(allowPrivate && isHttp(url))) {
      return 'The callback must be an https: address.';
    }
    if (url.username || url.password) {
      return 'The callback must hold no user name and no password.';
    }
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return isIP(host) && !allowPrivate && !isPublicAddress(host)
      ? 'The callback must be an address that everybody can reach.'
      : undefined;
  };

  const addressOf = callbackify(async (name: string) => {
    const found = await resolve(name);
    const [address] = found;
    if (address === undefined) throw new Error(`${name} has no address`);
    if (!allowPrivate && !found.every(isPublicAddress)) {
      throw new Error(`${name} is not an address that everybody can reach`);
    }
    return {address, family: isIP(address)};
  });

  /** What a name is resolved to is what is connected to. */
  const lookup: LookupFunction = (name, options, callback) => {
    addressOf(name, (error, found) => {
      if (error) callback(error, '');
      else if (options.all) callback(null, [found]);
      else callback(null, found.address, found.family);
    });
  };

  return {
    refusal,
    async send(request, signal) {
      const late = AbortSignal.timeout(timeoutMilliseconds);
      const either = AbortSignal.any([signal, late]);
      try {
        return await sent(request, either, {lookup, agent: false});
      } catch (error) {
        if (!late.aborted) throw error;
        throw new Error(`it took longer than ${timeoutMilliseconds} ms`, {
          cause: error,
        });
      }
    },
  };
}

const isHttp = ({protocol}: URL) => protocol === 'http:';

function sent(
  {url, headers, body}: HookRequest,
  signal: AbortSignal,
  options: RequestOptions,
): Promise<number> {
  const request = isHttp(new URL(url)) ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {...options, method: 'POST', headers: {...headers}, signal},
      (response) => {
        let read = 0;
        const end = () => resolve(response.statusCode ?? 0);
        response.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (read > mostAnswerBytes) {
            end();
            response.destroy();
          }
        });
        response.once('end', end);
        response.once('error', reject);
        response.once('aborted', () => reject(new Error('It broke off.')));
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

const systemResolve: Resolve = (name) =>
  new Promise((resolve, reject) => {
    lookupAll(name, {all: true}, (error, found) => {
      if (error) reject(error);
      else resolve(found.map(({address}) => address));
    });
  });
