import type {Community, CommunityEvent} from '@townhall/client';
import type {Capability} from '../capability.js';
import type {PluginLog} from '../context.js';
import type {Json} from '../json.js';
import {wordsIn} from '../manifest/words-in.js';
import type {PluginMode} from '../manifest/runtime.js';
import {PluginError} from '../plugin-error.js';
import type {PointId, PointOf} from '../points/points.js';
import type {WidgetEvent} from '../points/widget-event.js';
import {isShown, type Contributor} from './contribution-list.js';
import {Environment, plainLook, type PageLook} from './environment.js';
import {localDrawers, type HostUi, type PluginDrawers} from './host-ui.js';
import type {PluginInstall} from './install.js';
import {grantsOf, manifestOf} from './manifest-of.js';
import {hearPlugin} from './hear-plugin.js';
import {methodsFor} from './methods/methods-for.js';
import type {MountedView} from './mounted-view.js';
import type {Connection} from './plugin-life.js';
import {reportOf, type PluginReport} from './plugin-report.js';
import {PointsRunner} from './points-runner.js';
import {RunningPlugin, type PluginState} from './running-plugin.js';
import {settingsOf} from './settings-of.js';
import {Sinks} from './sinks.js';
import {realTimers, type Timers} from './timers.js';
import {tellGiven, type Given} from './told/given.js';
import {tellOfChanges} from './told/tell-of-changes.js';
import type {CheckedNode} from './kinds/check-tree.js';
import {Views} from './views.js';
import {Wanted} from './wanted.js';

/** What it takes to run plugins. */
export interface PluginHostOptions {
  /** What the plugins hear of and ask; what it lacks, they cannot ask. */
  community: Pick<Community, 'events'> & Partial<Community>;
  onFailure: (report: PluginReport) => void;
  /** Where plugins speak; the console unless said otherwise. */
  log?:
    | ((pluginId: string, level: keyof PluginLog, words: Json[]) => void)
    | undefined;
  /** Replaces the real time, for tests. */
  timers?: Timers | undefined;
  /** What the page does for plugins. */
  ui?: HostUi | undefined;
  /** What the page looks like. */
  look?: (() => PageLook) | undefined;
  drawers?: PluginDrawers | undefined;
  fetch?: typeof fetch | undefined;
  /** Plugins start when a widget with their points is noted, and not before. */
  startsWhenWanted?: boolean | undefined;
  /** Starts a script behind walls; without it only trusted plugins run. */
  sandbox?:
    | ((script: string, signal: AbortSignal) => Promise<Connection>)
    | undefined;
}

/** One installed plugin, as the host shows it. */
export interface PluginHandle {
  readonly id: string;
  /** What it calls itself, in the language of the page. */
  readonly name: string;
  readonly mode: PluginMode;
  readonly state: PluginState;
  /** Takes a grant away at once. */
  revoke(capability: Capability): void;
  /** Gives it other settings. */
  set(settings: {readonly [name: string]: Json}): void;
  /** Switches the plugin off for good. */
  dispose(): Promise<void>;
}

/** Something that can be pressed, as an element shows it. */
export interface OfferedAction {
  readonly pluginId: string;
  readonly pluginName: string;
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly confirm: string;
  /** Says whether it was done. */
  run(): Promise<boolean>;
}

/** Runs plugins side by side, and keeps one plugin's failure its own. */
export interface PluginHost {
  /**
   * Switches a plugin on. Rejects when its manifest is none, is another's, or
   * is there already; whatever else goes wrong is the plugin's and reported.
   */
  install(install: PluginInstall): Promise<PluginHandle>;
  readonly plugins: readonly PluginHandle[];
  /** Calls back when what contributes to a point has changed; '' is any. */
  watch(changed: (point: PointId | '') => void): () => void;
  /** Whether anybody contributes there. */
  has(point: PointId): boolean;
  /** Calls contributions, and merges what they answer. */
  readonly points: PointsRunner;
  /** What may be pressed at a point. */
  actions(
    point: PointOf<'action'>,
    given: Given,
  ): Promise<readonly OfferedAction[]>;
  readonly views: Views;
  /**
   * Notes a widget with points that begin with these words, such as `ideas`: with
   * `startsWhenWanted` their plugins start now. The answer takes it back.
   */
  want(families: readonly string[]): () => void;
  /** What plugins are told of an element. */
  readonly environment: Environment;
  /** Tells every plugin; settles when each has heard it or failed. */
  emit(events: readonly CommunityEvent[]): Promise<void>;
  /** Tells the plugins what the visitor did in a widget. */
  act(events: readonly WidgetEvent[]): Promise<void>;
  dispose(): void;
}

