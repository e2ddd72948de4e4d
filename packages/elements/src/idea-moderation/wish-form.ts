import type {
  Community,
  Idea,
  ModeratedIdea,
  Person,
  PersonQuery,
} from '@townhall/client';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Failure} from '../internal/failure.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {
  emptyWish,
  isAboutVoter,
  missingIn,
  needsResponse,
  otherStages,
  textOf,
  type Action,
  type Wish,
} from './action.js';
import {comingCohorts} from './coming-cohorts.js';
import {consequence, type ModerationMoment} from './consequence.js';
import {choices, errorView, textField} from './fields-view.js';
import {findIdeas} from './find-ideas.js';
import {Finding} from './finding.js';

interface WishFormOptions {
  community: () => Community | undefined;
  /** The one idea that is meant; undefined where many are. */
  moderated: () => ModeratedIdea | undefined;
  moment: () => ModerationMoment;
  isBusy: () => boolean;
  announce: (text: string) => void;
  onFailure: (failure: Failure) => void;
  onWish: (wish: Wish) => void;
  onClosed: () => void;
}

/** Asks what an action takes, and says what it will do before it is done. */
export class WishForm {
  /** What is being asked; undefined while nothing is. */
  wish: Wish | undefined;

  readonly #host: TownhallElement;
  readonly #options: WishFormOptions;
  readonly #people: Finding<Person>;
  readonly #ideas: Finding<Idea>;
  #error: 'text' | 'tooLong' | 'choice' | undefined;

