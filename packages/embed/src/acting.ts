import {UnreachableError} from '@townhall/client/parts/errors';

/** Brings what it takes to act in somebody's name; fails as a call fails. */
export const acting = () =>
  import('./chunks/acting.js').catch((cause: unknown) => {
    throw new UnreachableError('A part of Townhall did not arrive', {cause});
  });

type Acting = Awaited<ReturnType<typeof acting>>;

/** Methods that are brought when the first of them is called. */
export const later = <Methods extends object>(
  make: (acting: Acting) => Methods,
  names: readonly (keyof Methods & string)[],
) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      async (...args: unknown[]) => {
        const methods = make(await acting());
        // What is named here is a method.
        return (methods[name] as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  ) as Methods; // A test compares the names with those of the package.
