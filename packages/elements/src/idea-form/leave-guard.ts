import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Lets the browser ask before a page is left, while something would be lost. */
export class LeaveGuard implements ReactiveController {
  readonly #mustStay: () => boolean;
  #isOn = false;

  constructor(host: ReactiveControllerHost, mustStay: () => boolean) {
    this.#mustStay = mustStay;
    host.addController(this);
  }

  // Only then, because a page with such a listener is not kept for going back.
  hostUpdated() {
    this.#turn(this.#mustStay());
  }

  hostDisconnected() {
    this.#turn(false);
  }

  #turn(isOn: boolean) {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    if (isOn) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }
}

const ask = (event: Event) => event.preventDefault();
