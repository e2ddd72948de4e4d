import type {Community, Idea} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface RelatedInputs {
  community: Community | undefined;
  idea: Idea | undefined;
}

/** Reads the ideas that an idea speaks of, for their titles and results. */
export class RelatedIdeas implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => RelatedInputs;
  readonly #ideas = new Map<string, Idea>();
  readonly #asked = new Set<string>();
  #community: Community | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => RelatedInputs) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  /** The idea with this id; undefined while it is not known. */
  of(id: string) {
    return this.#ideas.get(id);
  }

  hostUpdate() {
    const {community, idea} = this.#inputs();
    if (community !== this.#community) {
      this.#community = community;
      this.#asked.clear();
    }
    if (!community || !idea) return;
    for (const id of relatedTo(idea)) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      void this.#read(community, id);
    }
  }

  async #read(community: Community, id: string) {
    // Without it, there is a link that says less.
    const idea = await community.ideas.get(id).catch(() => undefined);
    if (!idea || community !== this.#community) return;
    this.#ideas.set(id, idea);
    this.#host.requestUpdate();
  }
}

const relatedTo = ({previousAttempt, nextAttempt, mergedInto}: Idea) =>
  [previousAttempt, nextAttempt, mergedInto].filter((id) => id !== null);
