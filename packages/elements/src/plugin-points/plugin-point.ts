import type {
  AttributedBadge,
  CheckedNode,
  Given,
  MountedView,
  OfferedAction,
  PluginHost,
} from '@townhall/plugin/host';
import type {PointOf} from '@townhall/plugin';
import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import controls from '../internal/controls.styles.js';
import tokens from '../internal/tokens.styles.js';
import {checkedView} from './checked-view.js';
import styles from './plugin-point.styles.js';
import {sayBeside, type SayBeside} from './words.js';

interface Shown {
  readonly name: string;
  view: MountedView | undefined;
  tree: CheckedNode | null;
}

/**
 * Shows what plugins contribute to one point: views, buttons and badges, each
 * under the name of its plugin. It is put on the page where a plugin runs.
 *
 * @tag townhall-plugin-point
 */
export class PluginPoint extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Who runs the plugins. */
  @property({attribute: false}) host?: PluginHost | undefined;

  /** What is said around what they draw. */
  @property({attribute: false}) say: SayBeside = sayBeside(this);

  /** Where views come from; one of them only, for a widget. */
  @property({attribute: false}) views?: PointOf<'view' | 'widget'> | undefined;
  @property({attribute: false}) only?: {plugin: string; id: string} | undefined;

  /** Where buttons come from. */
  @property({attribute: false}) actions?: PointOf<'action'> | undefined;

  /** What the point is about. */
  @property({attribute: false}) given: Given = {};

  /** The badges of what the point is about. */
  @property({attribute: false}) badges: readonly AttributedBadge[] = [];

  @state() private offered: readonly OfferedAction[] = [];
  @state() private pressed = '';
  @state() private unfinished = '';

  #shown: Shown[] = [];
  #unwatch: (() => void) | undefined;
  #round = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.#start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const isNew = ['host', 'views', 'actions'].some((name) =>
      changed.has(name as 'host'),
    );
    if (isNew) this.#start();
    else if (changed.has('given') && this.isConnected) this.#tell();
  }

  protected override render() {
    const views = this.#shown.filter(({tree}) => tree !== null);
    const isEmpty =
      views.length + this.offered.length + this.badges.length === 0;
    this.toggleAttribute('data-empty', isEmpty);
    return html`
      ${
        this.badges.length > 0
          ? html`<div class="badges">
              ${this.badges.map(
                ({label, tone, title, pluginId}) =>
                  html`<span
                    class="badge"
                    dir="auto"
                    data-tone=${tone ?? 'neutral'}
                    title=${`${title ?? label} (${pluginId})`}
                    >${label}</span
                  >`,
              )}
            </div>`
          : nothing
      }
      ${views.map(
        ({tree, view, name}) =>
          html`<div class="view" role="group" aria-label=${name}>
            ${checkedView(tree, (handler, value) => {
              if (handler !== undefined) void view?.hear(handler, value);
            })}
            <p class="via" dir="auto">${this.say('via', {plugin: name})}</p>
          </div>`,
      )}
      ${
        this.offered.length > 0
          ? html`<div class="actions">
              ${this.offered.map((action) => this.#renderAction(action))}
            </div>`
          : nothing
      }
      ${
        this.unfinished
          ? html`<p role="alert" dir="auto">
              ${this.say('notFinished', {action: this.unfinished})}
            </p>`
          : nothing
      }
    `;
  }

  #renderAction(action: OfferedAction) {
    const {label, pluginName, pluginId, id} = action;
    return html`<button
      type="button"
      title=${this.say('via', {plugin: pluginName})}
      aria-disabled=${this.pressed === pluginId + id}
      @click=${() => this.#run(action)}
    >
      <span dir="auto">${label}</span>
    </button>`;
  }

  async #run(action: OfferedAction) {
    const {pluginId, id, confirm: question, label} = action;
    // The browser's own dialog is one that no plugin can imitate.
    // oxlint-disable-next-line no-alert
    if (this.pressed || (question && !confirm(question))) return;
    this.pressed = pluginId + id;
    this.unfinished = '';
    const isDone = await action.run();
    this.pressed = '';
    this.unfinished = isDone ? '' : label;
  }

  #start() {
    this.#stop();
    const {host, views, actions} = this;
    if (!host || !this.isConnected) return;
    // One that comes or goes later is shown or gone then.
    this.#unwatch = host.watch((point) => {
      if (point !== views && point !== actions && point !== '') return;
      void this.#look();
    });
    void this.#look();
  }

  #stop() {
    this.#unwatch?.();
    this.#round++;
    for (const {view} of this.#shown) view?.unmount();
    this.#shown = [];
  }

  /** Mounts what has come, and lets go of what has gone. */
  async #look() {
    const {host, views, actions, given, only} = this;
    if (!host) return;
    const round = ++this.#round;
    const before = this.#shown;
    const now = views ? host.views.at(views, only) : [];
    const isSame =
      now.length === before.length &&
      now.every(
        ({plugin, contribution}, index) =>
          before[index]?.view?.pluginId === plugin.id &&
          before[index]?.view?.contributionId === contribution.id,
      );
    if (!isSame) {
      for (const {view} of before) view?.unmount();
      this.#shown = [];
      for (const one of now) {
        const name =
          host.plugins.find(({id}) => id === one.plugin.id)?.name ??
          one.plugin.id;
        const shown: Shown = {name, view: undefined, tree: null};
        const view = await host.views.mount(
          one,
          () => this.given,
          (drawn) => {
            shown.tree = drawn;
            this.requestUpdate();
          },
        );
        if (round !== this.#round) return view.unmount();
        shown.view = view;
        this.#shown.push(shown);
      }
    }
    this.offered = actions
      ? (await host.actions(actions, given)).slice(0, 5)
      : [];
    this.requestUpdate();
  }

  /** What the point is about has changed. */
  #tell() {
    const {host, views, only, given} = this;
    if (!host) return;
    const now = views ? host.views.at(views, only) : [];
    for (const {view} of this.#shown) {
      const one = now.find(
        ({plugin, contribution}) =>
          plugin.id === view?.pluginId &&
          contribution.id === view.contributionId,
      );
      if (view && one) void host.views.update(view, one, given);
    }
    if (this.actions) void this.#look();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-plugin-point': PluginPoint;
  }
}
