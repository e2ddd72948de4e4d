import type {Idea, Question} from '@townhall/client';
import type {PluginHost} from '@townhall/plugin/host';
import type {PointOf} from '@townhall/plugin';
import type {PluginPoint} from './plugin-point.js';

type Item = Idea | Question;

/** Asks for the badges of all the cards that were drawn at once in one go. */
export class BadgeBatch {
  readonly #host: PluginHost;
  readonly #waiting = new Map<PointOf<'badge'>, Map<PluginPoint, Item>>();
  readonly #asked = new WeakMap<PluginPoint, string>();
  #isDue = false;

  constructor(host: PluginHost) {
    this.#host = host;
  }

  /** Shows the badges of this at the point, in a moment. */
  want(id: PointOf<'badge'>, point: PluginPoint, item: Item, round: number) {
    const key = `${item.id} ${item.version} ${round}`;
    if (this.#asked.get(point) === key) return;
    this.#asked.set(point, key);
    const waiting = this.#waiting.get(id) ?? new Map<PluginPoint, Item>();
    this.#waiting.set(id, waiting.set(point, item));
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      const all = [...this.#waiting];
      this.#waiting.clear();
      for (const [point, wanted] of all) void this.#ask(point, wanted);
    });
  }

  async #ask(id: PointOf<'badge'>, wanted: ReadonlyMap<PluginPoint, Item>) {
    const badges = await this.#host.points.badges(id, {
      items: [...wanted.values()],
    });
    for (const [point, item] of wanted) {
      point.badges = badges.get(item.id) ?? [];
    }
  }
}
