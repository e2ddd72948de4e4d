import type {NoticeReport} from '@townhall/client';
import type {ChosenNotice} from '@townhall/client/parts/choose-notices';
import type {ReactiveController} from 'lit';
import type {Announcer} from '../internal/announcer.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {Following} from './following.js';
import type {NoticesController} from './notices-controller.js';
import type {Reporting} from './reporting.js';

/** An element whose notices are counted and kept right. */
export interface StayingHost extends TownhallElement {
  telemetry: string;
  preview?: unknown;
}

interface StayingOptions {
  notices: NoticesController;
  announcer: Announcer;
  finish: (chosen: ChosenNotice) => void;
}

/**
 * What goes on while notices are shown: they are counted, and for members they
 * are kept right. Both are brought once something is shown, after it is drawn.
 */
export class Staying implements ReactiveController {
  readonly #host: StayingHost;
  readonly #options: StayingOptions;
  #reporting: Promise<Reporting | undefined> | undefined;
  #following: Promise<Following | undefined> | undefined;
  #person: string | null = null;
  #isOnPage = false;

  constructor(host: StayingHost, options: StayingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {
    this.#isOnPage = true;
  }

  hostUpdated() {
    const {notices} = this.#options;
    if (this.#host.preview || !this.#isOnPage) return;
    if (notices.person !== this.#person) this.#stopFollowing();
    this.#person = notices.person;
    const {shown} = notices;
    if (this.#person !== null && notices.current) {
      this.#following ??= this.#follow();
    }
    for (const chosen of shown) void this.#attend(chosen);
  }

  hostDisconnected() {
    this.#isOnPage = false;
    this.#stopFollowing();
    void this.#reporting?.then((reporting) => reporting?.stop());
    this.#reporting = undefined;
  }

  /** Counts what a reader did with a notice, where they let it be counted. */
  count(
    {notice: {id, version}}: ChosenNotice,
    what: NoticeReport['what'],
    action?: string,
  ) {
    if (this.#host.preview) return;
    const report = {notice: id, version, what, ...(action && {action})};
    void this.#report().then((reporting) => reporting?.count(report));
  }

  async #attend(chosen: ChosenNotice) {
    void this.#following?.then((following) => following?.tell(chosen));
    const reporting = await this.#report();
    const section = this.#host.renderRoot.querySelector(
      `[data-notice="${CSS.escape(chosen.notice.id)}"]`,
    );
    if (section) reporting?.watch(section, chosen);
  }

  #report() {
    return (this.#reporting ??= import('./reporting.js').then(
      ({Reporting, wantsNoCounting}) =>
        wantsNoCounting(this.#host.telemetry)
          ? undefined
          : new Reporting(() => this.#host.community),
      // What cannot be counted is shown all the same.
      () => undefined,
    ));
  }

  async #follow() {
    const {community} = this.#host;
    const {Following} = await import('./following.js').catch(() => ({
      Following: undefined,
    }));
    if (!Following || !community || !this.#isOnPage) return undefined;
    const {finish, ...options} = this.#options;
    return new Following(this.#host, community, {
      ...options,
      onFinished: (chosen) => {
        this.count(chosen, 'completed');
        finish(chosen);
      },
    });
  }

  #stopFollowing() {
    void this.#following?.then((following) => following?.stop());
    this.#following = undefined;
  }
}
