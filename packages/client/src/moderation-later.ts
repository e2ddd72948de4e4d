import type {Base} from './base.js';
import type {Moderation} from './community.js';
import {UnreachableError} from './errors.js';

type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * What staff does, over HTTP. Few people do, so its code is brought when the
 * first of it is asked for; where it does not arrive, that call fails.
 */
export function laterModeration(base: Base): Moderation {
  const bring = async () => {
    const {createModeration} = await import('./moderation.js').catch(
      (cause: unknown) => {
        throw new UnreachableError('A part of Townhall did not arrive', {
          cause,
        });
      },
    );
    return createModeration(base);
  };
  let brought: Promise<Moderation> | undefined;
  const call =
    (name: keyof Moderation): Method =>
    async (...args) => {
      brought ??= bring();
      const methods = await brought.catch((error: unknown) => {
        brought = undefined;
        throw error;
      });
      return (methods[name] as Method)(...args); // each of them takes and answers its own
    };
  const all: unknown = new Proxy(
    {},
    {
      // Whoever waits for the whole waits for no promise.
      get: (_, name) =>
        name === 'then' ? undefined : call(name as keyof Moderation), // only methods are asked for
    },
  );
  return all as Moderation; // each method is answered above
}
