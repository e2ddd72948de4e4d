import {html, nothing} from 'lit';
import type {sharedMessages} from '../messages/shared.js';
import type {Failure} from './failure.js';
import type {Say} from './messages.js';

/** Says beside a control why it did not do what it should, and where to sign in. */
export const noteView = ({
  failure,
  text,
  say,
  signInUrl,
}: {
  failure: Failure;
  text: string;
  say: Say<typeof sharedMessages>;
  signInUrl: string;
}) => html`
  <div class="note" id="note" data-kind=${failure.kind}>
    <p>${text}</p>
    ${
      failure.kind === 'signed-out' && signInUrl
        ? html`<a class="button" href=${signInUrl}>${say('signIn')}</a>`
        : nothing
    }
  </div>
`;
