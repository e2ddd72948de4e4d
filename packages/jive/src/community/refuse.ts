import type {Problem} from '@townhall/client';
import {RefusedError} from '@townhall/client/parts/errors';

/** What is refused, and what to do about it. */
export const refusal = (
  status: number,
  code: string,
  title: string,
  detail = title,
  more: Partial<Problem> = {},
) =>
  new RefusedError({type: 'about:blank', title, status, code, detail, ...more});

/** What Jive knows nothing of: a sentence, in place of a guess. */
export const cannot = (what: string) =>
  refusal(
    422,
    'not_supported',
    `A Jive community cannot ${what}`,
    `A Jive community cannot ${what}. What it can do stands in \`about().capabilities\`.`,
  );

/** The refusal of what is not there, or not shown. */
export const missing = (what: string) =>
  refusal(404, 'not_found', `There is no such ${what}`);

/** The refusal of a cursor that no page gave. */
export const unknownCursor = () =>
  refusal(
    400,
    'invalid_request',
    'This cursor does not belong to this list',
    'Start again without one.',
    {fields: [{path: 'cursor', message: 'Unknown cursor.'}]},
  );

/** The refusal of a guest who would have to sign in. */
export const signInRequired = () =>
  refusal(401, 'sign_in_required', 'Sign in to do this');

/** Whether Jive refused with one of these statuses. */
export const isRefused = (
  error: unknown,
  ...statuses: readonly number[]
): error is RefusedError =>
  error instanceof RefusedError && statuses.includes(error.status);

/** Numbers are what Jive knows things by; anything else is not there. */
export function numberOf(id: string, what: string): string {
  if (/^\d{1,18}$/.test(id)) return id;
  throw missing(what);
}
