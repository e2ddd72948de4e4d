import {MalformedError, type RefusedError} from '@townhall/client/parts/errors';
import type {Connection, JiveCall} from './connection.js';
import {isObject} from './normalise.js';
import {refusalOf} from './refusal.js';
import {withQuery} from './query/query.js';

/** One of many calls that travel together. */
export interface BatchRequest extends Pick<
  JiveCall,
  'method' | 'query' | 'json'
> {
  /** By which its answer is known. */
  key: string;
  /** Within version 3, such as `/contents/1201`. */
  path: string;
}

/** The answer to one of them. */
export type BatchAnswer =
  | {key: string; status: number; data: unknown; error?: undefined}
  | {key: string; status: number; error: RefusedError};

/** Jive takes no more at once. */
const most = 25;

/**
 * Makes many calls at once, 25 a batch, and no more batches than Jive takes;
 * answers in the order asked. One that is refused does not spoil the others.
 */
export const createBatch =
  (call: Connection, pace: (signal: AbortSignal) => Promise<void>) =>
  async (
    requests: readonly BatchRequest[],
    {signal = new AbortController().signal}: {signal?: AbortSignal} = {},
  ): Promise<BatchAnswer[]> => {
    const answers: BatchAnswer[] = [];
    for (let start = 0; start < requests.length; start += most) {
      const some = requests.slice(start, start + most);
      await pace(signal);
      const answer = await call('/executeBatch', {
        method: 'POST',
        json: some.map(entryOf),
        signal,
        // Reads may be asked again; of anything else nobody knows what was done.
        repeatable: some.every(({method = 'GET'}) => method === 'GET'),
      });
      answers.push(...answersIn(answer, some));
    }
    return answers;
  };

function entryOf({key, path, method = 'GET', query, json}: BatchRequest) {
  const {search} = new URL(withQuery('https://jive.invalid/', query));
  return {
    key,
    request: {
      method,
      endpoint: path,
      ...(search && {queryParams: search.slice(1)}),
      ...(json !== undefined && {body: json}),
    },
  };
}

function answersIn(
  answer: unknown,
  requests: readonly BatchRequest[],
): BatchAnswer[] {
  const list = isObject(answer) ? answer.list : answer;
  if (!Array.isArray(list)) {
    throw new MalformedError('Off contract: /executeBatch is no list');
  }
  const byKey = new Map<unknown, Record<string, unknown>>(
    list.filter(isObject).map((one) => [one.id ?? one.key, one]),
  );
  return requests.map(({key}) => {
    const one = byKey.get(key);
    if (!one) throw new MalformedError(`/executeBatch left out “${key}”`);
    const status = Number(one.status) || 200;
    if (status < 400) return {key, status, data: one.data};
    const text = JSON.stringify(one.data ?? one.error ?? {});
    const response = new Response(null, {status});
    return {key, status, error: refusalOf(response, text, 'token')};
  });
}
