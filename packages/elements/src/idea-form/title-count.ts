import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Later} from '../internal/later.js';
import {titleLength} from './idea-draft.js';

/** From so many characters before the end on it is said how many are left. */
const near = 10;

/** So long somebody has to stop typing before it is said. */
const pause = 800;

/** Says how many characters are left, only near the end and not at every key. */
export class TitleCount implements ReactiveController {
  readonly #later: () => Later;
  readonly #tell: (left: number) => void;
  #cancel = () => {};

  constructor(
    host: ReactiveControllerHost,
    options: {later: () => Later; tell: (left: number) => void},
  ) {
    this.#later = options.later;
    this.#tell = options.tell;
    host.addController(this);
  }

  hostDisconnected() {
    this.#cancel();
  }

  /** Call it with every change of the title. */
  look(title: string) {
    this.#cancel();
    const left = titleLength.most - title.trim().length;
    if (left > near) return;
    this.#cancel = this.#later()(pause, () => this.#tell(left));
  }
}
