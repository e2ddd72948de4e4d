import type {Community} from '@townhall/client';
import type {
  PluginHost,
  PluginInstall,
  PluginReport,
} from '@townhall/plugin/host';

/** Runs the plugins of a page; what that takes is loaded when there are any. */
export class PluginRunner {
  readonly #onFailure: (report: PluginReport) => void;
  #run = 0;
  #host: PluginHost | undefined;

  constructor(onFailure: (report: PluginReport) => void) {
    this.#onFailure = onFailure;
  }

  /** Ends those that run, and starts these for this community. */
  async start(
    community: Community | undefined,
    installs: readonly PluginInstall[],
  ) {
    this.stop();
    const run = this.#run;
    if (!community || installs.length === 0) return;
    const {createPluginHost} = await import('@townhall/plugin/host');
    if (run !== this.#run) return;
    const onFailure = this.#onFailure;
    const host = (this.#host = createPluginHost({community, onFailure}));
    for (const install of installs) {
      host.install(install).catch((cause: unknown) =>
        onFailure({
          pluginId: install.plugin?.id ?? 'a plugin',
          state: 'disposed',
          code: 'invalid-argument' as const,
          contribution: undefined,
          message: String(cause),
          cause,
        }),
      );
    }
  }

  /** Ends every plugin. */
  stop() {
    this.#run++;
    this.#host?.dispose();
    this.#host = undefined;
  }
}
