import {RefusedError} from '@townhall/client';
import {jiveRefusalOf} from '@townhall/jive';
import {problem} from '../problem.js';

/**
 * The same, with what Jive says to this server turned into what it means for
 * those who ask this server. That the server itself was not let in, or that Jive
 * broke, is nothing that a viewer could do anything about.
 */
export function asRelayed<Part extends object>(
  part: Part,
  isSignedIn: boolean,
): Part {
  return new Proxy(part, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value === 'function') {
        return (...given: unknown[]) =>
          explained(Reflect.apply(value, target, given), isSignedIn);
      }
      return value !== null && typeof value === 'object'
        ? asRelayed(value, isSignedIn)
        : value;
    },
  });
}

const explained = (result: unknown, isSignedIn: boolean) =>
  result instanceof Promise
    ? result.catch((error: unknown) => {
        throw isOurs(error, isSignedIn)
          ? new RefusedError(problem('unavailable', {retryAfter: 5}), error)
          : error;
      })
    : result;

/** A guest who is asked to sign in can do so; a signed-in viewer has. */
const isOurs = (error: unknown, isSignedIn: boolean) =>
  error instanceof RefusedError &&
  jiveRefusalOf(error) !== undefined &&
  ((error.status === 401 && isSignedIn) || error.status >= 500) &&
  error.code !== 'not_supported';
