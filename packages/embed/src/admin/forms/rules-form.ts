import {explain, failureText} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import * as box from '../draft-box.js';
import {AdminScreen} from '../screens/admin-screen.js';
import {errorsOf} from './errors-of.js';
import {type FieldGroup, withValue} from './field.js';
import {groupsView} from './fields-view.js';

/** Rules that are read, changed and sent as a whole. */
export abstract class RulesForm extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    place: {attribute: false},
    values: {state: true},
    reason: {state: true},
    errors: {state: true},
  };

  /** Whose rules they are. */
  place = '';
  values: object | undefined;
  reason = '';
  errors: ReadonlyMap<string, string> = new Map();

  protected abstract readonly heading:
    | 'ideaPolicy'
    | 'questionPolicy'
    | 'reviewRules'
    | 'noticeSettings'
    | 'starters'
    | 'tracks';
  /** What the button says, and what is said once it is done. */
  protected readonly words: readonly [
    'saveRules' | 'save',
    'savedRules' | 'saved',
  ] = ['saveRules', 'savedRules'];
  protected abstract readonly groups: readonly FieldGroup[];
  /** Where the server names a field, what stands before its path here. */
  protected readonly under: string = 'policy';
  protected readonly hasReason: boolean = true;
  protected abstract read(): Promise<object>;
  protected abstract send(): Promise<object>;

  protected override willUpdate(changed: PropertyValues<this>) {
    const isKept = this.values !== undefined && !changed.has('place');
    if (!this.community || !this.place || isKept) return;
    if (changed.has('community') || changed.has('place')) void this.#open();
  }

  protected override render() {
    const {values, errors} = this;
    return html`<h2>${this.say(this.heading)}</h2>
      ${values ? nothing : this.renderFailure()}
      ${values || this.failure ? nothing : html`<p>${this.say('loading')}</p>`}
      ${
        values
          ? html`<form novalidate @submit=${this.#onSubmit}>
              ${groupsView(this.groups, {
                values,
                errors,
                onChange: (path, value) =>
                  this.put(withValue(this.values ?? {}, path, value)),
              })}
              ${this.hasReason ? this.#renderReason() : nothing}
              <div class="buttons">
                <button type="submit">${this.say(this.words[0])}</button>
                ${this.renderMore()}
                <button type="button" @click=${this.#onDiscard}>
                  ${this.say('discard')}
                </button>
              </div>
              ${this.#renderRefusal()} ${this.renderDone()}
            </form>`
          : nothing
      }
      ${this.renderAfter()}`;
  }

  /** Fills the form otherwise, and keeps it. */
  protected put(values: object) {
    this.values = values;
    this.#keep();
  }

  /** Reads what it takes to fill in the form. */
  protected async prepare(): Promise<void> {}

  /** More buttons. */
  protected renderMore(): unknown {
    return nothing;
  }

  /** What stands below the form. */
  protected renderAfter(): unknown {
    return nothing;
  }

  /** Does something with what is filled in; a refusal stands at its fields. */
  protected async attempt(task: () => Promise<unknown>) {
    this.errors = new Map();
    const works = await this.work(() =>
      task().catch((error: unknown) => {
        this.errors = errorsOf(error, this.under);
        throw error;
      }),
    );
    if (works) await this.updateComplete;
    else await this.focusOnError();
    return works;
  }

  #renderReason() {
    const error = this.errors.get('reason');
    return html`<div class="field">
      <label for="reason">${this.say('reason')}</label>
      <textarea
        id="reason"
        dir="auto"
        aria-describedby="reason-hint reason-error"
        aria-invalid=${error !== undefined}
        .value=${this.reason}
        @input=${(event: Event) => {
          // The listener is on this field only.
          this.reason = (event.target as HTMLTextAreaElement).value;
          this.#keep();
        }}
      ></textarea>
      <p class="hint" id="reason-hint">${this.say('reasonHint')}</p>
      <p class="error" id="reason-error">${error ?? nothing}</p>
    </div>`;
  }

  #renderRefusal() {
    const {failure} = this;
    const reason = failure ? failureText(failure, this.say) : '';
    return html`<p role="alert" class=${failure ? 'note' : 'heard'}>
      ${failure ? this.say('notSaved', {reason}) : nothing}
    </p>`;
  }

  get #draft() {
    return `rules ${this.localName} ${this.place}`;
  }

  #keep() {
    box.write(this.#draft, {values: this.values, reason: this.reason});
  }

  async #open() {
    // Written by this form alone.
    const draft = box.read(this.#draft) as
      | {values: object; reason: string}
      | undefined;
    this.reason = draft?.reason ?? '';
    this.values = draft?.values;
    try {
      await this.prepare();
      this.values ??= await this.read();
    } catch (error) {
      this.failure = explain(error);
    }
  }

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const saved = await this.attempt(async () => {
      this.values = await this.send();
    });
    if (!saved) return;
    box.forget(this.#draft);
    this.reason = '';
    this.done = this.say(this.words[1]);
  };

  readonly #onDiscard = async () => {
    box.forget(this.#draft);
    this.errors = new Map();
    this.failure = undefined;
    this.done = '';
    await this.#open();
  };
}
