import {UnreachableError} from './errors.js';

type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * A part of a client that few pages need: its code is brought when the first of
 * its methods is called; where it does not arrive, that call fails.
 */
export function laterPart<Part extends object>(
  bring: () => Promise<Part>,
): Part {
  let brought: Promise<Part> | undefined;
  const call =
    (name: string): Method =>
    async (...args) => {
      brought ??= bring().catch((cause: unknown) => {
        brought = undefined;
        throw new UnreachableError('A part of Townhall did not arrive', {
          cause,
        });
      });
      const method: unknown = Reflect.get(await brought, name);
      return (method as Method)(...args); // each of them takes and answers its own
    };
  const all: unknown = new Proxy(
    {},
    {
      // Whoever waits for the whole waits for no promise.
      get: (_, name) => (name === 'then' ? undefined : call(name as string)), // only methods are asked for
    },
  );
  return all as Part; // each method is answered above
}
