import type {Community, RichText} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {later} from '../internal/later.js';

/** How long somebody has to stop typing before it is asked again. */
const pause = 400;

/** Asks the community how a text will look, while somebody wants to see that. */
export class TextPreview implements ReactiveController {
  isOpen = false;
  /** Undefined until the first answer. */
  body: RichText | undefined;
  hasFailed = false;

  readonly #host: ReactiveControllerHost;
  readonly #community: () => Community | undefined;
  #cancel = () => {};
  #run: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost,
    community: () => Community | undefined,
  ) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
  }

  hostDisconnected() {
    this.#stop();
  }

  /** Shows it, or no longer. */
  toggle(text: string) {
    this.isOpen = !this.isOpen;
    this.#stop();
    if (this.isOpen) void this.#ask(text);
    this.#host.requestUpdate();
  }

  /** Call it with every change of the text. */
  look(text: string) {
    if (!this.isOpen) return;
    this.#stop();
    this.#cancel = later(pause, () => void this.#ask(text));
  }

  async #ask(text: string) {
    const {signal} = (this.#run = new AbortController());
    try {
      const preview = await this.#community()?.texts.preview({text}, {signal});
      if (signal.aborted) return;
      this.body = preview?.body;
      this.hasFailed = false;
    } catch {
      if (signal.aborted) return;
      this.hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  #stop() {
    this.#cancel();
    this.#run?.abort();
  }
}
