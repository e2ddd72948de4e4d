import type {Community, PostingLimits} from '@townhall/client';
import {html, nothing} from 'lit';
import './client-part.js';
import type {Failure} from '../internal/failure.js';
import {speaker} from '../internal/messages.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {ViewerController} from '../internal/viewer-controller.js';
import {postingMessages} from '../messages/posting.js';

interface PostingHelpOptions {
  viewer: ViewerController;
  /** Where it is posted. */
  place: () => string | undefined;
}

/** Tells whoever writes what is taken from them, before they meet a limit. */
export class PostingHelp {
  readonly #host: TownhallElement;
  readonly #options: PostingHelpOptions;
  readonly #say;
  #limits: PostingLimits | undefined;
  /** Whom they were read for. */
  #readFor: Community | undefined;
  #reading: Promise<void> | undefined;

  constructor(host: TownhallElement, options: PostingHelpOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, postingMessages);
  }

  /** Reads the limits where they are not known; a guest has none yet. */
  look() {
    const {community} = this.#host;
    if (community === this.#readFor && this.#reading) return this.#reading;
    return this.lookAgain();
  }

  /** Reads them anew, after a post. */
  lookAgain(): Promise<void> {
    const {community} = this.#host;
    this.#readFor = community;
    this.#reading = community ? this.#read(community) : Promise.resolve();
    return this.#reading;
  }

  /** Whether pictures may stand in what is posted here. */
  get takesPictures() {
    return this.#limits?.pictures ?? false;
  }

  /** Whether one may ask here without being named to others. */
  get takesAnonymous() {
    return this.#limits?.anonymous ?? false;
  }

  /** What there is to know before this text is sent. */
  render(text: string) {
    const lines = this.#limits ? this.#lines(this.#limits, text) : [];
    if (lines.length === 0) return nothing;
    return html`<p class="hint" id="posting-limits">${lines.join(' ')}</p>`;
  }

  /** Why a post was not taken; undefined where it is nothing of this. */
  refusal({code, retryAfter}: Failure): string | undefined {
    switch (code) {
      case 'duplicate_post':
      case 'words_not_allowed':
      case 'challenge_required':
        return this.#say(code);
      case 'too_many_links':
        return (
          this.#limits && this.#say(code, {most: this.#limits.linksPerPost})
        );
      case 'rate_limited':
        return this.#say(code, {when: this.#inSeconds(retryAfter ?? 60)});
      default:
        return undefined;
    }
  }

  async #read(community: Community) {
    const {viewer, place} = this.#options;
    const at = place();
    const known = await viewer.known();
    if (!known?.person || !at) return;
    // Without them one posts as well, and is told afterwards.
    const limits = await community.posting.limits(at).catch(() => undefined);
    if (community !== this.#host.community) return;
    this.#limits = limits;
    this.#host.requestUpdate();
  }

  #lines(limits: PostingLimits, text: string) {
    const {isNew, postsLeft, nextPostAt, review, linksPerPost} = limits;
    const {appearsWithinHours: hours, postsPerHour} = limits;
    const count = countLinks(text);
    return [
      postsLeft === 0 &&
        nextPostAt !== null &&
        this.#say('noneLeft', {when: this.#host.format.relative(nextPostAt)}),
      count > linksPerPost &&
        this.#say('linksNow', {count, most: linksPerPost}),
      isNew && this.#say('newHere', {linksPerPost, postsPerHour}),
      postsLeft > 0 &&
        postsLeft <= 3 &&
        this.#say('postsLeft', {most: postsLeft}),
      review && this.#say(`review_${review}`),
      review && hours !== null && this.#say('appearsWithin', {hours}),
    ].filter((line): line is string => Boolean(line));
  }

  #inSeconds(seconds: number) {
    const now = Date.now();
    // "Now" would be a minute early.
    const whole = Math.max(60, Math.ceil(seconds / 60) * 60);
    const at = new Date(now + whole * 1_000).toISOString();
    return this.#host.format.relative(at, now);
  }
}

/** As many as the server is likely to count; it has the last word. */
const countLinks = (text: string) =>
  [...text.matchAll(/https?:\/\/[^\s)>\]]|\]\(image:/giu)].length;
