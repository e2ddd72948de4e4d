import type {Json} from '../json.js';
import type {PointOf} from '../points/points.js';
import type {PluginInstall} from './install.js';
import {checkTree, type CheckedNode} from './kinds/check-tree.js';
import {HostedView, type MountedView} from './mounted-view.js';
import type {Contributor} from './contribution-list.js';
import type {PointsRunner} from './points-runner.js';
import type {RunningPlugin} from './running-plugin.js';
import {settingsOf} from './settings-of.js';
import type {Timers} from './timers.js';
import type {Given} from './told/given.js';

/** What putting views on the page takes. */
export interface ViewsOptions {
  readonly points: PointsRunner;
  readonly tell: (plugin: RunningPlugin, given: Given) => Promise<Json>;
  readonly timers: Timers;
  readonly installs: ReadonlyMap<string, PluginInstall>;
}

/** A view that stands at its point, as an element draws it. */
export interface ShownView {
  readonly pluginId: string;
  readonly contributionId: string;
  readonly tree: CheckedNode | null;
  hear(handler: number, value: Json): Promise<void>;
}

/** All views of plugins on the page. */
export class Views {
  readonly #options: ViewsOptions;
  readonly #mounted = new Map<
    number,
    {view: HostedView; plugin: RunningPlugin; again: () => void}
  >();
  #lastId = 0;

  constructor(options: ViewsOptions) {
    this.#options = options;
  }

  /** Mounts the views at a point, or one widget; calls back with each tree. */
  at(point: PointOf<'view' | 'widget'>, only?: {plugin: string; id: string}) {
    return this.#options.points
      .at(point)
      .filter(
        ({plugin, contribution}) =>
          !only || (plugin.id === only.plugin && contribution.id === only.id),
      );
  }

  /** Puts one of them on the page. */
  async mount(
    {plugin, contribution}: Contributor,
    given: () => Given,
    show: (tree: CheckedNode | null) => void,
  ): Promise<MountedView> {
    const {timers} = this.#options;
    const id = ++this.#lastId;
    const view = new HostedView({
      id,
      plugin,
      contribution,
      payload: await this.#payload(plugin, contribution.point, given()),
      now: timers.now,
      check: (tree) => checkTree(tree, this.#picturesOf(plugin)),
      show,
      onUnmount: () => this.#mounted.delete(id),
    });
    const again = () =>
      void this.#payload(plugin, contribution.point, given()).then((payload) =>
        view.update(payload),
      );
    this.#mounted.set(id, {view, plugin, again});
    return view;
  }

  /** Draws a mounted view again. */
  async update(
    view: MountedView,
    {plugin, contribution}: Contributor,
    given: Given,
  ) {
    await view.update(await this.#payload(plugin, contribution.point, given));
  }

  /** The plugin itself says what one of its views looks like now. */
  show(plugin: RunningPlugin, id: number, tree: unknown) {
    const mounted = this.#mounted.get(id);
    // It came as JSON.
    if (mounted?.plugin === plugin) mounted.view.show(tree as Json);
  }

  /** A plugin that starts again knows of no views. */
  redraw(plugin: RunningPlugin) {
    for (const mounted of this.#mounted.values()) {
      if (mounted.plugin === plugin) mounted.again();
    }
  }

  async #payload(plugin: RunningPlugin, point: string, given: Given) {
    const {tell, installs} = this.#options;
    const payload = await tell(plugin, given);
    if (point !== 'widgets') return payload;
    const {settings} = installs.get(plugin.id) ?? {};
    return {
      ...Object(payload),
      settings: settingsOf(plugin.manifest, settings),
    } as Json; // two records of JSON are one
  }

  #picturesOf({id, grants, manifest: {files}}: RunningPlugin) {
    const base = this.#options.installs.get(id)?.base;
    return {
      grants,
      asset: (path: string) =>
        base && Object.hasOwn(files, path)
          ? new URL(path, base).href
          : undefined,
    };
  }
}
