import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What time it is, to the minute: draws the element again when it changes. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: () => number;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, clock: () => number = Date.now) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  get now() {
    return Math.floor(this.#clock() / 60_000) * 60_000;
  }

  hostConnected() {
    this.#ticking = setInterval(() => this.#host.requestUpdate(), 60_000);
  }

  hostDisconnected() {
    clearInterval(this.#ticking);
  }
}
