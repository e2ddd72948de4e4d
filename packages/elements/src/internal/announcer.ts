import type {LitElement, ReactiveController} from 'lit';

/**
 * Says what happened to those who listen rather than look. One polite live
 * region per element, there before its text changes: assistive technology
 * misses regions that arrive together with their words.
 */
export class Announcer implements ReactiveController {
  readonly #host: LitElement;
  readonly #region = document.createElement('p');

  constructor(host: LitElement) {
    this.#host = host;
    this.#region.setAttribute('role', 'status');
    this.#region.className = 'heard';
    host.addController(this);
  }

  hostUpdated() {
    if (!this.#region.parentNode) this.#host.renderRoot.append(this.#region);
  }

  /** The same words twice are said twice. */
  announce(text: string) {
    this.#region.textContent =
      text === this.#region.textContent ? `${text}\u00a0` : text;
  }
}
