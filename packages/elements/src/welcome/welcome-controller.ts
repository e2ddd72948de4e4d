import type {Community, Notice, Segment, Viewer} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {explain, isAbort, type Failure} from '../internal/failure.js';
import {viewerOf} from '../internal/viewer-controller.js';
import {chooseNotice, type ChosenNotice} from './choose-notice.js';
import type {DismissalNews} from './closing/dismissal-news.js';
import type {Closed} from './closing/guest-closings.js';
import {guestDismissals} from './guest-dismissals.js';

export interface WelcomeInputs {
  community: Community | undefined;
  /** Show the words for this segment, and record nothing. */
  preview: Segment | undefined;
  /** Brings what it takes to draw these notices. */
  onNotices: (notices: readonly Notice[]) => Promise<unknown>;
  /** The same reader has closed something elsewhere, or brought it back. */
  onNews: (news: Partial<DismissalNews>) => void;
  onFailure: (failure: Failure) => void;
}

/** Decides which welcome a reader sees. */
export class WelcomeController implements ReactiveController {
  /** Undefined until everything that decides has arrived. */
  notices: readonly Notice[] | undefined;
  /** Undefined also where it could not be found out for a preview. */
  viewer: Viewer | undefined;
  /** The version of each notice that this reader has closed. */
  versions: ReadonlyMap<string, number> = new Map();
  /** Closed here; nothing else takes its place on this page. */
  closed: ChosenNotice | undefined;
  /** Reaches every other welcome in this browser, on this page and in other tabs. */
  channel: BroadcastChannel | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => WelcomeInputs;
  #hasFailed = false;
  #community: Community | undefined;
  #run: AbortController | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => WelcomeInputs) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  /** Null for guests. */
  get person() {
    return this.viewer?.person?.id ?? null;
  }

  /** What to show now. */
  get shown(): ChosenNotice | undefined {
    return this.closed ? undefined : this.#choose(this.isClosed);
  }

  /** What was closed, and could be brought back. */
  get hidden(): ChosenNotice | undefined {
    if (this.shown) return undefined;
    return this.closed ?? this.#choose(() => false);
  }

  /** The decision is still to come, and nothing says that it will be no. */
  get mayShow() {
    return (
      !this.notices &&
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
    this.#decide();
  }

  hostUpdate() {
    const {community} = this.#inputs();
    if (community === this.#community) return;
    this.#community = community;
    this.#decide();
  }

  hostDisconnected() {
    this.channel?.close();
    removeEventListener('online', this.#onOnline);
    this.#run?.abort();
  }

  /** This reader has closed it, or what came before it not at all. */
  readonly isClosed = ({id, version}: Notice) =>
    (this.versions.get(id) ?? -Infinity) >= version;

  #decide() {
    this.#run?.abort();
    if (!this.#community) return;
    const {signal} = (this.#run = new AbortController());
    this.#read(this.#community, signal).catch((error: unknown) => {
      if (signal.aborted || isAbort(error)) return;
      this.#hasFailed = true;
      this.#inputs().onFailure(explain(error));
    });
  }

  async #read(community: Community, signal: AbortSignal) {
    const [{items}, viewer] = await Promise.all([
      community.notices.current({signal}),
      this.#askViewer(community),
    ]);
    const [closed] = await Promise.all([
      this.#readClosed(community, items, viewer),
      this.#inputs().onNotices(items),
    ]);
    if (signal.aborted) return;
    this.#hasFailed = false;
    this.closed = undefined;
    this.versions = new Map(closed);
    this.notices = items;
    this.viewer = viewer;
    this.#host.requestUpdate();
  }

  async #askViewer(community: Community): Promise<Viewer | undefined> {
    const viewer = viewerOf(community);
    return this.#inputs().preview ? viewer.catch(() => undefined) : viewer;
  }

  async #readClosed(
    community: Community,
    notices: readonly Notice[],
    viewer: Viewer | undefined,
  ): Promise<Closed[]> {
    const person = viewer?.person;
    const own = person
      ? await community.notices.dismissals({signal: this.#run?.signal})
      : [];
    const closed = own.map(({notice, version}): Closed => [notice, version]);
    if (guestDismissals().length === 0) return closed;
    const guests = await import('./closing/guest-closings.js');
    const others = person
      ? guests.takeOver(community, notices)
      : guests.closedByGuests(community);
    return [...closed, ...(await others)];
  }

  #choose(isDismissed: (notice: Notice) => boolean) {
    const {preview} = this.#inputs();
    const segment = preview ?? this.viewer?.segment;
    if (!this.notices || !segment) return undefined;
    return chooseNotice(this.notices, {
      segment,
      now: Date.now(),
      isDismissed: preview ? () => false : isDismissed,
    });
  }

  readonly #onOnline = () => {
    if (this.#hasFailed) this.#decide();
  };
}
