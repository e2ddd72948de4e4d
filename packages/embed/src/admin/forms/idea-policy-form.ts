import type {IdeaPolicy, PolicyPreview} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {html, nothing} from 'lit';
import {ideaPolicyFields} from '../words/idea-policy-fields.js';
import {RulesForm} from './rules-form.js';

/** How ideas live in a board; shows what a change would do before it is made. */
export class IdeaPolicyForm extends RulesForm {
  static override properties = {
    ...RulesForm.properties,
    preview: {state: true},
  };

  preview: PolicyPreview | undefined;

  protected override readonly groups = ideaPolicyFields;
  protected override readonly heading = 'ideaPolicy';

  protected override async read() {
    const {policy} = (await this.community?.places.get(this.place)) ?? {};
    return policy ?? {};
  }

  protected override async send() {
    const {community, place, reason} = this;
    const policy = this.#policy;
    const change = await community?.moderation.changePolicy(place, {
      policy,
      reason,
    });
    this.preview = undefined;
    return change?.after ?? policy;
  }

  protected override renderMore() {
    return html`<button type="button" @click=${this.#onPreview}>
      ${this.say('previewChange')}
    </button>`;
  }

  protected override renderAfter() {
    const {preview} = this;
    if (!preview) return nothing;
    const {effects, ideas, unchanged} = preview;
    return html`<section aria-labelledby="preview">
      <h3 id="preview" tabindex="-1">${this.say('previewTitle')}</h3>
      <p>
        ${
          effects.length === 0
            ? this.say('previewNone')
            : this.say('previewSome', {ideas, unchanged})
        }
      </p>
      <ul aria-label=${this.say('previewIdeas')}>
        ${effects.map(
          ({title, sentence}) =>
            html`<li>
              <strong dir="auto">${title}</strong> <span>${sentence}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  get #policy() {
    // Filled from a policy; what does not fit is refused at its field.
    return this.values as IdeaPolicy;
  }

  readonly #onPreview = async () => {
    const seen = await this.attempt(async () => {
      this.preview = await this.community?.moderation.previewPolicy(
        this.place,
        this.#policy,
      );
    });
    if (seen) this.renderRoot.querySelector<HTMLElement>('#preview')?.focus();
    else this.preview = undefined;
  };
}

define('townhall-admin-idea-policy', IdeaPolicyForm);
