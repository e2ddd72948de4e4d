import type {PostKind} from '@townhall/client';
import {nothing} from 'lit';
import type {Announcer} from '../../internal/announcer.js';
import type {Failure} from '../../internal/failure.js';
import {failureView} from '../../internal/failure-view.js';
import type {Say} from '../../internal/messages.js';
import {OnDemand} from '../../internal/on-demand.js';
import {skeleton} from '../../internal/skeleton.js';
import type {sharedMessages} from '../../messages/shared.js';
import type {AnswersController} from '../answers/answers-controller.js';
import type {Attempts} from '../answers/attempts.js';
import type {QuestionCard} from '../question-card.js';
import type {QuestionController} from '../question-controller.js';

/** A question or one of its answers. */
export interface Post {
  kind: PostKind;
  id: string;
}

/** What a form below a post is given. */
export interface PanelOptions {
  post: Post;
  question: QuestionController;
  answers: AnswersController;
  attempts: Attempts;
  announcer: Announcer;
  /** It is done: says so and closes; the focus goes to what is found by this. */
  onDone: (text: string, focusOn?: string) => void;
  onClosed: () => void;
}

/** A form that opens below a post. */
export interface PanelForm {
  focus(): void;
  render(): unknown;
}

type MakePanel = (card: QuestionCard, options: PanelOptions) => PanelForm;

/** Each is loaded when somebody opens it. */
const forms = {
  close: async (): Promise<MakePanel> => {
    const {ClosePanel} = await import('./close-panel.js');
    return (card, options) => new ClosePanel(card, options);
  },
  edit: async (): Promise<MakePanel> => {
    const {EditPanel} = await import('./edit-panel.js');
    return (card, options) => new EditPanel(card, options);
  },
  remove: async (): Promise<MakePanel> => {
    const {RemovePanel} = await import('./remove-panel.js');
    return (card, options) => new RemovePanel(card, options);
  },
  report: async (): Promise<MakePanel> => {
    const {ReportPanel} = await import('./report-panel.js');
    return (card, options) => new ReportPanel(card, options);
  },
  history: async (): Promise<MakePanel> => {
    const {HistoryPanel} = await import('./history-panel.js');
    return (card, options) => new HistoryPanel(card, options);
  },
};
export type PanelName = keyof typeof forms;

interface PanelsOptions extends Omit<
  PanelOptions,
  'post' | 'onDone' | 'onClosed'
> {
  say: Say<typeof sharedMessages>;
  onFailure: (failure: Failure) => void;
}

interface OpenPanel {
  name: PanelName;
  post: Post;
  form?: PanelForm;
}

/** What is open below a question or an answer; one at a time. */
export class Panels {
  readonly #card: QuestionCard;
  readonly #options: PanelsOptions;
  readonly #forms = new Map<PanelName, OnDemand<MakePanel>>();
  #open: OpenPanel | undefined;

  constructor(card: QuestionCard, options: PanelsOptions) {
    this.#card = card;
    this.#options = options;
  }

  isOpen(name: PanelName, {id}: Post) {
    return this.#open?.name === name && this.#open.post.id === id;
  }

  /** Somebody seems about to open it. */
  prepare(name: PanelName) {
    void this.#bringing(name).prepare();
  }

  /** Opens it, or closes it where it is open. */
  async toggle(name: PanelName, post: Post) {
    if (this.isOpen(name, post)) return this.close();
    const {attempts, announcer} = this.#options;
    attempts.forget();
    const open: OpenPanel = {name, post};
    this.#open = open;
    this.#card.requestUpdate();
    const make = await this.#bringing(name).need();
    if (!make || this.#open !== open) return;
    open.form = make(this.#card, {
      ...this.#options,
      post,
      onClosed: () => void this.close(),
      onDone: (text, focusOn) => {
        announcer.announce(text);
        void this.close(focusOn);
      },
    });
    this.#card.requestUpdate();
    await this.#card.updateComplete;
    open.form.focus();
  }

  /** Closes what is open; the focus goes where it came from unless said otherwise. */
  async close(focusOn?: string) {
    const {name, post} = this.#open ?? {};
    this.forget();
    this.#options.attempts.forget();
    await this.#card.updateComplete;
    const {renderRoot} = this.#card;
    const from = `[data-open="${name} ${post?.id}"]`;
    const target =
      (focusOn && renderRoot.querySelector<HTMLElement>(focusOn)) ||
      renderRoot.querySelector<HTMLElement>(from);
    (target ?? this.#card).focus();
  }

  /** Closes what is open, and leaves the focus alone. */
  forget() {
    this.#open = undefined;
    this.#card.requestUpdate();
  }

  /** What is open below this post. */
  render({id}: Post) {
    if (this.#open?.post.id !== id) return nothing;
    const {form, name} = this.#open;
    if (form) return form.render();
    const {failure} = this.#bringing(name);
    const {say} = this.#options;
    return failure ? failureView({failure, say}) : skeleton(1, say('loading'));
  }

  #bringing(name: PanelName) {
    let form = this.#forms.get(name);
    if (!form) {
      form = new OnDemand(this.#card, forms[name], this.#options.onFailure);
      this.#forms.set(name, form);
    }
    return form;
  }
}
