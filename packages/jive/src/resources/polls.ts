import {MalformedError} from '@townhall/client/parts/errors';
import type {Connection} from '../connection.js';
import type {JivePollResult} from '../entities/social.js';
import {isObject} from '../normalise.js';
import {at, doAt, type CallOptions} from './reading.js';

/** Votes in polls; polls themselves are contents. */
export const createPolls = (call: Connection) => ({
  /** How often each option was chosen. */
  async results(
    contentID: string,
    {signal}: CallOptions = {},
  ): Promise<JivePollResult[]> {
    const path = at('/votes', contentID);
    const answer = await call(path, {signal});
    if (!isObject(answer) || !Array.isArray(answer.list)) {
      throw new MalformedError(`Off contract: ${path} is no list`);
    }
    return answer.list.map((one: unknown) => {
      const {option, count} = isObject(one) ? one : {};
      return {option: String(option ?? ''), count: Number(count) || 0};
    });
  },
  /** Chooses options of a poll by their names. */
  async vote(
    contentID: string,
    options: readonly string[],
    {signal}: CallOptions = {},
  ) {
    await call(at('/votes', contentID), {
      method: 'POST',
      json: options,
      signal,
    });
  },
  /** Takes the viewer's votes back, where `resources.votes` allows `DELETE`. */
  unvote: (contentID: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at('/votes', contentID), options),
});
