import type {Community, Viewer} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

const asked = new WeakMap<Community, Promise<Viewer>>();

/** Who is looking; asked once per community, however many widgets want to know. */
export function viewerOf(community: Community): Promise<Viewer> {
  let viewer = asked.get(community);
  if (!viewer) {
    viewer = community.viewer();
    asked.set(community, viewer);
    // A failure is not an answer: the next one may ask again.
    viewer.catch(() => asked.delete(community));
  }
  return viewer;
}

/** Keeps an element told who is looking. */
export class ViewerController implements ReactiveController {
  /** Undefined until it is known. */
  viewer: Viewer | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #community: () => Community | undefined;
  #known: Community | undefined;

  constructor(
    host: ReactiveControllerHost,
    community: () => Community | undefined,
  ) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
  }

  /** Known to have no account; false as long as that is not known. */
  get isGuest() {
    return this.viewer?.person === null;
  }

  hostUpdate() {
    const community = this.#community();
    if (community === this.#known) return;
    this.#known = community;
    this.viewer = undefined;
    if (community) void this.#ask(community);
  }

  /** Who is looking, even if that is not known yet; undefined if it cannot be. */
  async known(): Promise<Viewer | undefined> {
    const community = this.#community();
    return community && viewerOf(community).catch(() => undefined);
  }

  async #ask(community: Community) {
    const viewer = await this.known();
    if (community !== this.#known) return;
    this.viewer = viewer;
    this.#host.requestUpdate();
  }
}
