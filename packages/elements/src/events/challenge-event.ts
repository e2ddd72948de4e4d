/**
 * A post looks as if a program had sent it, and the community asks something
 * that only a person answers. Show it, and give the answer: the post is sent
 * again with it. Without an answer the visitor is told, and keeps the draft.
 */
export class ChallengeEvent extends Event {
  static readonly type = 'townhall-challenge';

  /** What is asked: the kind of widget and its data. */
  readonly challenge: {readonly kind: string; readonly data: unknown};

  #answer: Promise<string> | undefined;

  constructor(challenge: ChallengeEvent['challenge']) {
    super(ChallengeEvent.type, {bubbles: true, composed: true});
    this.challenge = challenge;
  }

  /** Gives the answer now, or when the visitor has given it. */
  respondWith(answer: string | Promise<string>) {
    this.#answer = Promise.resolve(answer);
  }

  /** What was given; undefined where nobody took it up. */
  get answer() {
    return this.#answer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-challenge': ChallengeEvent;
  }
}
