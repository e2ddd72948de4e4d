import type {Announcer} from '../../internal/announcer.js';
import {DismissEvent} from '../../events/dismiss-event.js';
import {explain, type Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {closingMessages} from '../../messages/welcome-closing.js';
import type {ChosenNotice} from '../choose-notice.js';
import type {WelcomeController} from '../welcome-controller.js';
import type {Welcome} from '../welcome.js';
import {collapse} from './collapse.js';
import type {DismissalNews} from './dismissal-news.js';
import {closedByGuests, rememberForGuests} from './guest-closings.js';
import {focusOn, nextStop} from './next-stop.js';

interface ClosingOptions {
  welcome: WelcomeController;
  announcer: Announcer;
  reportFailure: (failure: Failure) => void;
}

/** Closes a welcome and brings it back; loaded when somebody wants that. */
export class Closing {
  /** What went wrong, in words for the reader. */
  notice = '';

  readonly #host: Welcome;
  readonly #options: ClosingOptions;
  readonly #say;
  #isBusy = false;

  constructor(host: Welcome, options: ClosingOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, closingMessages);
  }

  /** Hides what is shown; brings it back if that cannot be remembered. */
  async close() {
    const {shown} = this.#options.welcome;
    if (!shown || this.#isBusy) return;
    const {id, version} = shown.notice;
    await this.#try('notClosed', async () => {
      const recorded = this.#record(shown, version);
      await this.#host.updateComplete;
      this.goOn();
      await recorded;
      if (this.#host.preview) return;
      this.#host.dispatchEvent(new DismissEvent(id, version));
    });
  }

  /** Shows again what was closed. */
  async restore() {
    const {hidden} = this.#options.welcome;
    if (!hidden || this.#isBusy) return;
    await this.#try('notRestored', () => this.#record(hidden, null));
    await this.#host.updateComplete;
  }

  /** The same reader has closed it elsewhere, or brought it back. */
  async hear({person, notice, version = null}: Partial<DismissalNews>) {
    const {welcome} = this.#options;
    const {community, preview} = this.#host;
    const isMine = welcome.notices && person === welcome.person && !preview;
    if (!isMine || !community || !notice) return;
    // Guests of another community say so here too; what they keep tells.
    const kept = person ? undefined : await closedByGuests(community);
    const {shown} = welcome;
    if (kept) welcome.versions = new Map(kept);
    else this.#note(notice, version);
    if (shown && welcome.isClosed(shown.notice)) welcome.closed = shown;
    else if (version === null) welcome.closed = undefined;
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

  /** Shows the outcome at once and takes it back if it is refused. */
  async #record(chosen: ChosenNotice, version: number | null) {
    const {welcome} = this.#options;
    const {id} = chosen.notice;
    const before = welcome.versions;
    this.#isBusy = true;
    welcome.closed = version === null ? undefined : chosen;
    this.#note(id, version);
    try {
      if (!this.#host.preview) await this.#send(id, version);
    } catch (error) {
      welcome.versions = before;
      welcome.closed = version === null ? chosen : undefined;
      throw error;
    } finally {
      this.#isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async #send(notice: string, version: number | null) {
    const {community} = this.#host;
    const {person, channel} = this.#options.welcome;
    if (!community) return;
    if (person === null) await rememberForGuests(community, notice, version);
    else if (version === null) await community.notices.restore(notice);
    else await community.notices.dismiss({notice, version});
    channel?.postMessage({person, notice, version} satisfies DismissalNews);
  }

  #note(notice: string, version: number | null) {
    const {welcome} = this.#options;
    const versions = new Map(welcome.versions);
    if (version === null) versions.delete(notice);
    else versions.set(notice, version);
    welcome.versions = versions;
    this.#host.requestUpdate();
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
