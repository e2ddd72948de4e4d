import type {Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {ideaFormMessages} from '../messages/idea-form.js';

/** A wait that is longer than this is a board's limit, not a busy moment. */
const long = 120;

/** Why an idea was not taken, and what to do. */
export function whyNotSent(
  failure: Failure,
  {say, format}: {say: Say<typeof ideaFormMessages>; format: Formats},
) {
  const {kind, code, retryAfter} = failure;
  if (kind === 'signed-out') return say('signInToSuggest');
  if (code === 'invalid_request') return say('mendFields');
  if (code === 'rate_limited' && retryAfter !== null && retryAfter > long) {
    const now = Date.now();
    const at = new Date(now + retryAfter * 1_000).toISOString();
    return say('tooManyToday', {when: format.relative(at, now)});
  }
  return failureText(failure, say);
}
