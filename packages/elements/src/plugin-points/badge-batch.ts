import type {Idea, Question} from '@townhall/client';
import type {PluginHost} from '@townhall/plugin/host';
import type {PointOf} from '@townhall/plugin';
import type {PluginPoint} from './plugin-point.js';

/** What badges are put on: an idea, a question, or with its id alone a person. */
export type Badged = Idea | Question | {readonly id: string; version?: never};

type Waiting = Map<PluginPoint, Badged>;

/** Asks for the badges of all that was drawn at once in one go. */
export class BadgeBatch {
  readonly #host: PluginHost;
  readonly #waiting = new Map<PointOf<'badge'>, Waiting>();
  readonly #asked = new WeakMap<PluginPoint, string>();
  #isDue = false;

  constructor(host: PluginHost) {
    this.#host = host;
  }

  /** Shows the badges of this at the point, in a moment. */
  want(id: PointOf<'badge'>, point: PluginPoint, what: Badged, round: number) {
    const key = `${what.id} ${what.version ?? ''} ${round}`;
    if (this.#asked.get(point) === key) return;
    this.#asked.set(point, key);
    const waiting: Waiting = this.#waiting.get(id) ?? new Map();
    this.#waiting.set(id, waiting.set(point, what));
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      const all = [...this.#waiting];
      this.#waiting.clear();
      for (const [point, wanted] of all) void this.#ask(point, wanted);
    });
  }

  async #ask(id: PointOf<'badge'>, wanted: ReadonlyMap<PluginPoint, Badged>) {
    const all = [...wanted.values()];
    const items = all.filter((one) => one.version !== undefined);
    // One person has written much of what is on a page.
    const authors = [...new Set(all.map((one) => one.id))];
    const badges = await this.#host.points.badges(
      id,
      id === 'author.badges' ? {authors} : {items},
    );
    for (const [point, what] of wanted)
      point.badges = badges.get(what.id) ?? [];
  }
}
