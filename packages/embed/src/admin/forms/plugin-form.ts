import type {
  Community,
  ManagedPlugin,
  PluginInspection,
} from '@townhall/client';
import {define, failureText, speaker} from '@townhall/elements/foundations';
import {html, nothing, type PropertyValues} from 'lit';
import {AdminScreen} from '../screens/admin-screen.js';
import {pluginMessages} from '../words/plugin-messages.js';
import {errorsOf} from './errors-of.js';
import {withValue} from './field.js';
import {groupsView} from './fields-view.js';
import {
  pluginDecision,
  pluginGroups,
  pluginValues,
  type PluginValues,
} from './plugin-fields.js';

/** What became of a plugin, for the screen around its form. */
export type PluginDone = (sentence: string) => void;

/** What a plugin may do and what is set: before it is installed, and after. */
export class PluginForm extends AdminScreen {
  static override properties = {
    ...AdminScreen.properties,
    offer: {attribute: false},
    record: {attribute: false},
    values: {state: true},
    errors: {state: true},
  };

  /** What somebody looked at and may install. */
  offer: PluginInspection | undefined;
  /** What is installed, also when another version of it is offered. */
  record: ManagedPlugin | undefined;
  values: PluginValues | undefined;
  errors: ReadonlyMap<string, string> = new Map();
  /** Called when the records are others than before. */
  onDone: PluginDone = () => {};

  readonly #say = speaker(this, pluginMessages);
  /** What the form was filled with last. */
  #filled = '';

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('offer') && !changed.has('record')) return;
    const {offer, record} = this;
    const shown = offer ?? record;
    const {version, grant, settings, guardTimeout} = record ?? {};
    const what = [shown?.id, offer?.integrity, version, grant, settings];
    const filled = JSON.stringify([...what, guardTimeout]);
    // What is read again and says the same leaves what was filled in.
    if (!shown || filled === this.#filled) return;
    this.#filled = filled;
    // What was granted to the version before is granted to this one as well.
    this.values = pluginValues(shown, record);
  }

  protected override render() {
    const {values, errors, failure} = this;
    const shown = this.offer ?? this.record;
    if (!shown || !values) return nothing;
    const reason = failure ? failureText(failure, this.say) : '';
    const say = this.#say;
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${shown.asks.length > 0 ? nothing : html`<p>${say('asksNothing')}</p>`}
      ${groupsView(pluginGroups(shown, say, this.format.locale ?? 'en'), {
        values,
        errors,
        onChange: (path, value) => {
          this.values = withValue(values, path, value);
        },
      })}
      <div class="buttons">
        <button type="submit" class="primary">${this.#verb}</button>
        ${
          this.offer
            ? html`<button type="button" @click=${() => this.onDone('')}>
                ${say('cancel')}
              </button>`
            : nothing
        }
      </div>
      <p role="alert" class=${failure ? 'note' : 'heard'}>
        ${failure ? say('notDone', {reason}) : nothing}
      </p>
    </form>`;
  }

  get #verb() {
    if (!this.offer) return this.#say('save');
    const {installed: version} = this.offer;
    return version === null
      ? this.#say('install')
      : this.#say('replace', {version});
  }

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {community, offer, record, values} = this;
    if (!community || !values) return;
    this.errors = new Map();
    let done = '';
    const works = await this.work(() =>
      (offer
        ? this.#install(community, offer, values)
        : this.#change(community, record, values)
      ).then(
        (sentence) => {
          done = sentence;
        },
        (error: unknown) => {
          this.errors = errorsOf(error);
          throw error;
        },
      ),
    );
    if (works) return this.onDone(done);
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>('[aria-invalid="true"]')
      ?.focus();
  };

  async #install(
    {plugins}: Community,
    offer: PluginInspection,
    values: PluginValues,
  ) {
    const {manifestUrl, integrity} = offer;
    const on = this.record?.on ?? true;
    const decision = pluginDecision(offer, values);
    const {name} = await plugins.install({
      manifestUrl,
      integrity,
      on,
      ...decision,
    });
    return this.#say('wasInstalled', {name});
  }

  async #change(
    {plugins}: Community,
    record: ManagedPlugin | undefined,
    values: PluginValues,
  ) {
    if (!record) return '';
    await plugins.change(record.id, pluginDecision(record, values));
    return this.#say('saved', {name: record.name});
  }
}

define('townhall-admin-plugin-form', PluginForm);
