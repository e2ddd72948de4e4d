import type {Community, Idea, IdeaLink} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface ElsewhereInputs {
  community: Community | undefined;
  idea: Idea | undefined;
}

/** Reads what an idea belongs with elsewhere. */
export class Elsewhere implements ReactiveController {
  links: readonly IdeaLink[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => ElsewhereInputs;
  #read: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost, inputs: () => ElsewhereInputs) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  hostUpdate() {
    const {community, idea} = this.#inputs();
    const read = [community, idea?.id, idea?.updatedAt];
    if (read.every((part, at) => part === this.#read[at])) return;
    if (read[1] !== this.#read[1]) this.links = [];
    this.#read = read;
    if (community && idea) void this.#load(community, idea.id, read);
  }

  async #load(community: Community, id: string, read: readonly unknown[]) {
    // The idea is whole without them.
    const links = await community.ideas.links(id).catch(() => []);
    if (read !== this.#read) return;
    this.links = links;
    this.#host.requestUpdate();
  }
}
