import type {
  ChosenNotice,
  ClosedNotice,
} from '@townhall/client/parts/choose-notices';
import {isClosed} from '@townhall/client/parts/choose-notices';
import type {Announcer} from '../../internal/announcer.js';
import {DismissEvent} from '../../events/dismiss-event.js';
import {explain, type Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import type {TownhallElement} from '../../internal/townhall-element.js';
import {closingMessages} from '../../messages/welcome-closing.js';
import type {NoticesController} from '../notices-controller.js';
import {collapse} from './collapse.js';
import type {DismissalNews} from './dismissal-news.js';
import {closedByGuests, rememberForGuests} from './guest-closings.js';
import {focusOn, nextStop} from './next-stop.js';

/** An element that shows notices. */
export interface ClosingHost extends TownhallElement {
  returnFocus: string;
  preview?: unknown;
}

interface ClosingOptions {
  notices: NoticesController;
  announcer: Announcer;
  reportFailure: (failure: Failure) => void;
  /** Counts it, where the reader lets it be counted. */
  count: (chosen: ChosenNotice, what: 'dismissed' | 'postponed') => void;
  /** Nothing takes the place of what is closed, as where there is one place. */
  keepsEmpty: boolean;
}

const hour = 3_600_000;

/** Closes a notice and brings it back; loaded when somebody wants that. */
export class Closing {
  /** What went wrong, in words for the reader. */
  notice = '';

  readonly #host: ClosingHost;
  readonly #options: ClosingOptions;
  readonly #say;
  #isBusy = false;
  /** Never fails. */
  #lastClosing = Promise.resolve();

  constructor(host: ClosingHost, options: ClosingOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, closingMessages);
  }

  /** Hides what is shown; brings it back if that cannot be remembered. */
  async close(chosen: ChosenNotice | undefined, {later = false} = {}) {
    if (!chosen || this.#isBusy) return;
    const {id, version} = chosen.notice;
    this.#lastClosing = this.#try('notClosed', async () => {
      const recorded = this.#record(chosen, this.#closingOf(chosen, later));
      await this.#host.updateComplete;
      this.goOn();
      await recorded;
      if (this.#host.preview) return;
      this.#options.count(chosen, later ? 'postponed' : 'dismissed');
      this.#host.dispatchEvent(new DismissEvent(id, version));
    });
    await this.#lastClosing;
  }

  /** Shows again what was closed. */
  async restore() {
    // Who changes their mind at once need not press twice.
    await this.#lastClosing;
    const {hidden} = this.#options.notices;
    if (!hidden || this.#isBusy) return;
    await this.#try('notRestored', () => this.#record(hidden, null));
    await this.#host.updateComplete;
  }

  /** Keeps closed what its reader has finished; it stays in sight for now. */
  async finish({notice: {id: notice, version}}: ChosenNotice) {
    if (this.#host.preview) return;
    // What could not be kept is finished again on the next visit.
    await this.#host.community?.notices
      .dismiss({notice, version})
      .catch(() => undefined);
  }

  /** The same reader has closed it elsewhere, or brought it back. */
  async hear({person, notice, closing = null}: Partial<DismissalNews>) {
    const {notices, keepsEmpty} = this.#options;
    const {community, preview} = this.#host;
    const isMine = notices.current && person === notices.person && !preview;
    if (!isMine || !community || !notice) return;
    // Guests of another community say so here too; what they keep tells.
    const kept = person
      ? undefined
      : await closedByGuests(community, notices.clock.ahead);
    const shown = notices.shown.find((one) => one.notice.id === notice);
    if (kept) notices.closings = new Map(kept.map((one) => [one.notice, one]));
    else notices.note(notice, closing);
    const facts = {
      closed: [...notices.closings.values()],
      now: notices.clock.now(),
    };
    if (shown && isClosed(shown.notice, facts)) {
      notices.finished = undefined;
      if (keepsEmpty) notices.closed = shown;
    } else if (closing === null) notices.closed = undefined;
    this.#host.requestUpdate();
  }

  focusTitle() {
    const title = this.#find('#title');
    if (title) focusOn(title);
  }

  /** Takes the room away from what has been closed, and the focus first. */
  async leave(space: HTMLElement) {
    if (this.#host.shadowRoot?.activeElement?.closest('section')) this.goOn();
    await collapse(space);
  }

  /** Focus never falls back to the top of the page. */
  goOn() {
    const {returnFocus} = this.#host;
    const chosen = returnFocus ? document.getElementById(returnFocus) : null;
    const target =
      chosen ?? this.#find('[part=restore]') ?? nextStop(this.#host);
    if (target) focusOn(target);
  }

  #closingOf({notice: {id, version}}: ChosenNotice, later: boolean) {
    const {current, clock} = this.#options.notices;
    const now = clock.now() ?? Date.now();
    const wait = (current?.settings.laterHours ?? 24) * hour;
    const until = later ? now + wait : null;
    return {notice: id, version, at: now, until} satisfies ClosedNotice;
  }

  /** Shows the outcome at once and takes it back if it is refused. */
  async #record(chosen: ChosenNotice, closing: ClosedNotice | null) {
    const {notices, keepsEmpty} = this.#options;
    const {id} = chosen.notice;
    const {closings, finished} = notices;
    this.#isBusy = true;
    notices.closed = closing && keepsEmpty ? chosen : undefined;
    notices.finished = undefined;
    notices.note(id, closing);
    try {
      if (!this.#host.preview) await this.#send(id, closing);
    } catch (error) {
      Object.assign(notices, {closings, finished});
      notices.closed = closing || !keepsEmpty ? undefined : chosen;
      throw error;
    } finally {
      this.#isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async #send(notice: string, closing: ClosedNotice | null) {
    const {community} = this.#host;
    const {person, channel, clock} = this.#options.notices;
    if (!community) return;
    if (person === null) {
      await rememberForGuests(community, notice, closing, clock.ahead);
    } else if (closing === null) await community.notices.restore(notice);
    else {
      const {version, until} = closing;
      const later = until !== null;
      await community.notices.dismiss({notice, version, ...(later && {later})});
    }
    channel?.postMessage({person, notice, closing} satisfies DismissalNews);
  }

  async #try(what: 'notClosed' | 'notRestored', act: () => Promise<void>) {
    this.notice = '';
    try {
      await act();
    } catch (error) {
      const failure = explain(error);
      this.notice = `${this.#say(what)} ${failureText(failure, this.#say)}`;
      this.#options.announcer.announce(this.notice);
      this.#options.reportFailure(failure);
      this.#host.requestUpdate();
    }
  }

  #find(selector: string) {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
