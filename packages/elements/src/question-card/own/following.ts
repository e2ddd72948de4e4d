import type {Community} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Announcer} from '../../internal/announcer.js';
import {explain, type Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {followingMessages} from '../../messages/following.js';
import type {QuestionCard} from '../question-card.js';

interface FollowingOptions {
  question: () => string | undefined;
  announcer: Announcer;
  onFailure: (failure: Failure) => void;
}

/** Lets a member follow an opened question, and say when that is enough. */
export class Following {
  readonly #card: QuestionCard;
  readonly #options: FollowingOptions;
  readonly #say;
  /** Undefined where nobody knows, or the community cannot. */
  #isOn: boolean | undefined;
  #readFor: Community | undefined;
  #isSending = false;
  #problem = '';

  constructor(card: QuestionCard, options: FollowingOptions) {
    this.#card = card;
    this.#options = options;
    this.#say = speaker(card, followingMessages);
  }

  async reload() {
    const {community} = this.#card;
    const question = this.#options.question();
    this.forget();
    if (!community || question === undefined) return;
    this.#readFor = community;
    // Where it cannot be told, nothing is offered, and nothing else is lost.
    const found = await community.notifications
      .following(question)
      .catch(() => undefined);
    if (this.#readFor !== community) return;
    this.#isOn = found?.following;
    this.#card.requestUpdate();
  }

  /** Somebody else is looking. */
  forget() {
    this.#readFor = undefined;
    this.#isOn = undefined;
  }

  render() {
    const isOn = this.#isOn;
    if (isOn === undefined) return nothing;
    return html`<p class="facts" part="follow">
      <button
        type="button"
        aria-pressed=${isOn}
        aria-describedby="follow-hint"
        aria-disabled=${this.#isSending}
        @click=${() => void this.#change(!isOn)}
      >
        ${this.#say('follow')}
      </button>
      <span id="follow-hint" class="hint"
        >${this.#say(isOn ? 'followed' : 'unfollowed')}</span
      >
      <span class="error" role="alert">${this.#problem || nothing}</span>
    </p>`;
  }

  async #change(on: boolean) {
    const {community} = this.#card;
    const question = this.#options.question();
    if (this.#isSending || !community || question === undefined) return;
    this.#isSending = true;
    this.#card.requestUpdate();
    this.#problem = '';
    try {
      const {following} = await community.notifications.follow(question, on);
      // Somebody else may be looking by now.
      if (this.#readFor !== community) return;
      this.#isOn = following;
      this.#options.announcer.announce(
        this.#say(following ? 'followed' : 'unfollowed'),
      );
    } catch (error) {
      const failure = explain(error);
      const reason = failureText(failure, this.#say);
      this.#problem = this.#say('notFollowed', {reason});
      this.#options.onFailure(failure);
    } finally {
      this.#isSending = false;
      this.#card.requestUpdate();
    }
  }
}
