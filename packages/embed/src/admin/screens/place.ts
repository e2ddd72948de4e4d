import type {Place} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {html, nothing} from 'lit';
import '../forms/idea-policy-form.js';
import '../forms/question-policy-form.js';
import '../forms/review-rules-form.js';
import '../forms/starters-form.js';
import {AdminScreen} from './admin-screen.js';

/** The rules of one place, and what it shows while it is empty. */
export class PlaceScreen extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    place: {attribute: false},
  };

  place: Place | undefined;

  protected override render() {
    const {community, place} = this;
    if (!place) return html`<p>${this.say('not_found')}</p>`;
    const {id, kind} = place;
    return html`
      ${
        kind === 'board'
          ? html`<townhall-admin-idea-policy
              .community=${community}
              .place=${id}
            ></townhall-admin-idea-policy>`
          : nothing
      }
      ${
        kind === 'questions'
          ? html`<townhall-admin-question-policy
                .community=${community}
                .place=${id}
              ></townhall-admin-question-policy>
              <townhall-admin-review-rules
                .community=${community}
                .place=${id}
              ></townhall-admin-review-rules>`
          : nothing
      }
      <townhall-admin-starters
        .community=${community}
        .place=${id}
      ></townhall-admin-starters>
    `;
  }
}

define('townhall-admin-place', PlaceScreen);
