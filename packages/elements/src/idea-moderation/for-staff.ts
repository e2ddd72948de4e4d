import type {Community} from '@townhall/client';
import type {ReactiveController} from 'lit';
import type {ListVotes} from '../idea-card/list-votes.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {ViewerController} from '../internal/viewer-controller.js';
import type {Moderating} from './moderating.js';

interface ForStaffOptions {
  community: () => Community | undefined;
  viewer: ViewerController;
  list: ListVotes['list'];
}

/** Brings what staff needs, for staff only, whenever somebody becomes staff. */
export class ForStaff implements ReactiveController {
  readonly #host: TownhallElement;
  readonly #options: ForStaffOptions;
  #community: Community | undefined;
  #moderating: Promise<Moderating> | undefined;

  constructor(host: TownhallElement, options: ForStaffOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.hostUpdate();
  }

  hostUpdate() {
    const community = this.#options.community();
    if (community === this.#community) return;
    this.#community = community;
    // What does not arrive is tried again with the next community.
    this.#look(community).catch(() => {});
  }

  async #look(community: Community | undefined) {
    const viewer = await this.#options.viewer.known();
    if (community !== this.#community) return;
    const isStaff = viewer?.can.moderate.allowed ?? false;
    if (!isStaff && !this.#moderating) return;
    const moderating = await (this.#moderating ??= this.#load());
    if (community === this.#community) moderating.turn(isStaff);
  }

  #load() {
    const loading = import('./moderating.js').then(
      ({Moderating}) => new Moderating(this.#host, this.#options.list),
    );
    loading.catch(() => (this.#moderating = undefined));
    return loading;
  }
}
