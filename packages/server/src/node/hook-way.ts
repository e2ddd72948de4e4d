import {request as requestHttp, type RequestOptions} from 'node:http';
import {request as requestHttps} from 'node:https';
import type {HookRequest, HookWay} from '../webhooks/webhooks.js';
import {isHttp, publicWay, type PublicWayOptions} from './public-way.js';

/** Where webhooks may go. */
export interface HookWayOptions extends PublicWayOptions {
  /** How long a receiver may take, all in all. */
  timeoutMilliseconds?: number | undefined;
}

/** A receiver has nothing to tell us: so much of its answer is read. */
const mostAnswerBytes = 65_536;

/**
 * Sends webhooks over the network, and to nobody within it: a name is resolved
 * once, every address it has must be public, and the connection goes to just
 * that address. Redirects are not followed; an answer may be neither long nor slow.
 */
export function nodeHookWay({
  timeoutMilliseconds = 10_000,
  ...options
}: HookWayOptions = {}): HookWay {
  const {refusal, lookup} = publicWay('The callback', options);
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
