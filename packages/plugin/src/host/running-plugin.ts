import type {CommunityEvent} from '@townhall/client';
import type {Capability} from '../capability.js';
import type {Manifest} from '../manifest/manifest.js';
import type {PluginContext, PluginLog} from '../context.js';
import type {Disposable} from '../disposable.js';
import type {Cleanup, PluginDefinition} from '../plugin.js';
import {PluginError} from '../plugin-error.js';
import type {Sink} from '../points/contributions.js';
import {withDeadline} from './deadline.js';
import {audible} from './event-grants.js';
import {EventSink} from './event-sink.js';
import type {Timers} from './timers.js';

/** How a plugin is doing; `degraded` has lost a contribution that kept failing. */
export type PluginState = 'loading' | 'active' | 'degraded' | 'disposed';

/** How long `setup` may take. */
const setupDeadline = 5_000;

/** What it takes to run one plugin. */
export interface RunningPluginOptions {
  plugin: PluginDefinition;
  manifest: Manifest;
  grants: ReadonlySet<Capability>;
  timers: Timers;
  log: PluginLog;
  onFailure: (error: unknown, contribution?: string) => void;
}

/** One plugin between its setup and its end. */
export class RunningPlugin {
  state: PluginState = 'loading';
  readonly #options: RunningPluginOptions;
  readonly #lifetime = new AbortController();
  readonly #sinks = new Map<string, {sink: EventSink; end: () => void}>();
  #cleanup: Cleanup = undefined;

  constructor(options: RunningPluginOptions) {
    this.#options = options;
  }

  /** Runs `setup`; a plugin that fails in it is switched off. */
  async start() {
    const {timers, onFailure} = this.#options;
    const {signal} = this.#lifetime;
    try {
      await withDeadline(setupDeadline, timers, signal, () => this.#setup());
      if (this.state === 'loading') this.state = 'active';
    } catch (error) {
      if (this.state === 'disposed') return;
      this.dispose();
      onFailure(error);
    }
  }

  /** Settles when every sink has taken the events, or failed to. */
  async emit(events: readonly CommunityEvent[]) {
    const heard = audible(events, this.#options.grants);
    if (heard.length === 0) return;
    const sinks = [...this.#sinks.values()];
    await Promise.all(sinks.map(({sink}) => sink.take(heard)));
  }

  /** Ends everything the plugin started, its signal first. */
  dispose() {
    if (this.state === 'disposed') return;
    this.state = 'disposed';
    const {id} = this.#options.plugin;
    this.#lifetime.abort(new PluginError('disposed', `${id} is switched off`));
    for (const {end} of this.#sinks.values()) end();
    this.#clean();
  }

  async #setup() {
    this.#cleanup = await this.#options.plugin.setup(this.#context());
    // Switched off while it was still setting up.
    if (this.state === 'disposed') this.#clean();
  }

  #clean() {
    const cleanup = this.#cleanup;
    this.#cleanup = undefined;
    try {
      if (typeof cleanup === 'function') cleanup();
      else cleanup?.dispose();
    } catch (error) {
      this.#options.onFailure(error);
    }
  }

  #context(): PluginContext {
    const {plugin, log} = this.#options;
    return {
      plugin: {id: plugin.id, version: '0.0.0', mode: 'trusted'},
      signal: this.#lifetime.signal,
      log,
      contribute: (point, id, contribution) => {
        this.#insistOnDeclared(point, id);
        // So far only sinks are called, and `events` is one.
        return this.#contributeSink(id, contribution as Sink<never>);
      },
      // The rest of the context is not there yet.
    } as PluginContext;
  }

  #insistOnDeclared(point: string, id: string) {
    if (this.state === 'disposed') {
      throw new PluginError('disposed', 'The plugin has been switched off');
    }
    const {contributes} = this.#options.manifest;
    if (!contributes.some((one) => one.point === point && one.id === id)) {
      throw new PluginError(
        'undeclared',
        `The manifest declares no contribution "${id}" to "${point}"`,
      );
    }
  }

  #contributeSink(
    id: string,
    sink: ConstructorParameters<typeof EventSink>[0]['sink'],
  ): Disposable {
    if (this.#sinks.has(id)) {
      throw new PluginError('conflict', `"${id}" has been contributed already`);
    }
    const lifetime = new AbortController();
    const end = () => {
      lifetime.abort();
      this.#sinks.delete(id);
    };
    const eventSink = new EventSink({
      sink,
      timers: this.#options.timers,
      lifetime: lifetime.signal,
      onFailure: (error) => this.#options.onFailure(error, id),
      onBroken: () => {
        this.state = 'degraded';
        end();
      },
    });
    this.#sinks.set(id, {sink: eventSink, end});
    return {dispose: end};
  }
}
