import type {Idea, Vote} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {VoteEvent} from '../events/vote-event.js';
import {isWaiting} from '../idea-card/progress.js';
import {progressView} from '../idea-card/progress-view.js';
import {voteView} from '../idea-card/vote-view.js';
import controls from '../internal/controls.styles.js';
import {failureView} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {MinuteController} from '../internal/minute-controller.js';
import {noteView} from '../internal/note-view.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {ideaVoteMessages} from '../messages/idea-vote.js';
import type {votingMessages} from '../messages/voting.js';
import styles from './idea-vote.styles.js';
import {VotedIdea} from './voted-idea.js';

/**
 * The vote on one idea, for the place where it is spoken of: a page of your
 * documentation, a release note, a blog post.
 *
 * @tag townhall-idea-vote
 * @fires {ReadyEvent} townhall-ready - The vote is there for the first time.
 * @fires {VoteEvent} townhall-vote - The visitor pressed a vote button.
 * @fires {AuthRequiredEvent} townhall-auth-required - Voting needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart vote - The group of vote buttons and tally.
 * @csspart title - What the idea is called, where it is shown.
 * @csspart progress - How far the idea is and how long it has.
 * @csspart failure - What is said when the idea did not arrive.
 * @cssproperty --townhall-idea-vote-gap - The space between vote and words.
 */
export class IdeaVote extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** The idea that is voted on. */
  @property({attribute: 'idea-id'}) ideaId = '';

  /** Shows what the idea is called; else only assistive technology is told. */
  @property({type: Boolean, attribute: 'show-title'}) showTitle = false;

  /** Stands in a line of text: buttons and tally, without the progress. */
  @property({type: Boolean}) inline = false;

  /** Votes against ideas are not taken here. */
  @property({type: Boolean, attribute: 'up-only'}) upOnly = false;

  /** Replaces the clock, for "12 days left". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?:
    | Overrides<typeof votingMessages & typeof ideaVoteMessages>
    | undefined;

  readonly #say = speaker(this, ideaVoteMessages);
  readonly #minute = new MinuteController(this, () => this.clock());
  readonly #voted = new VotedIdea(this, {
    inputs: () => ({community: this.community, id: this.ideaId}),
    askToSignIn: () => this.askToSignIn('vote'),
    reportFailure: (failure) => this.reportFailure(failure),
    moment: () => this.#moment,
  });
  #isReady = false;

  protected override updated() {
    // Its styles go by the attribute.
    this.toggleAttribute('inline', this.inline);
    if (this.#isReady || !this.#voted.idea) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {idea, list} = this.#voted;
    if (idea) return this.#renderIdea(idea);
    if (!list.failure) return skeleton(1, this.#say('loading'));
    return failureView({
      failure: list.failure,
      say: this.#say,
      wait: list.wait,
      retry: () => void list.reload(),
      signInUrl: this.signInUrl,
    });
  }

  #renderIdea(idea: Idea) {
    const {standing} = this.#voted;
    return html`
      <div
        class="idea"
        @pointerenter=${this.#voted.votes.prepare}
        @focusin=${this.#voted.votes.prepare}
      >
        ${voteView(idea, {
          ...this.#moment,
          standing,
          upOnly: this.upOnly,
          onPress: (pressed) => this.#cast(idea, pressed),
        })}
        <div class="words">
          <p id="title" part="title" dir="auto" ?hidden=${!this.showTitle}>
            ${idea.title}
          </p>
          ${
            this.inline && !isWaiting(idea)
              ? nothing
              : progressView(idea, standing, this.#moment)
          }
        </div>
      </div>
      ${this.#renderRefusal()}
    `;
  }

  #renderRefusal() {
    const {failure, refusal} = this.#voted.standing ?? {};
    return failure && refusal
      ? noteView({
          failure,
          text: refusal,
          say: this.#say,
          signInUrl: this.signInUrl,
        })
      : nothing;
  }

  get #moment() {
    return {say: this.#say, format: this.format, now: this.#minute.now};
  }

  #cast(idea: Idea, pressed: 'up' | 'down') {
    const {standing, votes} = this.#voted;
    const vote: Vote = standing?.vote === pressed ? 'none' : pressed;
    if (!this.dispatchEvent(new VoteEvent(idea.id, vote))) return;
    void votes.cast(idea, vote);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-vote': IdeaVote;
  }
}
