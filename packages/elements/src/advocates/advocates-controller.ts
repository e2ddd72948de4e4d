import type {
  CallOptions,
  Community,
  CommunityEvent,
  Leaderboard,
} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';

interface AdvocatesInputs {
  community: Community | undefined;
  place: string;
  days: number;
  limit: number;
  /** The list is read again after so many milliseconds at the earliest. */
  pause: number;
  onFailure: (failure: Failure) => void;
}

type Shown = Leaderboard & {id: string; version: number};

/** Reads who helped most in a place, and again when an answer was marked there. */
export class AdvocatesController implements ReactiveController {
  readonly reading: PagedList<Shown>;
  readonly #inputs: () => AdvocatesInputs;
  #readAt = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => AdvocatesInputs) {
    this.#inputs = inputs;
    this.reading = new PagedList(host, () => this.#reading());
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
    host.addController(this);
  }

  get board(): Leaderboard | undefined {
    return this.reading.items?.[0];
  }

  hostDisconnected() {
    this.#stopWaiting();
  }

  #hear(event: CommunityEvent) {
    const isNews =
      event.type === 'gap' ||
      (event.type === 'answer.changed' && event.place === this.#inputs().place);
    if (!isNews || !this.board || this.#waiting) return;
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
    const {community, place, days, limit, onFailure} = this.#inputs();
    return {
      subject: place,
      args: [community, days, limit],
      load:
        community && place
          ? async (_: unknown, options: CallOptions) => {
              this.#readAt = Date.now();
              const board = await community.points.leaderboard(
                place,
                {days, limit},
                options,
              );
              return {items: [{...board, id: place, version: 0}], next: null};
            }
          : undefined,
      onFailure,
    };
  }
}
