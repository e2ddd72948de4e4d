import type {Community, CommunityEvent} from '@townhall/client';
import type {Capability} from '../capability.js';
import {createPluginHost, type PluginHandle} from '../host/plugin-host.js';
import type {PluginHostOptions, PluginHost} from '../host/plugin-host.js';
import type {PluginReport} from '../host/plugin-report.js';
import type {PluginState} from '../host/running-plugin.js';
import type {Given} from '../host/told/given.js';
import type {Json} from '../json.js';
import {manifestSchema} from '../manifest/manifest.js';
import type {PluginDefinition} from '../plugin.js';
import type {PointOf, ValueOf} from '../points/points.js';
import type {WidgetEvent} from '../points/widget-event.js';
import {realTimers} from '../host/timers.js';
import {createManualTimers, type ManualTimers} from './manual-timers.js';
import type {DrivenPage} from './modes/browser-page.js';
import type {RenderMode} from './modes/plugin-mode.js';
import {ShownView} from './shown-view.js';
import {wait as settled, waitForDrawing} from './settle.js';

/** How a plugin is run in a test. */
export interface RenderPluginOptions {
  manifest: unknown;
  /** Where it runs; `strict` unless said. The other two need its code. */
  mode?: RenderMode | undefined;
  /** The module with the plugin, where it does not run in this thread. */
  entry?: string | URL | undefined;
  /** A page of Playwright or Puppeteer, for the mode `browser`. */
  page?: DrivenPage | undefined;
  /** What the admin grants; all that the manifest asks for unless said. */
  grant?: readonly Capability[] | undefined;
  settings?: {readonly [name: string]: Json} | undefined;
  /** What the plugin reads and does; what is left out is not there. */
  community?: Partial<Community> | undefined;
  /** Answers requests to other servers. */
  fetch?: typeof fetch | undefined;
  ui?: PluginHostOptions['ui'];
  look?: PluginHostOptions['look'];
  /** The text of its classic script, instead of `entry`. */
  script?: string | undefined;
  /** What passes the time; the real one, where it does not run in this thread. */
  timers?: PluginHostOptions['timers'];
}

/** A plugin that runs as on a page, in the hands of a test. */
export interface RenderedPlugin {
  readonly host: PluginHost;
  readonly handle: PluginHandle;
  readonly state: PluginState;
  /** What went wrong; a test may expect it to be empty. */
  readonly reports: readonly PluginReport[];
  /** What the plugin said, a line for each time. */
  readonly said: readonly {level: string; words: readonly Json[]}[];
  /** Lets time pass, for deadlines and restarts, where a test passes it. */
  readonly timers: ManualTimers;
  view(point: PointOf<'view'>, given: Given): Promise<ShownView>;
  widget(id: string, given?: Given): Promise<ShownView>;
  /** Does what the action with this label is for; says whether it was done. */
  press(
    point: PointOf<'action'>,
    label: string,
    given: Given,
  ): Promise<boolean>;
  badges: PluginHost['points']['badges'];
  patch: PluginHost['points']['patch'];
  guard: PluginHost['points']['guard'];
  provide: PluginHost['points']['provide'];
  transform<Id extends PointOf<'transform'>>(
    point: Id,
    value: ValueOf<Id>,
    given?: Given,
  ): Promise<ValueOf<Id>>;
  emit(...events: CommunityEvent[]): Promise<void>;
  act(...events: WidgetEvent[]): Promise<void>;
  revoke(capability: Capability): Promise<void>;
  dispose(): Promise<void>;
}

/**
 * Runs a plugin in the real host, with everything around it in your hands.
 *
 * @example
 * const plugin = await renderPlugin(effort, {manifest});
 * const view = await plugin.view('ideas.card.footer', {idea: anIdea()});
 * await view.press('Show effort');
 * expect(view.text).toContain('3 per vote');
 */
export async function renderPlugin(
  plugin: PluginDefinition,
  options: RenderPluginOptions,
): Promise<RenderedPlugin> {
  const {manifest, settings, community = {}, mode = 'strict'} = options;
  const other =
    mode === 'strict'
      ? undefined
      : await (
          await import('./modes/plugin-mode.js')
        ).elsewhere({...options, mode});
  const wait = other?.settle ?? settled;
  const reports: PluginReport[] = [];
  const said: {level: string; words: readonly Json[]}[] = [];
  const timers = createManualTimers();
  const drawers = new Map<string, string>();
  const host = createPluginHost({
    ...options,
    timers: options.timers ?? (other ? realTimers : timers),
    sandbox: other?.start,
    community: {events: {subscribe: () => {}}, ...community},
    drawers: {
      read: (id) => drawers.get(id) ?? null,
      write: (id, content) => void drawers.set(id, content),
    },
    onFailure: (report) => reports.push(report),
    log: (_, level, words) => void said.push({level, words}),
  });
  const handle = await host.install({
    ...(other ? {script: other.script} : {plugin}),
    manifest,
    settings,
    grant:
      options.grant ??
      manifestSchema.parse(manifest).permissions.map(({name}) => name),
  });
  await wait();

  const mount = async (
    contributor: ReturnType<PluginHost['views']['at']>[number] | undefined,
    given: Given,
  ) => {
    if (!contributor) throw new Error('The plugin contributes nothing there');
    const drawing = other?.settle ?? waitForDrawing;
    const shown = new ShownView(drawing);
    let isShown: () => void = () => {};
    const first = new Promise<void>((resolve) => (isShown = resolve));
    shown.hold(
      await host.views.mount(
        contributor,
        () => given,
        (tree) => {
          shown.tree = tree;
          isShown();
        },
      ),
    );
    await first;
    await drawing();
    return shown;
  };

  return {
    host,
    handle,
    get state() {
      return handle.state;
    },
    reports,
    said,
    timers,
    view: (point, given) => mount(host.views.at(point)[0], given),
    widget: (id, given = {}) =>
      mount(host.views.at('widgets', {plugin: handle.id, id})[0], given),
    async press(point, label, given) {
      const actions = await host.actions(point, given);
      const action = actions.find((one) => one.label === label);
      if (!action) throw new Error(`There is no action "${label}"`);
      const isDone = await action.run();
      // What it said beside that comes after its answer.
      await wait();
      return isDone;
    },
    badges: (point, given) => host.points.badges(point, given),
    patch: (point, given) => host.points.patch(point, given),
    guard: (point, given) => host.points.guard(point, given),
    provide: (point, given) => host.points.provide(point, given),
    transform: (point, value, given = {}) =>
      host.points.transform(point, value, given),
    emit: (...events) => host.emit(events),
    act: (...events) => host.act(events),
    async revoke(capability) {
      handle.revoke(capability);
      await wait();
    },
    dispose: () => handle.dispose(),
  };
}
