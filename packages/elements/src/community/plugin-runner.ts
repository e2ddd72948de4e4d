import type {Community} from '@townhall/client';
import type {
  PluginHandle,
  PluginHost,
  PluginInstall,
  PluginReport,
} from '@townhall/plugin/host';

/** A plugin to run, and who is told how it does. */
export interface PluginRun extends PluginInstall {
  /** As its manifest says; what goes wrong with it is told by this name. */
  id?: string;
  /** Told of everything that goes wrong with it. */
  hear?: (report: PluginReport) => void;
}

/** Runs the plugins of a page; what that takes is loaded when there are any. */
export class PluginRunner {
  readonly #root: HTMLElement;
  readonly #onFailure: (report: PluginReport) => void;
  readonly #running = new Map<PluginRun, Promise<PluginHandle | undefined>>();
  #host: Promise<PluginHost | undefined> | undefined;
  #leaving: Promise<unknown> | undefined;
  #end = new AbortController();

  constructor(root: HTMLElement, onFailure: (report: PluginReport) => void) {
    this.#root = root;
    this.#onFailure = onFailure;
  }

  /** Ends those that are not wanted any more, and starts those that are new. */
  start(community: Community | undefined, runs: readonly PluginRun[]) {
    if (!community || runs.length === 0) return this.stop();
    for (const [run, handle] of this.#running) {
      if (runs.includes(run)) continue;
      this.#running.delete(run);
      const left = handle.then((plugin) => plugin?.dispose());
      this.#leaving = Promise.all([this.#leaving, left]);
    }
    const host = (this.#host ??= this.#begin(community, this.#end.signal));
    for (const run of runs) {
      if (!this.#running.has(run)) {
        this.#running.set(run, this.#install(host, run));
      }
    }
  }

  /** Ends every plugin. */
  stop() {
    this.#end.abort();
    this.#end = new AbortController();
    this.#host = this.#leaving = undefined;
    this.#running.clear();
  }

  async #begin(community: Community, signal: AbortSignal) {
    const {startHost} = await import('../plugin-points/start-host.js');
    if (signal.aborted) return undefined;
    return startHost({
      root: this.#root,
      community,
      server: new URL('/', new URL(community.address, document.baseURI)).href,
      onFailure: this.#fail,
      signal,
    });
  }

  async #install(starting: Promise<PluginHost | undefined>, run: PluginRun) {
    // Another version has the same name, and waits until the one before is gone.
    const [host] = await Promise.all([starting, this.#leaving]);
    try {
      return await host?.install(run);
    } catch (cause) {
      const report: PluginReport = {
        pluginId: run.id ?? run.plugin?.id ?? 'a plugin',
        state: 'disposed',
        code: 'invalid-argument',
        contribution: undefined,
        message: String(cause),
        cause,
      };
      this.#onFailure(report);
      run.hear?.(report);
      return undefined;
    }
  }

  readonly #fail = (report: PluginReport) => {
    this.#onFailure(report);
    const runs = [...this.#running.keys()];
    runs.find(({id}) => id === report.pluginId)?.hear?.(report);
  };
}
