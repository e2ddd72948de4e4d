import {html, nothing, type TemplateResult} from 'lit';
import type {sharedMessages} from '../messages/shared.js';
import type {Failure} from './failure.js';
import type {Say} from './messages.js';

type SharedSay = Say<typeof sharedMessages>;

/** What a failure means, in the element's words or else in the community's. */
export function failureText({kind, code, text}: Failure, say: SharedSay) {
  switch (kind) {
    case 'signed-out':
      return say('signedOut');
    case 'offline':
    case 'broken':
    case 'busy':
      return say(kind);
    case 'refused':
      return code === 'account_blocked' ||
        code === 'not_eligible' ||
        code === 'not_found'
        ? say(code)
        : (text ?? say('broken'));
  }
}

interface FailureView {
  failure: Failure;
  say: SharedSay;
  /** Seconds until the next try by itself; null while none is planned. */
  wait?: number | null;
  /** Left out where trying again changes nothing. */
  retry?: (() => void) | undefined;
  signInUrl?: string;
}

/** Says that something did not work and what can be done. */
export function failureView({
  failure,
  say,
  wait,
  retry,
  signInUrl,
}: FailureView): TemplateResult {
  const mayRetry = retry && failure.kind !== 'refused';
  return html`
    <div part="failure" class="note" data-kind=${failure.kind}>
      <p>
        ${failureText(failure, say)}
        ${wait ? say('retryIn', {seconds: wait}) : nothing}
      </p>
      ${
        failure.kind === 'signed-out' && signInUrl
          ? html`<a class="button" href=${signInUrl}>${say('signIn')}</a>`
          : mayRetry
            ? html`<button type="button" @click=${retry}>
                ${say('retry')}
              </button>`
            : nothing
      }
    </div>
  `;
}
