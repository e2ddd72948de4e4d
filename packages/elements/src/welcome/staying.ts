import type {NoticeReport} from '@townhall/client';
import type {ChosenNotice} from '@townhall/client/parts/choose-notices';
import type {Announcer} from '../internal/announcer.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {Following} from './following.js';
import type {NoticesController} from './notices-controller.js';
import {Reporting, wantsNoCounting} from './reporting.js';

/** An element whose notices are counted and kept right. */
export interface StayingHost extends TownhallElement {
  telemetry: string;
}

interface StayingOptions {
  notices: NoticesController;
  announcer: Announcer;
  finish: (chosen: ChosenNotice) => void;
}

/**
 * What goes on while notices are shown: they are counted, and for members they
 * are kept right. It is brought once something is drawn.
 */
export class Staying {
  readonly #host: StayingHost;
  readonly #options: StayingOptions;
  readonly #reporting: Reporting;
  #following: Promise<Following | undefined> | undefined;
  #person: string | null = null;

  constructor(host: StayingHost, options: StayingOptions) {
    this.#host = host;
    this.#options = options;
    this.#reporting = new Reporting(() => host.community);
  }

  /** Something may have been drawn, or somebody else may look at it. */
  attend() {
    const {notices} = this.#options;
    if (!this.#host.isConnected) return;
    if (notices.person !== this.#person) this.#stopFollowing();
    this.#person = notices.person;
    if (this.#person !== null) this.#following ??= this.#follow();
    for (const chosen of notices.shown) {
      void this.#following?.then((following) => following?.tell(chosen));
      const section = this.#host.renderRoot.querySelector(
        `[data-notice="${CSS.escape(chosen.notice.id)}"]`,
      );
      if (section && this.#mayCount) this.#reporting.watch(section, chosen);
    }
  }

  /** It has left the page. */
  leave() {
    this.#stopFollowing();
    this.#reporting.stop();
  }

  /** Counts what a reader did with a notice, where they let it be counted. */
  count(
    {notice: {id, version}}: ChosenNotice,
    what: NoticeReport['what'],
    action?: string,
  ) {
    if (!this.#mayCount) return;
    this.#reporting.count({notice: id, version, what, ...(action && {action})});
  }

  get #mayCount() {
    return !wantsNoCounting(this.#host.telemetry);
  }

  async #follow() {
    const {community} = this.#host;
    const {Following} = await import('./following.js').catch(() => ({
      Following: undefined,
    }));
    if (!Following || !community || !this.#host.isConnected) return undefined;
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
