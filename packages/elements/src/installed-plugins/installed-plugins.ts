import {RefusedError, type Community} from '@townhall/client';
import {css, nothing, type PropertyValues} from 'lit';
import type {CommunityProvider} from '../community/community.js';
import {PluginRunner, type PluginRun} from '../community/plugin-runner.js';
import {tellOfPlugin} from '../community/tell-of-plugin.js';
import {explain, isAbort} from '../internal/failure.js';
import type {Overrides} from '../internal/messages.js';
import {TownhallElement} from '../internal/townhall-element.js';
import type {pluginFieldMessages} from '../messages/plugin-fields.js';
import type {pluginMessages} from '../messages/plugins.js';
import {whenCalm} from './when-calm.js';

/**
 * Runs the plugins that staff installed, for every widget of the page that shares
 * its community: those of the `<townhall-community>` around it, or else all that
 * stand outside of one. It shows nothing itself.
 *
 * @tag townhall-plugins
 * @fires {TownhallErrorEvent} townhall-error - A plugin failed, or was refused.
 */
export class InstalledPlugins extends TownhallElement {
  static override styles = css`
    :host {
      display: none;
    }
  `;

  declare messages?:
    | Overrides<typeof pluginMessages & typeof pluginFieldMessages>
    | undefined;

  #plugins: PluginRunner | undefined;
  #provider: CommunityProvider | undefined;
  #run = new AbortController();

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) void this.#start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('community')) void this.#start();
  }

  protected override render() {
    return nothing;
  }

  #stop() {
    this.#run.abort();
    this.#plugins?.stop();
    this.#provider?.runInstalled([]);
    this.#provider = undefined;
  }

  async #start() {
    this.#stop();
    const {community} = this;
    if (!community || !this.isConnected) return;
    const {signal} = (this.#run = new AbortController());
    try {
      await whenCalm(signal);
      const {items} = await community.plugins.running({signal});
      if (items.length === 0) return;
      const {installedRuns} = await import('./installed-runs.js');
      const runs = await installedRuns({
        community,
        records: items,
        onFailure: (report) => tellOfPlugin(this, report),
        signal,
      });
      signal.throwIfAborted();
      this.#provider = providerAround(this);
      if (this.#provider) this.#provider.runInstalled(runs);
      else this.#runOnPage(community, runs);
    } catch (error) {
      if (isAbort(error) || hasNone(error)) return;
      this.reportFailure(explain(error));
    }
  }

  #runOnPage(community: Community, runs: readonly PluginRun[]) {
    this.#plugins ??= new PluginRunner(document.body, (report) =>
      tellOfPlugin(this, report),
    );
    this.#plugins.start(community, runs);
  }
}

/** A community of another platform knows nothing of plugins. */
const hasNone = (error: unknown) =>
  error instanceof RefusedError && error.problem.code === 'not_supported';

function providerAround(element: Element): CommunityProvider | undefined {
  const found = element.closest('townhall-community');
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? providerAround(root.host) : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-plugins': InstalledPlugins;
  }
}
