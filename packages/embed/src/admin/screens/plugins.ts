import type {
  ManagedPlugin,
  PluginInspection,
  PluginStep,
} from '@townhall/client';
import {define, failureText, speaker} from '@townhall/elements/foundations';
import {css, html, nothing, type PropertyValues} from 'lit';
import {partsOf} from '../forms/plugin-fields.js';
import '../forms/plugin-form.js';
import {placesOfPlugin, pluginMessages} from '../words/plugin-messages.js';
import {AdminScreen} from './admin-screen.js';
import {pluginHealthView} from './plugin-health-view.js';
import {pluginStepsView} from './plugin-steps-view.js';

/** Which plugins run, what each may do, and how it does. */
export class Plugins extends AdminScreen {
  static override styles = [
    ...AdminScreen.styles,
    css`
      h3,
      p {
        overflow-wrap: anywhere;
      }
      .card > :is(h3, p) {
        margin: 0;
      }
      .steps {
        display: grid;
        gap: calc(1.5 * var(--_space));
        margin: 0 0 calc(2 * var(--_space));
        padding: 0;
        list-style: none;
      }
      details > .steps {
        margin-block-start: var(--_space);
      }
      .steps li {
        padding-inline-start: calc(1.5 * var(--_space));
        border-inline-start: 3px solid var(--_line);
        overflow-wrap: anywhere;
      }
      .steps span {
        display: block;
      }
      /* What is inside details does not inherit it. */
      townhall-admin-plugin-form {
        box-sizing: border-box;
      }
    `,
  ];
  static override properties = {
    ...AdminScreen.properties,
    records: {state: true},
    steps: {state: true},
    offer: {state: true},
    leaving: {state: true},
  };

  records: readonly ManagedPlugin[] | undefined;
  /** What was done with them, the latest first. */
  steps: readonly PluginStep[] = [];
  /** What was looked at last. */
  offer: PluginInspection | undefined;
  /** The id of the one that is about to be removed. */
  leaving = '';

