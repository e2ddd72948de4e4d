import {limits} from '../../limits.js';
import {PluginError} from '../../plugin-error.js';
import {allowsUrl} from '../kinds/urls.js';
import {Bucket} from '../line/bucket.js';
import type {Method} from '../line/plugin-line.js';
import {isRecord} from '../line/message-shapes.js';
import {Arguments} from './arguments.js';
import type {MethodSurroundings} from './surroundings.js';

const verbs = ['GET', 'POST', 'PUT', 'DELETE'] as const;
/** Those that say who is asking, or whom, are the browser's alone. */
const refused = /^(?:cookie|host|origin|referer|authorization|proxy-|sec-)/i;

/** Requests to other servers: no cookies, no redirects, not too much. */
export function netMethods({
  plugin,
  timers,
  fetch,
}: MethodSurroundings): [string, Method][] {
  const {requestsPerMinute: most} = limits;
  const bucket = new Bucket(most / 60, most, timers.now);
  return [
    [
      'net.fetch',
      async (params, signal) => {
        const given = new Arguments(params);
        const url = urlFrom(given.text('url', limits.href));
        if (!url || !allowsUrl('net', url, plugin.grants)) {
          const host = url?.origin ?? 'that address';
          throw new PluginError('forbidden', `It is not granted net:${host}`);
        }
        if (!bucket.take()) {
          throw new PluginError('quota', `More than ${most} requests a minute`);
        }
        const method =
          given.maybeText('method', 10) === undefined
            ? 'GET'
            : given.oneOf('method', verbs);
        const body = given.maybeText('body', limits.request);
        const answer = await fetch(url, {
          method,
          headers: headersFrom(given.json('headers')),
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
          signal,
          ...(body !== undefined && method !== 'GET' && {body}),
        });
        return {
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: await read(answer),
        };
      },
    ],
  ];
}

function urlFrom(text: string) {
  // What a URL forgives is how one address looks like another.
  if (!/^https:\/\/[^\s\\@]+$/.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
}

function headersFrom(given: unknown): Record<string, string> {
  if (!isRecord(given)) return {};
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (refused.test(name)) {
        throw new PluginError('forbidden', `The header ${name} is not sent`);
      }
      return [name, String(value)];
    }),
  );
}

/** Reads as much as is allowed, and goes away from whoever sends more. */
async function read(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, {stream: true});
    // As JSON in a message it is longer than this.
    if (text.length > limits.request / 2) {
      await reader.cancel();
      throw new PluginError('quota', 'The answer is too long');
    }
  }
}
