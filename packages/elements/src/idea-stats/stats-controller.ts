import type {
  CallOptions,
  Community,
  CommunityEvent,
  PlaceStats,
} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';

interface StatsInputs {
  community: Community | undefined;
  place: string;
  /** The figures are read again after so many milliseconds at the earliest. */
  pause: number;
  onFailure: (failure: Failure) => void;
}

type Shown = PlaceStats & {id: string; version: number};

/** Reads the figures of a place, and again when something has changed there. */
export class StatsController implements ReactiveController {
  readonly reading: PagedList<Shown>;
  readonly #inputs: () => StatsInputs;
  #readAt = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => StatsInputs) {
    this.#inputs = inputs;
    this.reading = new PagedList(host, () => this.#reading());
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
    host.addController(this);
  }

  get stats(): PlaceStats | undefined {
    return this.reading.items?.[0];
  }

  hostDisconnected() {
    this.#stopWaiting();
  }

  #hear(event: CommunityEvent) {
    const isNews =
      event.type === 'gap' ||
      ((event.type === 'idea.changed' || event.type === 'idea.created') &&
        event.place === this.#inputs().place);
    if (!isNews || !this.stats || this.#waiting) return;
    const due = this.#readAt + this.#inputs().pause - Date.now();
    this.#waiting = setTimeout(
      () => {
        this.#stopWaiting();
        void this.reading.reload();
      },
      Math.max(due, 0),
    );
  }

  #stopWaiting() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  #reading() {
    const {community, place, onFailure} = this.#inputs();
    return {
      subject: place,
      args: [community],
      load:
        community && place
          ? async (_: unknown, options: CallOptions) => {
              this.#readAt = Date.now();
              const stats = await community.places.stats(place, options);
              return {items: [{...stats, id: place, version: 0}], next: null};
            }
          : undefined,
      onFailure,
    };
  }
}
