import type {Community, CommunityEvent} from '@townhall/client';
import {createPluginHost} from '../host/plugin-host.js';
import type {PluginReport} from '../host/plugin-report.js';
import type {PluginState} from '../host/running-plugin.js';
import type {Capability} from '../capability.js';
import type {PluginLog} from '../context.js';
import type {Json} from '../json.js';
import type {PluginDefinition} from '../plugin.js';
import {createManualTimers, type ManualTimers} from './manual-timers.js';

/** How a plugin is started in a test. */
export interface StartOptions {
  manifest: unknown;
  /** What the admin grants; nothing unless said. */
  grant?: readonly Capability[] | undefined;
  /** Whose events it hears, beside those the test emits. */
  community?: Pick<Community, 'events'> | undefined;
}

/** A plugin that runs as it would in a page, where a test can look at it. */
export interface StartedPlugin {
  readonly state: PluginState;
  /** What the plugin said. */
  readonly said: readonly {level: keyof PluginLog; words: readonly Json[]}[];
  /** Lets time pass, for deadlines. */
  readonly timers: ManualTimers;
  /** Tells the plugin what happened; rejects with what the plugin throws. */
  emit(...events: CommunityEvent[]): Promise<void>;
  dispose(): void;
}

/**
 * Starts a plugin the way the real host would, and lets its failures through.
 *
 * @example
 * const plugin = await startPlugin(applause, {manifest, grant: ['ideas:read']});
 * await plugin.emit(anEvent);
 * expect(plugin.said).toHaveLength(1);
 */
export async function startPlugin(
  plugin: PluginDefinition,
  {manifest, grant = [], community = silence}: StartOptions,
): Promise<StartedPlugin> {
  const said: {level: keyof PluginLog; words: readonly Json[]}[] = [];
  const failures: PluginReport[] = [];
  const timers = createManualTimers();
  const host = createPluginHost({
    community,
    timers,
    onFailure: (report) => failures.push(report),
    log: (_, level, words) => said.push({level, words}),
  });
  const throwFailure = () => {
    const [failure] = failures.splice(0);
    if (failure) throw failure.cause;
  };
  const handle = await host.install({plugin, manifest, grant});
  throwFailure();

  return {
    get state() {
      return handle.state;
    },
    said,
    timers,
    async emit(...events) {
      await host.emit(events);
      throwFailure();
    },
    dispose() {
      host.dispose();
      throwFailure();
    },
  };
}

const silence: Pick<Community, 'events'> = {
  events: {subscribe: () => undefined},
};
