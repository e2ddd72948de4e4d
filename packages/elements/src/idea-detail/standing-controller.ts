import type {Ballot, Community, Idea} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ViewerController} from '../internal/viewer-controller.js';

interface StandingInputs {
  community: Community | undefined;
  idea: Idea | undefined;
}

/** Who is looking at an idea, and what they may do with it. */
export class StandingController implements ReactiveController {
  readonly viewer: ViewerController;
  /** Undefined for a guest, and until it is known. */
  ballot: Ballot | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => StandingInputs;
  #read: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost, inputs: () => StandingInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.viewer = new ViewerController(host, () => inputs().community);
    host.addController(this);
  }

  get person() {
    return this.viewer.viewer?.person ?? undefined;
  }

  get isAuthor() {
    const {idea} = this.#inputs();
    return this.person !== undefined && this.person.id === idea?.author?.id;
  }

  hostUpdate() {
    const {community, idea} = this.#inputs();
    // What may be done with an idea changes with its stage.
    const read = [community, idea?.id, idea?.stage];
    if (read.every((part, at) => part === this.#read[at])) return;
    if (read[0] !== this.#read[0] || read[1] !== this.#read[1]) {
      this.ballot = undefined;
    }
    this.#read = read;
    void this.refresh();
  }

  /** Asks again what may be done. */
  async refresh() {
    const {community, idea} = this.#inputs();
    const read = this.#read;
    const viewer = await this.viewer.known();
    if (!community || !idea || !viewer?.person) return;
    // What is not known is allowed until somebody tries it.
    const [ballot] = await community.ideas
      .ballots([idea.id])
      .catch(() => [undefined]);
    if (read !== this.#read || !ballot) return;
    this.ballot = ballot;
    this.#host.requestUpdate();
  }
}
