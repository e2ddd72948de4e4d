import type {Json} from '../json.js';
import {deadlines} from '../limits.js';
import type {CheckedNode} from './kinds/check-tree.js';
import type {Contributor} from './contribution-list.js';

/** One view on the page, as the element that draws it holds it. */
export interface MountedView {
  /** Who is shown; every view says so. */
  readonly pluginId: string;
  readonly contributionId: string;
  /** Draws it again with other things told. */
  update(payload: Json): Promise<void>;
  /** The visitor pressed or entered something. */
  hear(handler: number, value: Json): Promise<void>;
  unmount(): void;
}

/** What a mounted view needs. */
export interface MountOptions extends Contributor {
  readonly id: number;
  readonly payload: Json;
  readonly now: () => number;
  /** Checks what the plugin drew. */
  readonly check: (tree: Json) => CheckedNode | null;
  /** Shows it; null shows nothing. */
  readonly show: (tree: CheckedNode | null) => void;
  readonly onUnmount: () => void;
}

/** Puts a view on the page; what fails in it leaves its place empty. */
export class HostedView implements MountedView {
  readonly pluginId: string;
  readonly contributionId: string;
  readonly #options: MountOptions;
  #isOver = false;

  constructor(options: MountOptions) {
    this.#options = options;
    this.pluginId = options.plugin.id;
    this.contributionId = options.contribution.id;
    options.plugin.views++;
    void this.update(options.payload);
  }

  async update(payload: Json) {
    const {point, id} = this.#options.contribution;
    const view = this.#options.id;
    await this.#ask('view.render', {view, point, id, payload}, deadlines.view);
  }

  async hear(h: number, value: Json) {
    const {plugin, id, now} = this.#options;
    plugin.gestureAt = now();
    await this.#ask('view.event', {view: id, h, value}, deadlines.action);
  }

  /** The plugin says by itself that it looks different. */
  show(tree: Json) {
    if (this.#isOver) return;
    const {plugin, check, show} = this.#options;
    try {
      show(check(tree));
    } catch (error) {
      show(null);
      if (this.#live) plugin.failed(this.#live, error);
    }
  }

  unmount() {
    if (this.#isOver) return;
    this.#isOver = true;
    const {plugin, id, onUnmount} = this.#options;
    plugin.views--;
    onUnmount();
    if (!this.#live) return;
    plugin
      .call(this.#live, deadlines.view, 'view.unmount', {view: id})
      .catch(() => {});
  }

  /** The contribution as it is in the plugin's present life. */
  get #live() {
    const {plugin, contribution} = this.#options;
    const {point, id} = contribution;
    return plugin.contributions.get(`${point} ${id}`);
  }

  async #ask(method: string, params: Json, deadline: number) {
    if (this.#isOver) return;
    const {plugin, show} = this.#options;
    const contribution = this.#live;
    if (!contribution) return show(null);
    try {
      const answer = await plugin.call(contribution, deadline, method, params);
      if (method === 'view.render') this.show(answer);
    } catch (error) {
      if (this.#isOver) return;
      if (method === 'view.render') show(null);
      plugin.failed(contribution, error);
    }
  }
}
