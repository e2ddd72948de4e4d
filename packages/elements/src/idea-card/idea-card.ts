import type {Idea, Vote} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {VoteEvent} from '../events/vote-event.js';
import {authorView} from '../internal/author-view.js';
import controls from '../internal/controls.styles.js';
import {failureView} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {richText} from '../internal/rich-text.js';
import {skeleton} from '../internal/skeleton.js';
import {timeAgo} from '../internal/time.js';
import people from '../internal/people.styles.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ideaMessages} from '../messages/ideas.js';
import styles from './idea-card.styles.js';
import {tallyWith, type IdeaVotes, type Standing} from './idea-votes.js';
import {progressText} from './progress.js';
import {refusalText} from './refusal.js';
import type {SingleIdea} from './single-idea.js';

/**
 * Shows one idea and lets the visitor vote on it. Give it an `idea-id`, or let
 * a `<townhall-idea-board>` give it an idea.
 *
 * @tag townhall-idea-card
 * @fires {VoteEvent} townhall-vote - The visitor pressed a vote button.
 * @csspart vote - The group of vote buttons and tally.
 * @csspart title - The heading.
 * @csspart text - What the author wrote.
 * @csspart progress - How far the idea is and how long it has.
 * @csspart response - The official response.
 */
export class IdeaCard extends TownhallElement {
  static override styles = [tokens, controls, people, styles];

  /** The idea to show. */
  @property({attribute: false}) idea?: Idea | undefined;

  /** Loads and shows the idea with this id, where no `idea` is given. */
  @property({attribute: 'idea-id'}) ideaId = '';

  /** `compact` shows vote and title, `card` an excerpt, `full` everything. */
  @property({reflect: true}) density: 'compact' | 'card' | 'full' = 'card';

  /** The level of the title among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** What time it is, for "12 days left". */
  @property({type: Number}) now = Date.now();

  /** Votes against ideas are not taken here. */
  @property({type: Boolean, attribute: 'up-only'}) upOnly = false;

  /** Who sends the votes; the card does it itself for an `idea-id`. */
  @property({attribute: false}) votes?: IdeaVotes | undefined;

  /** How the visitor stands to the idea. */
  @property({attribute: false}) standing?: Standing | undefined;

  declare messages?: Overrides<typeof ideaMessages> | undefined;

  @state() private isExpanded = false;

  #single: SingleIdea | undefined;
  #isAlone = false;
  readonly #say = speaker(this, ideaMessages);

