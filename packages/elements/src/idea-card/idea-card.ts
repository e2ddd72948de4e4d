import type {Idea, Vote} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {OpenIdeaEvent} from '../events/open-idea-event.js';
import {VoteEvent} from '../events/vote-event.js';
import {authorView} from '../internal/author-view.js';
import controls from '../internal/controls.styles.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import {skeleton} from '../internal/skeleton.js';
import {timeAgo} from '../internal/time.js';
import people from '../internal/people.styles.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ideaMessages} from '../messages/ideas.js';
import type {votingMessages} from '../messages/voting.js';
import styles from './idea-card.styles.js';
import {responseView, wholeText} from './idea-texts.js';
import type {Standing, Votes} from './standing.js';
import {isWaiting} from './progress.js';
import {progressView} from './progress-view.js';
import type {SingleIdea} from './single-idea.js';
import {voteView} from './vote-view.js';

/**
 * Shows one idea and lets the visitor vote on it. Give it an `idea-id`, or let
 * a `<townhall-idea-board>` give it an idea.
 *
 * @tag townhall-idea-card
 * @fires {VoteEvent} townhall-vote - The visitor pressed a vote button.
 * @fires {OpenIdeaEvent} townhall-open-idea - The visitor followed the link in the title.
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
  @property() density: 'compact' | 'card' | 'full' = 'card';

  /** The level of the title among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** What time it is, for "12 days left". */
  @property({type: Number}) now = Date.now();

  /** Votes against ideas are not taken here. */
  @property({type: Boolean, attribute: 'up-only'}) upOnly = false;

  /** Who sends the votes; the card does it itself for an `idea-id`. */
  @property({attribute: false}) votes?: Votes | undefined;

  /** How the visitor stands to the idea. */
  @property({attribute: false}) standing?: Standing | undefined;

  /** The address of an idea: with it the title is a link, which asks to open it. */
  @property({attribute: false}) linkTo?:
    | ((ideaId: string) => string)
    | undefined;

  /** The title with what was searched for marked in it. */
  @property({attribute: false}) marked?: unknown;

  declare messages?: Overrides<typeof votingMessages> | undefined;

  @state() private isExpanded = false;

  #single: SingleIdea | undefined;
  #alone: Promise<void> | undefined;
  readonly #say = speaker(this, ideaMessages);

  /** Puts the focus on the title. */
  override focus(options?: FocusOptions) {
    this.renderRoot
      .querySelector<HTMLElement>('[part="title"]')
      ?.focus(options);
  }

  /** The idea on the card: the one that was given, or that it has read itself. */
  get shownIdea(): Idea | undefined {
    return this.idea ?? this.#single?.idea;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.ideaId && !this.idea) void (this.#alone ??= this.#standAlone());
    if (changed.has('ideaId') || changed.has('idea')) this.isExpanded = false;
  }

  protected override render() {
    const idea = this.shownIdea;
    if (idea) return this.#renderIdea(idea);
    if (!this.ideaId) return nothing;
    return this.#single?.renderFailure() ?? skeleton(1, this.#say('loading'));
  }

  #renderIdea(idea: Idea) {
    const {id, stage, cohort} = idea;
    const title = this.marked ?? idea.title;
    const isCompact = this.density === 'compact';
    return html`
      <article class=${this.density} aria-labelledby="title">
        ${voteView(idea, {
          ...this.#moment,
          standing: this.#standing,
          upOnly: this.upOnly,
          onPress: (pressed) => this.#cast(idea, pressed),
        })}
        <div class="content">
          <p class="facts" ?hidden=${isCompact}>
            <span class="badge" data-stage=${stage}
              >${this.#say(`stage_${stage}`)}</span
            ><span ?hidden=${!cohort}
              >${cohort ? this.format.month(cohort) : ''}</span
            >
          </p>
          <h3
            id="title"
            part="title"
            tabindex="-1"
            dir="auto"
            aria-level=${this.headingLevel}
          >
            ${
              this.linkTo
                ? html`<a href=${this.linkTo(id)} @click=${this.#onOpen}
                    >${title}</a
                  >`
                : title
            }
          </h3>
          ${
            isCompact
              ? isWaiting(idea)
                ? progressView(idea, this.#standing, this.#moment)
                : nothing
              : this.#renderDetails(idea)
          }
          ${this.#renderRefusal()}
        </div>
      </article>
    `;
  }

  #renderDetails(idea: Idea) {
    const {author, createdAt, tags} = idea;
    return html`
      ${this.#renderText(idea)} ${this.#single?.pictures(this.density)}
      ${progressView(idea, this.#standing, this.#moment)}
      ${idea.response ? responseView(idea.response, this.#moment) : nothing}
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

  #renderText(idea: Idea) {
    const {excerpt, body} = idea;
    if (body.length === 0) return nothing;
    // An excerpt that ends so is not the whole text.
    const hasMore = this.density !== 'full' && excerpt.endsWith('…');
    const isShort = hasMore && !this.isExpanded;
    return html`
      <div part="text" class=${isShort ? 'excerpt' : 'whole'}>
        ${
          isShort
            ? html`<p dir="auto">${excerpt}</p>`
            : wholeText(idea, this.#moment)
        }
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

  #renderRefusal() {
    const {failure, refusal: text = ''} = this.#standing ?? {};
    if (!failure) return nothing;
    return noteView({failure, text, say: this.#say, signInUrl: this.signInUrl});
  }

  /** Only a card outside a board needs what this loads. */
  async #standAlone() {
    const {SingleIdea} = await import('./single-idea.js');
    this.#single = new SingleIdea(this, {
      inputs: () => ({community: this.community, id: this.ideaId}),
      askToSignIn: () => this.askToSignIn('vote'),
      reportFailure: (failure) => this.reportFailure(failure),
      moment: () => this.#moment,
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

  readonly #onOpen = (event: MouseEvent) => {
    // With these keys the link opens elsewhere, and this stays.
    if (!this.idea || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Without anybody to show it, the link leads there.
    if (!this.dispatchEvent(new OpenIdeaEvent(this.idea.id))) {
      event.preventDefault();
    }
  };

  #toggle() {
    this.isExpanded = !this.isExpanded;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-card': IdeaCard;
  }
}
