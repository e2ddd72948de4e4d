import type {Community, CommunityEvent} from '@townhall/client';
import type {Capability} from '../capability.js';
import {manifestSchema, type Manifest} from '../manifest/manifest.js';
import type {PluginLog} from '../context.js';
import type {Json} from '../json.js';
import type {PluginDefinition} from '../plugin.js';
import {PluginError, type PluginErrorCode} from '../plugin-error.js';
import {RunningPlugin, type PluginState} from './running-plugin.js';
import {realTimers, type Timers} from './timers.js';

/** What a host is told of a plugin that fails; the others keep running. */
export interface PluginReport {
  pluginId: string;
  /** How the plugin is doing now. */
  state: PluginState;
  code: PluginErrorCode;
  /** Which contribution failed; undefined for `setup` and cleaning up. */
  contribution: string | undefined;
  message: string;
  /** What was thrown. */
  cause: unknown;
}

/** What it takes to run plugins. */
export interface PluginHostOptions {
  /** Whose events the plugins hear. */
  community: Pick<Community, 'events'>;
  onFailure: (report: PluginReport) => void;
  /** Where plugins speak; the console unless said otherwise. */
  log?:
    | ((pluginId: string, level: keyof PluginLog, words: Json[]) => void)
    | undefined;
  /** Replaces the real time, for tests. */
  timers?: Timers | undefined;
}

/** What an admin decided on. */
export interface PluginInstall {
  plugin: PluginDefinition;
  /** As it came from `plugin.json`; it is checked first. */
  manifest: unknown;
  /** What the plugin may do, of what its manifest asks for. */
  grant: readonly Capability[];
}

/** One installed plugin, as the host shows it. */
export interface PluginHandle {
  readonly id: string;
  readonly state: PluginState;
  /** Switches the plugin off for good. */
  dispose(): void;
}

/** Runs plugins side by side, and keeps one plugin's failure its own. */
export interface PluginHost {
  /**
   * Switches a plugin on. Rejects when its manifest is none, is another's, or
   * is there already; whatever else goes wrong is the plugin's and reported.
   */
  install(install: PluginInstall): Promise<PluginHandle>;
  readonly plugins: readonly PluginHandle[];
  /** Tells every plugin; settles when each has heard it or failed. */
  emit(events: readonly CommunityEvent[]): Promise<void>;
  dispose(): void;
}

/** A host for trusted plugins, which run in the page or process itself. */
export function createPluginHost(options: PluginHostOptions): PluginHost {
  const {community, timers = realTimers, log = logToConsole} = options;
  const running = new Map<string, RunningPlugin>();
  const lifetime = new AbortController();

  const emit: PluginHost['emit'] = async (events) => {
    const plugins = [...running.values()];
    await Promise.all(plugins.map((plugin) => plugin.emit(events)));
  };

  community.events.subscribe((event) => void emit([event]), {
    signal: lifetime.signal,
  });

  const handleOf = (id: string, plugin: RunningPlugin): PluginHandle => ({
    id,
    get state() {
      return plugin.state;
    },
    dispose() {
      plugin.dispose();
      if (running.get(id) === plugin) running.delete(id);
    },
  });

  return {
    async install({plugin, manifest: given, grant}) {
      const manifest = manifestOf(plugin, given);
      const {id} = manifest;
      if (lifetime.signal.aborted) {
        throw new PluginError('disposed', 'The host has been disposed');
      }
      if (running.has(id)) {
        throw new PluginError('conflict', `${id} is installed already`);
      }
      const instance: RunningPlugin = new RunningPlugin({
        plugin,
        manifest,
        grants: new Set(
          manifest.permissions
            .map(({name}) => name)
            .filter((name) => grant.includes(name)),
        ),
        timers,
        log: logFor(id, log),
        onFailure: (cause, contribution) => {
          report(instance, {pluginId: id, contribution, cause});
        },
      });
      running.set(id, instance);
      await instance.start();
      const handle = handleOf(id, instance);
      if (handle.state === 'disposed') handle.dispose();
      return handle;
    },

    get plugins() {
      return [...running].map(([id, plugin]) => handleOf(id, plugin));
    },

    emit,

    dispose() {
      lifetime.abort();
      for (const plugin of running.values()) plugin.dispose();
      running.clear();
    },
  };

  function report(
    {state}: RunningPlugin,
    failure: Pick<PluginReport, 'pluginId' | 'contribution' | 'cause'>,
  ) {
    const {cause} = failure;
    options.onFailure({
      ...failure,
      state,
      code: cause instanceof PluginError ? cause.code : 'internal',
      message: cause instanceof Error ? cause.message : String(cause),
    });
  }
}

function manifestOf({id}: PluginDefinition, given: unknown): Manifest {
  const parsed = manifestSchema.safeParse(given);
  if (!parsed.success) {
    throw new PluginError(
      'invalid-argument',
      `The manifest of ${id} is not valid`,
      parsed.error,
    );
  }
  if (parsed.data.id !== id) {
    throw new PluginError(
      'invalid-argument',
      `The manifest is for ${parsed.data.id}, the plugin is ${id}`,
    );
  }
  return parsed.data;
}

const logFor = (
  id: string,
  log: NonNullable<PluginHostOptions['log']>,
): PluginLog => ({
  debug: (...words) => log(id, 'debug', words),
  info: (...words) => log(id, 'info', words),
  warn: (...words) => log(id, 'warn', words),
  error: (...words) => log(id, 'error', words),
});

const logToConsole: NonNullable<PluginHostOptions['log']> = (
  id,
  level,
  words,
) => console[level](`[${id}]`, ...words);
