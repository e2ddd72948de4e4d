import type {Community} from '@townhall/client';
import type {PluginInstall, PluginReport} from '@townhall/plugin/host';

/** Runs the plugins of a page; what that takes is loaded when there are any. */
export class PluginRunner {
  readonly #root: HTMLElement;
  readonly #onFailure: (report: PluginReport) => void;
  #run = new AbortController();

  constructor(root: HTMLElement, onFailure: (report: PluginReport) => void) {
    this.#root = root;
    this.#onFailure = onFailure;
  }

  /** Ends those that run, and starts these for this community. */
  async start(
    community: Community | undefined,
    installs: readonly PluginInstall[],
  ) {
    this.stop();
    const {signal} = (this.#run = new AbortController());
    if (!community || installs.length === 0) return;
    const {startHost} = await import('../plugin-points/start-host.js');
    if (signal.aborted) return;
    const onFailure = this.#onFailure;
    const host = startHost({
      root: this.#root,
      community,
      server: new URL('/', new URL(community.address, document.baseURI)).href,
      onFailure,
      signal,
    });
    for (const install of installs) {
      host.install(install).catch((cause: unknown) =>
        onFailure({
          pluginId: install.plugin?.id ?? 'a plugin',
          state: 'disposed',
          code: 'invalid-argument',
          contribution: undefined,
          message: String(cause),
          cause,
        }),
      );
    }
  }

  /** Ends every plugin. */
  stop() {
    this.#run.abort();
  }
}
