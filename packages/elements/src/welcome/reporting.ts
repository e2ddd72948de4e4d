import type {Community, NoticeReport} from '@townhall/client';
import type {ChosenNotice} from '@townhall/client/parts/choose-notices';

/** Half of it in sight for a second is seen. */
const share = 0.5;
const lookMilliseconds = 1_000;
const waitMilliseconds = 2_000;

/** Each notice in each version is seen once, however often this page draws it. */
const seenHere = new Set<string>();

/** Whether this reader, by their browser, wants nothing counted. */
export function wantsNoCounting(telemetry: string): boolean {
  // Not every browser knows it, and no types do.
  const {globalPrivacyControl} = navigator as {globalPrivacyControl?: boolean};
  return (
    telemetry === 'off' ||
    globalPrivacyControl === true ||
    navigator.doNotTrack === '1'
  );
}

/** Tells the community, a few at once, what became of its notices on this page. */
export class Reporting {
  readonly #community: () => Community | undefined;
  readonly #watched = new Map<Element, () => void>();
  #waiting: NoticeReport[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(community: () => Community | undefined) {
    this.#community = community;
  }

  /** Counts when enough of this element has been in sight for long enough. */
  watch(element: Element, {notice: {id, version}}: ChosenNotice) {
    const key = `${this.#community()?.address} ${id} ${version}`;
    if (this.#watched.has(element) || seenHere.has(key)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(timer);
        const last = entries.at(-1);
        if (!last || last.intersectionRatio < share) return;
        timer = setTimeout(() => {
          stop();
          if (seenHere.has(key) || !element.isConnected) return;
          seenHere.add(key);
          this.count({notice: id, version, what: 'seen'});
        }, lookMilliseconds);
      },
      {threshold: [share]},
    );
    const stop = () => {
      clearTimeout(timer);
      observer.disconnect();
      this.#watched.delete(element);
    };
    this.#watched.set(element, stop);
    observer.observe(element);
  }

  count(report: NoticeReport) {
    this.#waiting.push(report);
    if (report.what !== 'seen') return this.send();
    this.#timer ??= setTimeout(this.send, waitMilliseconds);
    addEventListener('pagehide', this.send, {once: true});
  }

  /** Nobody waits for it, and what is lost is lost. */
  readonly send = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    removeEventListener('pagehide', this.send);
    const reports = this.#waiting.splice(0, 50);
    if (reports.length === 0) return;
    void this.#community()
      ?.notices.report(reports)
      .catch(() => undefined);
  };

  stop() {
    for (const stop of [...this.#watched.values()]) stop();
    this.send();
  }
}