  readonly #say = speaker(this, pluginMessages);
  #reading: Promise<unknown> | undefined;

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('community') && this.community) {
      this.#reading = this.work(() => this.#read());
    }
  }

  protected override render() {
    const say = this.#say;
    const {records, offer} = this;
    return html`
      <p>${say('intro')}</p>
      <p class="hint">${say('tagHint')}</p>
      ${this.#renderRefusal()} ${this.renderDone()}
      <h2>${say('installTitle')}</h2>
      <form novalidate @submit=${this.#onLook}>
        <div class="field">
          <label for="address">${say('address')}</label>
          <input
            id="address"
            type="url"
            dir="ltr"
            autocomplete="off"
            aria-describedby="address-hint"
          />
          <p class="hint" id="address-hint">${say('addressHint')}</p>
        </div>
        <div class="buttons">
          <button type="submit">${say('look')}</button>
        </div>
      </form>
      ${offer ? this.#renderOffer(offer) : nothing}
      <h2 id="installed" tabindex="-1">${say('installed')}</h2>
      ${records || this.failure ? nothing : html`<p>${say('loading')}</p>`}
      ${records?.length === 0 ? html`<p>${say('none')}</p>` : nothing}
      ${(records ?? []).map((record) => this.#renderRecord(record))}
      ${records ? this.#renderSteps(records) : nothing}
    `;
  }

  #renderSteps(records: readonly ManagedPlugin[]) {
    return html`<h2 id="steps">${this.#say('steps')}</h2>
      ${pluginStepsView({
        steps: this.steps,
        say: this.#say,
        format: this.format,
        nameOf: (plugin) =>
          records.find(({id}) => id === plugin)?.name ?? plugin,
      })}`;
  }

  #renderOffer(offer: PluginInspection) {
    const {name, version, description, integrity, manifest} = offer;
    return html`<section class="card" aria-labelledby="offer">
      <h3 id="offer" tabindex="-1" dir="auto">
        ${this.#say('version', {name, version})}
      </h3>
      ${description ? html`<p dir="auto">${description}</p>` : nothing}
      ${this.#renderPlaces(manifest)}
      <p class="hint">${this.#say('fingerprint', {hash: integrity})}</p>
      <townhall-admin-plugin-form
        .community=${this.community}
        .offer=${offer}
        .record=${this.records?.find(({id}) => id === offer.id)}
        .onDone=${this.#onDone}
      ></townhall-admin-plugin-form>
    </section>`;
  }

  #renderRecord(record: ManagedPlugin) {
    const {id, name, version, on, grant, asks, health, manifestUrl} = record;
    const say = this.#say;
    const heading = `plugin-${id}`;
    return html`<section class="card" aria-labelledby=${heading}>
      <h3 id=${heading} dir="auto">${say('version', {name, version})}</h3>
      <p>
        ${say(on ? 'on' : 'off')}.
        ${say('mayDo', {count: grant.length, of: asks.length})}.
      </p>
      ${this.#renderPlaces(record.manifest)}
      ${pluginHealthView(health, say, this.format)}
      <details>
        <summary>${say('change', {name})}</summary>
        <townhall-admin-plugin-form
          .community=${this.community}
          .record=${record}
          .onDone=${this.#onDone}
        ></townhall-admin-plugin-form>
      </details>
      ${
        this.leaving === id
          ? html`<p role="alert">${say('removeSure', {name})}</p>
              <div class="buttons">
                <button type="button" @click=${() => this.#remove(record)}>
                  ${say('removeYes')}
                </button>
                <button type="button" @click=${() => this.#ask(id, false)}>
                  ${say('removeNo')}
                </button>
              </div>`
          : html`<div class="buttons">
              <button
                type="button"
                aria-describedby=${heading}
                @click=${() => this.#switch(record)}
              >
                ${say(on ? 'switchOff' : 'switchOn')}
              </button>
              <button
                type="button"
                aria-describedby=${heading}
                @click=${() => this.#look(manifestUrl)}
              >
                ${say('lookAgain')}
              </button>
              <button
                type="button"
                aria-describedby=${heading}
                @click=${() => this.#ask(id, true)}
              >
                ${say('remove')}
              </button>
            </div>`
      }
    </section>`;
  }

  #renderPlaces(manifest: unknown) {
    const where = placesOfPlugin(partsOf(manifest).contributes, this.#say);
    return where ? html`<p>${this.#say('joins', {where})}</p>` : nothing;
  }

  #renderRefusal() {
    const {failure} = this;
    const reason = failure ? failureText(failure, this.say) : '';
    return html`<p role="alert" class=${failure ? 'note' : 'heard'}>
      ${failure ? this.#say('notDone', {reason}) : nothing}
    </p>`;
  }

  async #read() {
    const plugins = this.community?.plugins;
    const all = [plugins?.managed(), plugins?.steps()] as const;
    const [records, steps] = await Promise.all(all);
    this.steps = steps?.items ?? [];
    this.records = records?.items;
  }

  readonly #onLook = (event: SubmitEvent) => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#address');
    if (field?.value.trim()) void this.#look(field.value.trim());
    else field?.focus();
  };

  async #look(manifestUrl: string) {
    this.offer = undefined;
    // Whoever is quick does not press in vain.
    await this.#reading;
    await this.work(async () => {
      this.offer = await this.community?.plugins.inspect({manifestUrl});
    });
    await this.#focus(this.offer ? '#offer' : '#address');
  }

  /** A form has done its work, or nothing is to be done. */
  readonly #onDone = async (sentence: string) => {
    this.offer = undefined;
    await this.work(() => this.#read());
    this.done = sentence;
    await this.#focus('#installed');
  };

  async #switch({id, name, on}: ManagedPlugin) {
    const works = await this.work(async () => {
      await this.community?.plugins.change(id, {on: !on});
      await this.#read();
    });
    if (works) this.done = this.#say('saved', {name});
  }

  async #ask(id: string, isLeaving: boolean) {
    this.leaving = isLeaving ? id : '';
    await this.updateComplete;
    const section = this.renderRoot.querySelector(
      `[aria-labelledby="${CSS.escape(`plugin-${id}`)}"]`,
    );
    // The button that was pressed is gone: its answer comes first, or it again.
    const buttons = section?.querySelectorAll<HTMLElement>('.buttons button');
    buttons?.item(isLeaving ? 1 : buttons.length - 1).focus();
  }

  async #remove({id, name}: ManagedPlugin) {
    const works = await this.work(async () => {
      await this.community?.plugins.remove(id);
      await this.#read();
    });
    this.leaving = '';
    if (works) this.done = this.#say('wasRemoved', {name});
    await this.#focus('#installed');
  }

  async #focus(what: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(what)?.focus();
  }
}

define('townhall-admin-plugins', Plugins);
