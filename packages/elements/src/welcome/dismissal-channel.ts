/** What the tabs of one reader tell each other. */
export interface DismissalNews {
  /** Whose notice it is; null for guests. */
  person: string | null;
  notice: string;
  /** Null when it is shown again. */
  version: number | null;
}

/** Tells every other welcome in this browser, on this page and in other tabs. */
export class DismissalChannel {
  readonly #channel: BroadcastChannel | undefined;

  constructor(onNews: (news: DismissalNews) => void) {
    try {
      this.#channel = new BroadcastChannel('townhall-dismissals');
      this.#channel.onmessage = ({data}: MessageEvent<unknown>) => {
        if (isNews(data)) onNews(data);
      };
    } catch {
      // Storage is forbidden here: the tabs find out when they load again.
    }
  }

  tell(news: DismissalNews) {
    this.#channel?.postMessage(news);
  }

  close() {
    this.#channel?.close();
  }
}

const isNews = (data: unknown): data is DismissalNews =>
  typeof data === 'object' &&
  data !== null &&
  'person' in data &&
  'notice' in data &&
  'version' in data;
