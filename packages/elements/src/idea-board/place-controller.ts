import type {Community, Place} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Reads what a place is called and how its ideas live. */
export class PlaceController implements ReactiveController {
  /** Undefined until it is known. */
  place: Place | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => {community: Community | undefined; id: string};
  #read: {community: Community | undefined; id: string} | undefined;

  constructor(
    host: ReactiveControllerHost,
    inputs: () => {community: Community | undefined; id: string},
  ) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  hostUpdate() {
    const {community, id} = this.#inputs();
    if (community === this.#read?.community && id === this.#read?.id) return;
    const read = (this.#read = {community, id});
    if (this.place?.id !== id) this.place = undefined;
    if (!community || !id) return;
    community.places.get(id).then(
      (place) => {
        if (read !== this.#read) return;
        this.place = place;
        this.#host.requestUpdate();
      },
      // The list of ideas fails for the same reason, and says so.
      () => undefined,
    );
  }
}
