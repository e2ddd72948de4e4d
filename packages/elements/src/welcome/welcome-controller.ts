import type {Community, Notice, Segment, Viewer} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {explain, isAbort, type Failure} from '../internal/failure.js';
import {viewerOf} from '../internal/viewer-controller.js';
import {chooseNotice, type ChosenNotice} from './choose-notice.js';
import {DismissalChannel, type DismissalNews} from './dismissal-channel.js';
import {guestDismissals} from './guest-dismissals.js';

export interface WelcomeInputs {
  community: Community | undefined;
  /** Show the words for this segment, and record nothing. */
  preview: Segment | undefined;
  onFailure: (failure: Failure) => void;
}

/** Decides which welcome a reader sees, and remembers what they have closed. */
export class WelcomeController implements ReactiveController {
  /** Undefined until everything that decides has arrived. */
  notices: readonly Notice[] | undefined;
  /** Undefined also where it could not be found out for a preview. */
  viewer: Viewer | undefined;
  /** Why there is no decision. */
  failure: Failure | undefined;
  /** Closed here; nothing else takes its place on this page. */
  closed: ChosenNotice | undefined;
  /** A dismissal or its opposite is on its way. */
  isBusy = false;

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => WelcomeInputs;
  #versions = new Map<string, number>();
  #channel: DismissalChannel | undefined;
  #community: Community | undefined;
  #run: AbortController | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => WelcomeInputs) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  /** What to show now. */
  get shown(): ChosenNotice | undefined {
    return this.closed ? undefined : this.#choose(this.#isDismissed);
  }

  /** What `restore()` would bring back. */
  get hidden(): ChosenNotice | undefined {
    if (this.shown) return undefined;
    return this.closed ?? this.#choose(() => false);
  }

  /** The decision is still to come, and nothing says that it will be no. */
  get mayShow() {
    return (
      this.notices === undefined &&
      (this.#inputs().preview !== undefined || !guestDismissals.hasAny())
    );
  }

  hostConnected() {
    this.#channel = new DismissalChannel(this.#onNews);
    addEventListener('online', this.#onOnline);
    if (this.#community) void this.#decide(this.#community);
  }

  hostUpdate() {
    const {community} = this.#inputs();
    if (community === this.#community) return;
    this.#community = community;
    if (community) void this.#decide(community);
  }

  hostDisconnected() {
    this.#channel?.close();
    removeEventListener('online', this.#onOnline);
    this.#run?.abort();
  }

  /** Hides what is shown; brings it back if that cannot be remembered. */
  async dismiss(): Promise<void> {
    const {shown} = this;
    if (!shown || this.isBusy) return;
    this.closed = shown;
    await this.#record(shown, true);
  }

  /** Shows again what was closed. */
  async restore(): Promise<void> {
    const {hidden} = this;
    if (!hidden || this.isBusy) return;
    await this.#record(hidden, false);
  }

  async #decide(community: Community) {
    this.#run?.abort();
    const {signal} = (this.#run = new AbortController());
    try {
      const [{items}, viewer] = await Promise.all([
        community.notices.current({signal}),
        this.#viewer(community),
      ]);
      const dismissals = viewer?.person
        ? await community.notices.dismissals({signal})
        : [];
      if (signal.aborted) return;
      this.closed = undefined;
      this.failure = undefined;
      this.#versions = new Map(
        dismissals.map(({notice, version}) => [notice, version]),
      );
      this.notices = items;
      this.viewer = viewer;
      if (viewer?.person) this.#takeOver(community, items);
    } catch (error) {
      if (signal.aborted || isAbort(error)) return;
      this.failure = explain(error);
      this.#inputs().onFailure(this.failure);
    }
    this.#host.requestUpdate();
  }

  async #viewer(community: Community): Promise<Viewer | undefined> {
    const viewer = viewerOf(community);
    return this.#inputs().preview ? viewer.catch(() => undefined) : viewer;
  }

  /** What a reader closed as a guest is closed for their account as well. */
  #takeOver(community: Community, notices: readonly Notice[]) {
    for (const {id, version} of notices.filter(guestDismissals.covers)) {
      this.#versions.set(id, version);
      community.notices.dismiss({notice: id, version}).then(
        () => guestDismissals.remove(id),
        // It stays on the device, and the next visit tries again.
        () => undefined,
      );
    }
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

  readonly #isDismissed = (notice: Notice) =>
    this.viewer?.person
      ? (this.#versions.get(notice.id) ?? -Infinity) >= notice.version
      : guestDismissals.covers(notice);

  /** Shows the outcome at once and takes it back if it is refused. */
  async #record(chosen: ChosenNotice, isClosed: boolean) {
    const {preview} = this.#inputs();
    const {id, version} = chosen.notice;
    const before = new Map(this.#versions);
    this.isBusy = true;
    this.#set(id, isClosed ? version : null);
    this.closed = isClosed ? chosen : undefined;
    this.#host.requestUpdate();
    try {
      if (!preview) await this.#send(id, isClosed ? version : null);
    } catch (error) {
      this.#versions = before;
      this.closed = isClosed ? undefined : chosen;
      throw error;
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async #send(notice: string, version: number | null) {
    const person = this.viewer?.person?.id ?? null;
    if (person === null) {
      if (version === null) guestDismissals.remove(notice);
      else guestDismissals.add({notice, version});
    } else if (version === null) {
      await this.#community?.notices.restore(notice);
    } else {
      await this.#community?.notices.dismiss({notice, version});
    }
    this.#channel?.tell({person, notice, version});
  }

  #set(notice: string, version: number | null) {
    if (version === null) this.#versions.delete(notice);
    else this.#versions.set(notice, version);
  }

  readonly #onNews = ({person, notice, version}: DismissalNews) => {
    const isMine = person === (this.viewer?.person?.id ?? null);
    if (!isMine || !this.notices || this.#inputs().preview) return;
    const {shown} = this;
    this.#set(notice, version);
    if (version === null) this.closed = undefined;
    else if (shown?.notice.id === notice) this.closed = shown;
    this.#host.requestUpdate();
  };

  readonly #onOnline = () => {
    if (this.failure && this.#community) void this.#decide(this.#community);
  };
}