/** A host for the plugins of one community on one page. */
export function createPluginHost(options: PluginHostOptions): PluginHost {
  const {community, timers = realTimers, sandbox} = options;
  const running = new Map<string, RunningPlugin>();
  const installs = new Map<string, PluginInstall>();
  const watching = new Set<(point: PointId | '') => void>();
  const lifetime = new AbortController();
  const environment = new Environment(
    community,
    options.look ?? (() => plainLook),
  );
  const plugins = () => running.values();
  const hear = hearPlugin(options, timers);
  const wanted = new Wanted(plugins, timers);

  const tell = async (
    {teller}: RunningPlugin,
    given: Given,
  ): Promise<Json> => ({
    ...tellGiven(given, teller),
    viewer: {...teller.viewer(await environment.viewer())},
    place: await environment
      .place(given.place, teller)
      .then((place) => (place === null ? null : {...place})),
  });
  const points = new PointsRunner({
    plugins,
    tell,
    guardTimeout: ({id}) => installs.get(id)?.guardTimeout ?? 'hold',
  });
  const sinks = new Sinks(plugins);
  const views = new Views({points, tell, timers, installs});

  const emit: PluginHost['emit'] = async (events) => {
    for (const plugin of plugins()) tellOfChanges(plugin, events);
    await sinks.events(events);
  };

  community.events.subscribe((event) => void emit([event]), {
    signal: lifetime.signal,
  });

  const handleOf = (plugin: RunningPlugin, mode: PluginMode): PluginHandle => ({
    id: plugin.id,
    name: nameOf(plugin),
    mode,
    get state() {
      return plugin.state;
    },
    revoke: (capability) => plugin.revoke(capability),
    set: (settings) => plugin.set(settingsOf(plugin.manifest, settings)),
    async dispose() {
      if (running.get(plugin.id) === plugin) running.delete(plugin.id);
      await plugin.dispose();
    },
  });
  const nameOf = ({manifest}: RunningPlugin) =>
    wordsIn(manifest.name, options.look?.().locale ?? 'en');
  const handles = new Map<RunningPlugin, PluginHandle>();

  return {
    async install(install) {
      const manifest = manifestOf(install);
      const {id} = manifest;
      const {plugin, script = ''} = install;
      if (lifetime.signal.aborted) {
        throw new PluginError('disposed', 'The host has been disposed');
      }
      if (running.has(id)) {
        throw new PluginError('conflict', `${id} is installed already`);
      }
      if (!plugin && !sandbox) {
        throw new PluginError('unsupported', 'This host has no sandbox');
      }
      const mode = plugin ? 'trusted' : 'sandboxed';
      let hasStarted = false;
      const instance = new RunningPlugin({
        manifest,
        mode,
        timers,
        grants: grantsOf(manifest, install.grant, mode),
        settings: settingsOf(manifest, install.settings),
        environment: (teller) => environment.for(teller),
        connect: async (signal) => {
          if (sandbox && !plugin) return sandbox(script, signal);
          if (!plugin) throw new PluginError('unsupported', 'It has no code');
          const {connectInPage} = await import('./transports/in-page.js');
          return connectInPage(plugin);
        },
        methods: (of) =>
          methodsFor({
            plugin: of,
            community,
            timers,
            ui: options.ui ?? {},
            drawers: options.drawers ?? localDrawers,
            // As a method of the window, where it is one.
            fetch: options.fetch ?? ((...given) => fetch(...given)),
            showView: (view, tree) => views.show(of, view, tree),
          }),
        hear,
        onChange: (of, point) => {
          if (point === '' && of.state === 'active') {
            views.redraw(of);
            if (!hasStarted) install.onStart?.();
            hasStarted = true;
          }
          for (const changed of watching) changed(point);
        },
        onFailure: (of, cause, contribution) =>
          options.onFailure(reportOf(of, cause, contribution)),
      });
      const handle = handleOf(instance, mode);
      running.set(id, instance);
      installs.set(id, install);
      handles.set(instance, handle);
      const isNow = !options.startsWhenWanted || wanted.has(instance);
      await (isNow ? instance.start() : instance.rest());
      if (instance.state === 'disposed' && running.get(id) === instance) {
        running.delete(id);
      }
      return handle;
    },

    get plugins() {
      return [...plugins()].flatMap((plugin) => handles.get(plugin) ?? []);
    },

    watch(changed) {
      watching.add(changed);
      return () => watching.delete(changed);
    },

    has: (point) => points.at(point).length > 0,
    want: (families) => wanted.want(families),
    points,
    views,
    environment,

    async actions(point, given) {
      const {person} = await environment.viewer();
      const role = person?.role ?? 'guest';
      return points
        .at(point)
        .filter(({contribution}) => isShown(contribution.when, given, role))
        .map((one: Contributor) => ({
          pluginId: one.plugin.id,
          pluginName: nameOf(one.plugin),
          id: one.contribution.id,
          label: one.contribution.label,
          icon: one.contribution.icon,
          confirm: one.contribution.confirm,
          run: () => points.run(one, given, timers.now()),
        }));
    },

    emit,

    async act(events) {
      const {person} = await environment.viewer();
      const {campaign} = environment;
      await sinks.activity(
        events.map((event) => (campaign ? {...event, campaign} : event)),
        person?.id,
      );
    },

    dispose() {
      lifetime.abort();
      watching.clear();
      for (const plugin of [...plugins()]) void plugin.dispose();
      running.clear();
    },
  };
}

export type {CheckedNode, MountedView};
