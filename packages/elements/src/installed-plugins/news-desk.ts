import type {InstalledPlugins, PluginNews} from '@townhall/client';
import type {PluginReport} from '@townhall/plugin/host';

/** What telling of plugins takes. */
export interface NewsDeskOptions {
  tell: InstalledPlugins['tell'];
  /** Calls back once, after this many milliseconds. */
  after: (milliseconds: number, call: () => void) => void;
  /** Whether this page is one of those that also tell what went well. */
  tellsStarts: boolean;
}

/**
 * How long news are gathered, and how long there are none after that. One that
 * hangs is late first, and only then ended: both are told together.
 */
const gathered = 5_000;
const silent = 60_000;

type Counts = Omit<PluginNews, 'version'>;
const nothing: Counts = {
  started: false,
  failures: 0,
  deadlines: 0,
  quarantines: 0,
  trouble: null,
};

/** Tells the community how its plugins do on this page: seldom, and in numbers. */
export class NewsDesk {
  readonly #options: NewsDeskOptions;
  readonly #news = new Map<string, Counts>();
  readonly #waiting = new Set<string>();

  constructor(options: NewsDeskOptions) {
    this.#options = options;
  }

  /** Notes what is heard of this plugin in this version. */
  hear(id: string, version: string, how: 'started' | PluginReport) {
    if (how === 'started' && !this.#options.tellsStarts) return;
    this.#news.set(id, added(this.#news.get(id) ?? nothing, how));
    this.#tellAfter(gathered, id, version);
  }

  #tellAfter(milliseconds: number, id: string, version: string) {
    if (this.#waiting.has(id)) return;
    this.#waiting.add(id);
    this.#options.after(milliseconds, () => {
      this.#waiting.delete(id);
      const news = this.#news.get(id);
      if (!news) return;
      this.#news.delete(id);
      this.#tellAfter(silent, id, version);
      // Nobody can do anything about news that do not arrive.
      this.#options.tell(id, {...news, version}).catch(() => {});
    });
  }
}

function added(counts: Counts, how: 'started' | PluginReport): Counts {
  if (how === 'started') return {...counts, started: true};
  const {state, code} = how;
  const kind =
    state === 'quarantined'
      ? 'quarantines'
      : code === 'timeout'
        ? 'deadlines'
        : 'failures';
  return {
    ...counts,
    [kind]: Math.min(counts[kind] + 1, 100),
    trouble: code,
  };
}