  /** Puts the focus on the title. */
  override focus(options?: FocusOptions) {
    this.renderRoot
      .querySelector<HTMLElement>('[part="title"]')
      ?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.ideaId && !this.idea) void this.#standAlone();
    if (changed.has('ideaId') || changed.has('idea')) this.isExpanded = false;
  }

  protected override render() {
    const idea = this.idea ?? this.#single?.idea;
    if (idea) return this.#renderIdea(idea);
    const list = this.#single?.list;
    if (!this.ideaId) return nothing;
    return list?.failure
      ? failureView({
          failure: list.failure,
          say: this.#say,
          wait: list.wait,
          retry: () => void list.reload(),
          signInUrl: this.signInUrl,
        })
      : skeleton(1, this.#say('loading'));
  }

  #renderIdea(idea: Idea) {
    const {title, stage, cohort} = idea;
    const isCompact = this.density === 'compact';
    return html`
      <article aria-labelledby="title">
        ${this.#renderVote(idea)}
        <div class="content">
          ${
            isCompact
              ? nothing
              : html`<p class="facts">
                  <span class="badge" data-stage=${stage}
                    >${this.#say(`stage_${stage}`)}</span
                  >${
                    cohort
                      ? html`<span>${this.format.month(cohort)}</span>`
                      : nothing
                  }
                </p>`
          }
          <h3
            id="title"
            part="title"
            tabindex="-1"
            dir="auto"
            aria-level=${this.headingLevel}
          >
            ${title}
          </h3>
          ${isCompact ? nothing : this.#renderDetails(idea)}
          ${this.#renderRefusal(idea)}
        </div>
      </article>
    `;
  }

  #renderVote(idea: Idea) {
    const standing = this.#standing;
    const tally = tallyWith(idea.votes, standing);
    const button = (vote: 'up' | 'down', name: string) => html`
      <button
        type="button"
        class="vote"
        aria-label=${name}
        aria-pressed=${standing?.vote === vote}
        aria-disabled=${
          idea.voting !== 'open' || standing?.before !== undefined
        }
        @click=${() => this.#cast(idea, vote)}
      >
        ${vote === 'up' ? upIcon : downIcon}
      </button>
    `;
    return html`
      <div part="vote" role="group" aria-labelledby="title">
        ${button('up', this.#say('voteUp'))}
        <p class="tally">
          <span class="heard">${this.#say('tally', tally)}</span>
          <span aria-hidden="true">
            <strong>${this.format.compact(tally.net)}</strong>
            ${this.#say('net')}
          </span>
        </p>
        ${
          this.upOnly || standing?.upOnly
            ? nothing
            : button('down', this.#say('voteDown'))
        }
      </div>
    `;
  }

  #renderDetails(idea: Idea) {
    const {author, createdAt, tags} = idea;
    return html`
      ${this.#renderText(idea)} ${this.#renderProgress(idea)}
      ${this.#renderResponse(idea)}
      <div class="ends">
        <p class="facts">
          ${authorView(author, this.#say)}
          ${timeAgo(createdAt, this.format, this.now)}
        </p>
        ${
          tags.length > 0
            ? html`<ul class="tags" role="list" aria-label=${this.#say('tags')}>
                ${tags.map((tag) => html`<li dir="auto">${tag}</li>`)}
              </ul>`
            : nothing
        }
      </div>
    `;
  }

  #renderText({excerpt, body}: Idea) {
    if (body.length === 0) return nothing;
    const isWhole = this.density === 'full';
    // An excerpt that ends so is not the whole text.
    const hasMore = !isWhole && excerpt.endsWith('…');
    const isShort = hasMore && !this.isExpanded;
    return html`
      <div part="text" class=${isShort ? 'excerpt' : 'whole'}>
        ${isShort ? html`<p dir="auto">${excerpt}</p>` : richText(body)}
      </div>
      ${
        hasMore
          ? html`<button
              type="button"
              class="plain more"
              aria-expanded=${this.isExpanded}
              @click=${this.#toggle}
            >
              ${this.#say(this.isExpanded ? 'readLess' : 'readMore')}
            </button>`
          : nothing
      }
    `;
  }

  #renderProgress(idea: Idea) {
    const {threshold, voting} = idea;
    const tally = tallyWith(idea.votes, this.#standing);
    const {up, down} = tally;
    const text = progressText(idea, tally.net, this.#moment);
    return html`
      <div part="progress">
        ${
          threshold !== null && voting !== 'not_open'
            ? html`<meter
                aria-labelledby="progress"
                min="0"
                .max=${threshold}
                .value=${Math.min(Math.max(tally.net, 0), threshold)}
                ?data-reached=${idea.reachedAt !== null}
              ></meter>`
            : nothing
        }
        <p class="facts">
          <span id="progress" dir="auto">${text}</span>
          ${
            up + down > 0
              ? html`<span aria-hidden="true" dir="auto"
                  >${this.#say('upAndDown', {
                    up: this.format.compact(up),
                    down: this.format.compact(down),
                  })}</span
                >`
              : nothing
          }
        </p>
      </div>
    `;
  }

  #renderResponse({response}: Idea) {
    if (!response) return nothing;
    return html`
      <section part="response" aria-label=${this.#say('response')}>
        <p class="facts">
          <strong>${this.#say('response')}</strong>
          ${authorView(response.by, this.#say)}
          ${timeAgo(response.at, this.format, this.now)}
        </p>
        ${richText(response.body)}
      </section>
    `;
  }

  #renderRefusal(idea: Idea) {
    const failure = this.#standing?.failure;
    if (!failure) return nothing;
    return html`
      <div class="note" data-kind=${failure.kind}>
        <p>${refusalText(failure, idea, this.#moment)}</p>
        ${
          failure.kind === 'signed-out' && this.signInUrl
            ? html`<a class="button" href=${this.signInUrl}
                >${this.#say('signIn')}</a
              >`
            : nothing
        }
      </div>
    `;
  }

  /** Only a card outside a board needs what this loads. */
  async #standAlone() {
    if (this.#isAlone) return;
    this.#isAlone = true;
    const {SingleIdea} = await import('./single-idea.js');
    this.#single = new SingleIdea(this, {
      inputs: () => ({community: this.community, id: this.ideaId}),
      askToSignIn: () => this.askToSignIn('vote'),
      reportFailure: (failure) => this.reportFailure(failure),
      say: this.#say,
      refusal: (failure, idea) => refusalText(failure, idea, this.#moment),
    });
    this.requestUpdate();
  }

  get #standing() {
    return this.standing ?? this.#single?.standing;
  }

  get #moment() {
    return {say: this.#say, format: this.format, now: this.now};
  }

  #cast(idea: Idea, pressed: 'up' | 'down') {
    const vote: Vote = this.#standing?.vote === pressed ? 'none' : pressed;
    if (!this.dispatchEvent(new VoteEvent(idea.id, vote))) return;
    void (this.votes ?? this.#single?.votes)?.cast(idea, vote);
  }

  #toggle() {
    this.isExpanded = !this.isExpanded;
  }
}

const upIcon = html`<svg viewBox="0 0 20 20" aria-hidden="true">
  <path d="m4 13 6-6 6 6" />
</svg>`;
const downIcon = html`<svg viewBox="0 0 20 20" aria-hidden="true">
  <path d="m4 7 6 6 6-6" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-card': IdeaCard;
  }
}
