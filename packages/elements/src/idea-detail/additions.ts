import type {Clarification, Community, Idea, IdeaLink} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface AdditionsInputs {
  community: Community | undefined;
  idea: Idea | undefined;
}

/** Reads what was added to an idea: its author's words, and links elsewhere. */
export class Additions implements ReactiveController {
  clarifications: readonly Clarification[] = [];
  links: readonly IdeaLink[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => AdditionsInputs;
  #read: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost, inputs: () => AdditionsInputs) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  hostUpdate() {
    const {community, idea} = this.#inputs();
    const read = [community, idea?.id, idea?.updatedAt];
    if (read.every((part, at) => part === this.#read[at])) return;
    if (read[1] !== this.#read[1]) this.clarifications = this.links = [];
    this.#read = read;
    if (community && idea) void this.#load(community, idea.id, read);
  }

  async #load({ideas}: Community, id: string, read: readonly unknown[]) {
    // The idea is whole without them: what does not arrive stays as it was.
    const [clarifications, links] = await Promise.all([
      ideas.clarifications(id).catch(() => this.clarifications),
      ideas.links(id).catch(() => this.links),
    ]);
    if (read !== this.#read) return;
    this.clarifications = clarifications;
    this.links = links;
    this.#host.requestUpdate();
  }
}
