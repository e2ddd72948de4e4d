import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {speaker, type Overrides} from '../internal/messages.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import type {answerMessages} from '../messages/answers.js';
import {questionFormMessages} from '../messages/question-form.js';
import {Asking} from '../question-form/asking.js';
import styles from './ask-box.styles.js';

/**
 * A field to ask in. While somebody writes it shows what others asked before,
 * and they may find that they need not ask at all.
 *
 * @tag townhall-ask
 * @fires {ReadyEvent} townhall-ready - The field is there.
 * @fires {QuestionCreatedEvent} townhall-question-created - The visitor's question was taken.
 * @fires {QuestionDeflectedEvent} townhall-question-deflected - An older question answered theirs.
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 */
export class AskBox extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** The place where the question goes. */
  @property() place = '';

  /** The level of the heading among those of the page. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  declare messages?:
    | Overrides<typeof answerMessages & typeof questionFormMessages>
    | undefined;

  readonly #say = speaker(this, questionFormMessages);
  readonly #announcer = new Announcer(this);
  readonly #asking = new Asking(this, {
    announcer: this.#announcer,
    isFolded: true,
    // What was asked is shown where the questions are.
    add: () => {},
  });
  #isReady = false;

  /** Puts the focus into the field. */
  override focus() {
    void this.#asking.open();
  }

  protected override updated() {
    if (this.#isReady) return;
    this.#isReady = true;
    void this.#asking.show();
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    return html`
      ${this.#asking.render()}
      ${
        this.#asking.isDone
          ? html`<button
              type="button"
              class="again"
              @click=${() => this.#asking.open()}
            >
              ${this.#say('askAnother')}
            </button>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-ask': AskBox;
  }
}
