import type {ReactiveController, ReactiveControllerHost} from 'lit';

const prefix = '#answer-';

/** Knows which answer the address of the page leads to. */
export class AnswerLink implements ReactiveController {
  /** Undefined where it leads to none. */
  id: string | undefined;
  /** It has been followed on this page, rather than to it. */
  isFollowed = false;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.id = idInAddress();
    this.isFollowed = false;
    addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#onHash);
  }

  readonly #onHash = () => {
    this.id = idInAddress();
    this.isFollowed = true;
    this.#host.requestUpdate();
  };
}

/** The address of this page, which leads to that answer. */
export function answerAddress(answerId: string) {
  const url = new URL(location.href);
  url.hash = `${prefix}${answerId}`;
  return url.href;
}

const idInAddress = () =>
  location.hash.startsWith(prefix)
    ? location.hash.slice(prefix.length)
    : undefined;
