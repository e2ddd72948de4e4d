import type {
  Community,
  CurrentNotices,
  NoticeReader,
  Segment,
} from '@townhall/client';
import {
  chooseNotices,
  isComplete,
  type ChosenNotice,
  type ClosedNotice,
  type NoticeFacts,
  type NoticeWish,
} from '@townhall/client/parts/choose-notices';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {explain, isAbort, type Failure} from '../internal/failure.js';
import type {DismissalNews} from './closing/dismissal-news.js';
import {guestDismissals} from './guest-dismissals.js';
import {closingsOf, factsOf} from './page-facts.js';
import {ServerClock} from './server-clock.js';

export interface NoticesInputs {
  community: Community | undefined;
  /** Show the words for this segment, and record nothing. */
  preview: Segment | undefined;
  wish: NoticeWish;
  locale: string | undefined;
  /** Left out where no apps are offered. */
  platform?: NoticeFacts['platform'];
  /** Brings what it takes to draw these notices. */
  onNotices: (notices: CurrentNotices) => Promise<unknown>;
  /** The same reader has closed something elsewhere, or brought it back. */
  onNews: (news: Partial<DismissalNews>) => void;
  onFailure: (failure: Failure) => void;
}

/** Decides which notices a reader sees. */
export class NoticesController implements ReactiveController {
  /** Undefined until everything that decides has arrived. */
  current: CurrentNotices | undefined;
  /** Undefined also where it could not be found out for a preview. */
  reader: NoticeReader | undefined;
  /** What this reader has closed, by the id of the notice. */
  closings: ReadonlyMap<string, ClosedNotice> = new Map();
  /** Closed here; nothing else takes its place on this page. */
  closed: ChosenNotice | undefined;
  /** Its checklist was finished here; it stays until it is closed. */
  finished: ChosenNotice | undefined;
  /** Reaches every other element in this browser, on this page and in other tabs. */
  channel: BroadcastChannel | undefined;
  readonly clock = new ServerClock();

  readonly #host: HTMLElement & ReactiveControllerHost;
  readonly #inputs: () => NoticesInputs;
  readonly #shownHere = new Map<string, number>();
  #hasFailed = false;
  #community: Community | undefined;
  #run: AbortController | undefined;

  constructor(
    host: HTMLElement & ReactiveControllerHost,
    inputs: () => NoticesInputs,
  ) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  /** Null for guests. */
  get person() {
    return this.reader?.person ?? null;
  }

  get name() {
    return this.reader?.name ?? undefined;
  }

  /** What to show now, the most important first. */
  get shown(): ChosenNotice[] {
    if (this.finished) return [this.finished];
    return this.closed ? [] : this.#choose(this.closings);
  }

  /** What was closed, and could be brought back. */
  get hidden(): ChosenNotice | undefined {
    if (this.shown.length > 0) return undefined;
    return this.closed ?? this.#choose(new Map())[0];
  }

  /** The decision is still to come, and nothing says that it will be no. */
  get mayShow() {
    return (
      !this.current &&
      (!!this.#inputs().preview || guestDismissals().length === 0)
    );
  }

  hostConnected() {
    try {
      this.channel = new BroadcastChannel('townhall-dismissals');
      // Other scripts of this site may say anything here.
      this.channel.onmessage = ({data}) => this.#inputs().onNews({...data});
    } catch {
      // Storage is forbidden here: the tabs find out when they load again.
    }
    addEventListener('online', this.#onOnline);
    this.decide();
  }

  hostUpdate() {
    const {community} = this.#inputs();
    if (community === this.#community) return;
    this.#community = community;
    this.closed = this.finished = undefined;
    this.#shownHere.clear();
    this.decide();
  }

  hostUpdated() {
    // What is in front of somebody stays there, whatever the rules say of others.
    for (const {notice} of this.shown) {
      const at = this.clock.now();
      if (at !== undefined && !this.#shownHere.has(notice.id)) {
        this.#shownHere.set(notice.id, at);
      }
    }
  }

  hostDisconnected() {
    this.channel?.close();
    removeEventListener('online', this.#onOnline);
    this.#run?.abort();
  }

  /** Takes note of what was closed, or with null brought back. */
  note(notice: string, closing: ClosedNotice | null) {
    const closings = new Map(this.closings);
    if (closing === null) closings.delete(notice);
    else closings.set(notice, closing);
    this.closings = closings;
    this.#host.requestUpdate();
  }

  /** Reads all that decides, and decides anew. */
  decide() {
    this.#run?.abort();
    if (!this.#community) return;
    const {signal} = (this.#run = new AbortController());
    this.#read(this.#community, signal)
      .catch((error: unknown) => {
        if (signal.aborted || isAbort(error)) return;
        this.#hasFailed = true;
        this.#inputs().onFailure(explain(error));
      })
      .then(() => {
        // A page hides what stands in between until then, so that nothing flashes.
        if (!signal.aborted) this.#host.setAttribute('decided', '');
      });
  }

  async #read(community: Community, signal: AbortSignal) {
    const [current, reader] = await Promise.all([
      community.notices.current({signal}),
      this.#askReader(community, signal),
    ]);
    if (signal.aborted) return;
    this.clock.set(reader?.at ?? current.asOf);
    const [closed] = await Promise.all([
      this.#readClosed(community, current, reader),
      this.#inputs().onNotices(current),
    ]);
    if (signal.aborted) return;
    const [before] = this.shown;
    const isFinished =
      before && reader && isComplete(before.variant, reader.done);
    if (isFinished && before.variant.segment === 'new_member') {
      this.finished = before;
    }
    this.#hasFailed = false;
    this.closings = new Map(closed.map((one) => [one.notice, one]));
    const id = this.closed?.notice.id ?? '';
    if (!this.#inputs().preview && !this.closings.has(id)) {
      this.closed = undefined;
    }
    this.current = current;
    this.reader = reader;
    this.#host.requestUpdate();
  }

  async #askReader(community: Community, signal: AbortSignal) {
    const reader = community.notices.reader({signal});
    return this.#inputs().preview ? reader.catch(() => undefined) : reader;
  }

  async #readClosed(
    community: Community,
    {items}: CurrentNotices,
    reader: NoticeReader | undefined,
  ): Promise<ClosedNotice[]> {
    const closed = reader ? closingsOf(reader) : [];
    if (guestDismissals().length === 0) return closed;
    const guests = await import('./closing/guest-closings.js');
    const others = reader?.person
      ? guests.takeOver(community, items, this.clock.ahead)
      : guests.closedByGuests(community, this.clock.ahead);
    return [...closed, ...(await others)];
  }

  #choose(closings: ReadonlyMap<string, ClosedNotice>): ChosenNotice[] {
    const {preview, wish, locale, platform = null} = this.#inputs();
    const {current, reader} = this;
    // Whoever composes looks with nobody's eyes.
    const asked = preview ? {segment: preview, done: [], shown: []} : reader;
    if (!current || !asked) return [];
    const facts = factsOf({
      reader: asked,
      closings,
      shownHere: this.#shownHere,
      now: this.clock.now(),
      locale,
      platform,
    });
    return chooseNotices(current, facts, wish);
  }

  readonly #onOnline = () => {
    if (this.#hasFailed) this.decide();
  };
}
