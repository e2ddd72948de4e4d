import {get as getHttp, type RequestOptions} from 'node:http';
import {get as getHttps} from 'node:https';
import type {PublicFiles} from '../plugins/public-files.js';
import {isHttp, publicWay, type PublicWayOptions} from './public-way.js';

/** Where files come from, and how long that may take. */
export interface PublicFilesOptions extends PublicWayOptions {
  timeoutMilliseconds?: number | undefined;
}

/**
 * Fetches files over the network, from nobody within it. Redirects are not
 * followed; a file may be neither long nor slow.
 */
export function nodePublicFiles({
  timeoutMilliseconds = 10_000,
  ...options
}: PublicFilesOptions = {}): PublicFiles {
  const {lookup, refusal} = publicWay('The address', options);
  return {
    refusal,
    async read(url, mostBytes) {
      const no = refusal(url);
      if (no !== undefined) throw new Error(no);
      const signal = AbortSignal.timeout(timeoutMilliseconds);
      try {
        return await received(url, mostBytes, {lookup, agent: false, signal});
      } catch (error) {
        if (!signal.aborted) throw error;
        throw new Error(`It took longer than ${timeoutMilliseconds} ms.`, {
          cause: error,
        });
      }
    },
  };
}

function received(
  url: string,
  mostBytes: number,
  options: RequestOptions,
): Promise<Uint8Array> {
  const get = isHttp(new URL(url)) ? getHttp : getHttps;
  return new Promise((resolve, reject) => {
    const outgoing = get(url, options, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`It answered ${response.statusCode}.`));
        response.destroy();
        return;
      }
      const pieces: Buffer[] = [];
      let read = 0;
      response.on('data', (piece: Buffer) => {
        read += piece.length;
        pieces.push(piece);
        if (read <= mostBytes) return;
        reject(new Error(`It is longer than ${mostBytes} bytes.`));
        response.destroy();
      });
      response.once('end', () => resolve(Buffer.concat(pieces)));
      response.once('error', reject);
      response.once('aborted', () => reject(new Error('It broke off.')));
    });
    outgoing.once('error', reject);
  });
}
