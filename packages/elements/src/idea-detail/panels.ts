import type {Idea, Place} from '@townhall/client';
import {nothing} from 'lit';
import type {Failure} from '../internal/failure.js';
import {failureView} from '../internal/failure-view.js';
import type {Say} from '../internal/messages.js';
import {OnDemand} from '../internal/on-demand.js';
import {skeleton} from '../internal/skeleton.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {sharedMessages} from '../messages/shared.js';
import type {Panel} from './actions-view.js';
import type {Attempts} from './attempts.js';
import type {AuthorAction, AuthorForm} from './author/author-form.js';
import type {EditPanel} from './author/edit-panel.js';
import type {ReportForm} from './report/report-form.js';
import type {Timeline} from './timeline/timeline.js';

interface PanelsOptions {
  say: Say<typeof sharedMessages>;
  attempts: Attempts;
  idea: () => Idea | undefined;
  now: () => number;
  headingLevel: () => number;
  announce: (text: string) => void;
  onFailure: (failure: Failure) => void;
  /** The board of the idea, as far as it is known. */
  board: () => Place | undefined;
  /** Nobody but the author has voted on it. */
  isDeletable: () => boolean;
  onEdited: () => void;
  onClarified: () => void;
  onWithdrawn: (outcome: 'deleted' | 'archived') => void;
  onResubmitted: (idea: Idea) => void;
}

/** What opens below the actions, each loaded when somebody opens it. */
export class Panels {
  open: Panel | undefined;

  readonly #host: TownhallElement;
  readonly #options: PanelsOptions;
  readonly #timeline: OnDemand<Timeline>;
  readonly #report: OnDemand<ReportForm>;
  readonly #author: OnDemand<AuthorForm>;
  readonly #edit: OnDemand<EditPanel>;

  constructor(host: TownhallElement, options: PanelsOptions) {
    this.#host = host;
    this.#options = options;
    const {onFailure} = options;
    const onClosed = () => void this.close();
    this.#timeline = new OnDemand(
      host,
      async () => {
        const {Timeline} = await import('./timeline/timeline.js');
        return new Timeline(host, {
          ...options,
          isOpen: () => this.open === 'history',
        });
      },
      onFailure,
    );
    this.#report = new OnDemand(
      host,
      async () => {
        const {ReportForm} = await import('./report/report-form.js');
        return new ReportForm(host, {
          ...options,
          ideaId: () => options.idea()?.id,
          onReported: (thanks) => this.#finish(thanks),
          onClosed,
        });
      },
      onFailure,
    );
    this.#author = new OnDemand(
      host,
      async () => {
        const {AuthorForm} = await import('./author/author-form.js');
        return new AuthorForm(host, {
          ...options,
          onClarified: () => {
            options.onClarified();
            void this.close();
          },
          onWithdrawn: (outcome) => {
            options.onWithdrawn(outcome);
            void this.close();
          },
          onClosed,
        });
      },
      onFailure,
    );
    this.#edit = new OnDemand(
      host,
      async () => {
        const {EditPanel} = await import('./author/edit-panel.js');
        return new EditPanel(host, {
          ...options,
          onEdited: () => {
            options.onEdited();
            void this.close();
          },
          onClosed,
        });
      },
      onFailure,
    );
  }

  /** Somebody seems about to open it. */
  prepare(panel: Panel) {
    void this.#of(panel).prepare();
  }

  /** Opens it, or closes it where it is open. */
  async toggle(panel: Panel) {
    if (this.open === panel) return this.close();
    this.#options.attempts.forget();
    this.open = panel;
    this.#host.requestUpdate();
    if (!(await this.#of(panel).need()) || this.open !== panel) return;
    if (isAuthors(panel)) this.#author.part?.open(panel);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (panel === 'report') this.#report.part?.focus();
    else if (isAuthors(panel)) this.#author.part?.focus();
  }

  /** Closes what is open, and gives the focus back to what opened it. */
  async close() {
    const panel = this.open;
    this.forget();
    this.#options.attempts.forget();
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector<HTMLElement>(`[data-action="${panel}"]`)
      ?.focus();
  }

  /** Another idea is shown. */
  forget() {
    this.open = undefined;
    this.#host.requestUpdate();
  }

  render() {
    if (!this.open) return nothing;
    const {part, failure} = this.#of(this.open);
    if (part) return part.render();
    const {say} = this.#options;
    return failure ? failureView({failure, say}) : skeleton(1, say('loading'));
  }

  #finish(thanks: string) {
    this.#options.announce(thanks);
    void this.close();
  }

  #of(panel: Panel): OnDemand<Timeline | ReportForm | AuthorForm | EditPanel> {
    if (panel === 'history') return this.#timeline;
    if (panel === 'edit') return this.#edit;
    return panel === 'report' ? this.#report : this.#author;
  }
}

const isAuthors = (panel: Panel): panel is AuthorAction =>
  panel === 'clarify' || panel === 'withdraw' || panel === 'resubmit';