  constructor(host: TownhallElement, options: WishFormOptions) {
    this.#host = host;
    this.#options = options;
    const {onFailure} = options;
    const onFound = ({length: count}: readonly unknown[]) =>
      options.announce(options.moment().say('foundCount', {count}));
    this.#people = new Finding(host, {
      find: async (q, signal) =>
        (
          await options
            .community()
            ?.moderation.people({q, limit: 8, ...this.#whom()}, {signal})
        )?.items ?? [],
      onFound,
      onFailure,
    });
    this.#ideas = new Finding(host, {
      find: async (text, signal) => {
        const [there, idea] = [options.community(), options.moderated()?.idea];
        return there && idea ? findIdeas(there, idea, text, signal) : [];
      },
      onFound,
      onFailure,
    });
  }

  async open(action: Action) {
    this.wish = emptyWish(action);
    this.#error = undefined;
    this.#people.forget();
    this.#ideas.forget();
    if (action === 'assign' || isAboutVoter(action))
      this.#people.look('', {now: true});
    if (action === 'merge') this.#ideas.look('', {now: true});
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.focus();
  }

  close() {
    this.wish = undefined;
    this.#host.requestUpdate();
  }

  /** Puts the focus on the first field, or where one says yes. */
  focus() {
    this.#host.renderRoot
      .querySelector<HTMLElement>(
        '.wish select, .wish input, .wish textarea, .wish [type="submit"]',
      )
      ?.focus();
  }

  render() {
    const {wish} = this;
    if (!wish) return nothing;
    const {moment, moderated, isBusy, onClosed} = this.#options;
    const {say} = moment();
    return html`
      <form
        class="wish"
        novalidate
        aria-label=${say(wish.action)}
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeyDown}
      >
        ${this.#renderChoice(wish)} ${this.#renderText(wish)}
        <p id="consequence">
          ${consequence(wish, moderated()?.idea, moment())}
        </p>
        <div class="buttons">
          <button
            type="submit"
            aria-describedby="consequence"
            aria-disabled=${isBusy()}
          >
            ${say(isBusy() ? 'working' : wish.action)}
          </button>
          <button type="button" @click=${onClosed}>${say('cancel')}</button>
        </div>
      </form>
    `;
  }

  #renderChoice(wish: Wish) {
    const {moment, moderated} = this.#options;
    const {say, format} = moment();
    const error = this.#error === 'choice' ? say('error_choice') : '';
    const select = (
      label: string,
      chosen: string,
      options: readonly (readonly [string, string])[],
      onChange: (value: string) => void,
    ) => html`
      <label
        >${label}
        <select
          aria-describedby="choice-error"
          aria-invalid=${error !== ''}
          @change=${({target}: Event) =>
            // The listener is on this field only.
            onChange((target as HTMLSelectElement).value)}
        >
          ${[['', '–'] as const, ...options].map(
            ([value, name]) =>
              html`<option value=${value} .selected=${value === chosen}>
                ${name}
              </option>`,
          )}
        </select>
      </label>
      ${errorView('choice-error', error)}
    `;
    switch (wish.action) {
      case 'stage': {
        const there = moderated();
        const stages = there ? otherStages(there) : [];
        return select(
          say('newStage'),
          wish.stage ?? '',
          stages.map((stage) => [stage, say(`stage_${stage}`)]),
          (value) =>
            this.#set({stage: stages.find((stage) => stage === value)}),
        );
      }
      case 'move':
        return select(
          say('cohort'),
          wish.cohort,
          comingCohorts(Date.now()).map((month) => [
            month,
            format.month(month),
          ]),
          (cohort) => this.#set({cohort}),
        );
      case 'assign':
        return this.#renderPeople(wish, say('people'), error, [
          {id: '', name: say('nobody'), value: null},
        ]);
      case 'exclude':
      case 'readmit':
        return this.#renderPeople(wish, say(`voters_${wish.action}`), error);
      case 'merge':
        return choices({
          ...moment(),
          label: say('findIdea'),
          legend: say('ideasFound'),
          error,
          found: this.#ideas.items?.map((value) => ({
            id: value.id,
            name: `${value.title} · ${say(`stage_${value.stage}`)}`,
            value,
          })),
          isChosen: (idea) => idea.id === wish.target?.id,
          onLook: (text) => this.#ideas.look(text),
          onChoose: (target) => this.#set({target}),
        });
      default:
        return nothing;
    }
  }

  #renderPeople(
    wish: Wish,
    legend: string,
    error: string,
    others: readonly {id: string; name: string; value: Person | null}[] = [],
  ) {
    const {moment} = this.#options;
    return choices({
      ...moment(),
      label: moment().say('findPerson'),
      legend,
      error,
      found: this.#people.items && [
        ...others,
        ...this.#people.items.map((value) => ({
          id: value.id,
          name: value.title ? `${value.name} · ${value.title}` : value.name,
          value,
        })),
      ],
      isChosen: (person) => person === wish.person,
      onLook: (text) => this.#people.look(text),
      onChoose: (person) => this.#set({person}),
    });
  }

  /** Among whom somebody is looked for: everybody, or who voted on the idea. */
  #whom(): PersonQuery {
    const action = this.wish?.action;
    const votedOn = this.#options.moderated()?.idea.id;
    return action && isAboutVoter(action)
      ? {votedOn, votes: action === 'readmit' ? 'excluded' : 'counted'}
      : {};
  }

  #renderText(wish: Wish) {
    const {moment, moderated} = this.#options;
    const {say} = moment();
    const next = moderated()?.next ?? [];
    const needed = textOf(wish, next);
    if (!needed) return nothing;
    const {action, stage} = wish;
    const key =
      action === 'stage' && needsResponse(stage, next) ? 'response' : action;
    const wrong = this.#error === 'text' || this.#error === 'tooLong';
    return textField({
      label: say(
        // Those that take words have a label for them.
        `text_${key}` as 'text_decline',
      ),
      optional: needed === 'optional' ? say('optional') : '',
      error: wrong ? say(`error_${this.#error as 'text' | 'tooLong'}`) : '',
      text: live(wish.text),
      onInput: (text) => this.#set({text}),
    });
  }

  #set(change: Partial<Wish>) {
    if (!this.wish) return;
    this.wish = {...this.wish, ...change};
    if (this.#error) this.#check(this.wish);
    this.#host.requestUpdate();
  }

  #check(wish: Wish) {
    this.#error = missingIn(wish, this.#options.moderated()?.next ?? []);
  }

  readonly #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const {wish} = this;
    if (!wish || this.#options.isBusy()) return;
    this.#check(wish);
    if (!this.#error) return this.#options.onWish(wish);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector<HTMLElement>('.wish [aria-invalid="true"]')
      ?.focus();
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#options.onClosed();
  };
}
