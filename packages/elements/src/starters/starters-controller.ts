import type {
  CallOptions,
  Community,
  CommunityEvent,
  Starters,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';

interface StartersInputs {
  community: Community | undefined;
  place: string;
  /** Nobody sees it yet, so nothing is read. */
  isSeen: boolean;
  onFailure: (failure: Failure) => void;
}

type Shown = Starters & {id: string; version: number};

/** Reads what an empty place shows, and again when something comes into it. */
export class StartersController {
  readonly reading: PagedList<Shown>;
  readonly #inputs: () => StartersInputs;

  constructor(host: ReactiveControllerHost, inputs: () => StartersInputs) {
    this.#inputs = inputs;
    this.reading = new PagedList(host, () => this.#reading());
    new LiveController(
      host,
      () => (inputs().isSeen ? inputs().community : undefined),
      (event) => this.#hear(event),
    );
  }

  get starters(): Starters | undefined {
    return this.reading.items?.[0];
  }

  #hear(event: CommunityEvent) {
    const isNews =
      event.type === 'gap' ||
      (/^(idea|question|post)\.(created|changed)$/.test(event.type) &&
        'place' in event &&
        event.place === this.#inputs().place);
    if (isNews) void this.reading.reload();
  }

  #reading() {
    const {community, place, isSeen, onFailure} = this.#inputs();
    return {
      subject: place,
      args: [community],
      load:
        community && place && isSeen
          ? async (_: unknown, options: CallOptions) => {
              const starters = await community.starters.get(place, options);
              return {
                items: [{...starters, id: place, version: 0}],
                next: null,
              };
            }
          : undefined,
      onFailure,
    };
  }
}
