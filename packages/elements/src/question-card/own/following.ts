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
  tags: () => readonly string[];
  announcer: Announcer;
  onFailure: (failure: Failure) => void;
}

/**
 * Lets a member follow an opened question and its tags, and say when that is
 * enough.
 */
export class Following {
  readonly #card: QuestionCard;
  readonly #options: FollowingOptions;
  readonly #say;
  /** Undefined where nobody knows, or the community cannot. */
  #isOn: boolean | undefined;
  /** The tags that the member follows, where that can be told. */
  #followed: readonly string[] | undefined;
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
    const {notifications} = community;
    const hasTags = this.#options.tags().length > 0;
    // Where it cannot be told, nothing is offered, and nothing else is lost.
    const [found, followed] = await Promise.all([
      notifications.following(question).catch(() => undefined),
      hasTags ? notifications.followedTags().catch(() => undefined) : undefined,
    ]);
    if (this.#readFor !== community) return;
    this.#isOn = found?.following;
    this.#followed = followed?.tags;
    this.#card.requestUpdate();
  }

  /** Somebody else is looking. */
  forget() {
    this.#readFor = undefined;
    this.#isOn = undefined;
    this.#followed = undefined;
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
          @click=${() => void this.#changeQuestion(!isOn)}
        >
          ${this.#say('follow')}
        </button>
        <span id="follow-hint" class="hint"
          >${this.#say(isOn ? 'followed' : 'unfollowed')}</span
        >
      </p>
      ${this.#renderTags()}
      <p class="error" role="alert">${this.#problem || nothing}</p>`;
  }

  #renderTags() {
    const followed = this.#followed;
    if (!followed) return nothing;
    return html`<p class="facts" part="follow-tags">
      ${this.#options.tags().map((tag) => {
        const isOn = followed.includes(tag);
        return html`<button
          type="button"
          dir="auto"
          aria-pressed=${isOn}
          aria-disabled=${this.#isSending}
          @click=${() => void this.#changeTag(tag, !isOn)}
        >
          ${this.#say('followTag', {tag})}
        </button>`;
      })}
    </p>`;
  }

  readonly #changeQuestion = (on: boolean) =>
    this.#change(async ({notifications}) => {
      const question = this.#options.question();
      if (question === undefined) return undefined;
      const {following} = await notifications.follow(question, on);
      return () => {
        this.#isOn = following;
        return this.#say(following ? 'followed' : 'unfollowed');
      };
    });

  readonly #changeTag = (tag: string, on: boolean) =>
    this.#change(async ({notifications}) => {
      const {tags} = await notifications.followTag(tag, on);
      return () => {
        this.#followed = tags;
        const isOn = tags.includes(tag);
        return this.#say(isOn ? 'tagFollowed' : 'tagUnfollowed', {tag});
      };
    });

  /** Sends one change at a time; what it answers is taken over and said. */
  async #change(
    send: (community: Community) => Promise<(() => string) | undefined>,
  ) {
    const {community} = this.#card;
    if (this.#isSending || !community) return;
    this.#isSending = true;
    this.#card.requestUpdate();
    this.#problem = '';
    try {
      const settle = await send(community);
      // Somebody else may be looking by now.
      if (!settle || this.#readFor !== community) return;
      this.#options.announcer.announce(settle());
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
