import type {
  CallOptions,
  Community,
  Entrance,
  Membership,
  MembershipChange,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {PagedList} from '../internal/paged-list.js';
import {viewerOf} from '../internal/viewer-controller.js';

interface PlacesInputs {
  community: Community | undefined;
  onFailure: (failure: Failure) => void;
}

/** A place, and how the viewer stands to it. */
export interface ShownPlace {
  id: string;
  version: number;
  entrance: Entrance;
  joined: boolean;
  followed: boolean;
  isGuest: boolean;
}

/** Reads the places to join, and joins them. */
export class PlacesController {
  readonly reading: PagedList<ShownPlace>;
  readonly #inputs: () => PlacesInputs;

  constructor(host: ReactiveControllerHost, inputs: () => PlacesInputs) {
    this.#inputs = inputs;
    this.reading = new PagedList(host, () => this.#reading());
  }

  /** Shows it at once, and takes it back if the community refuses it. */
  async change(id: string, change: MembershipChange) {
    const before = this.reading.find(id);
    const {community} = this.#inputs();
    if (!before || !community) return;
    const {joined = before.joined, followed = before.followed} = change;
    const after = {...before, joined, followed};
    this.reading.replace(counted(before, after));
    try {
      const kept = await community.entrances.set(id, change);
      this.reading.replace(counted(before, {...after, ...kept}));
    } catch (error) {
      this.reading.replace(before);
      throw error;
    }
  }

  #reading() {
    const {community, onFailure} = this.#inputs();
    return {
      subject: community,
      args: [],
      load: community
        ? (_: unknown, options: CallOptions) => readPlaces(community, options)
        : undefined,
      onFailure,
    };
  }
}

/** The numbers with what has just changed. */
function counted(before: ShownPlace, after: ShownPlace): ShownPlace {
  const {entrance} = before;
  const step = (was: boolean, is: boolean) => Number(is) - Number(was);
  return {
    ...after,
    entrance: {
      ...entrance,
      members: entrance.members + step(before.joined, after.joined),
      followers: entrance.followers + step(before.followed, after.followed),
    },
  };
}

async function readPlaces(community: Community, options: CallOptions) {
  const [{items}, mine, viewer] = await Promise.all([
    community.entrances.list(options),
    community.entrances.mine(options),
    viewerOf(community),
  ]);
  const own = new Map<string, Membership>(mine.map((one) => [one.place, one]));
  return {
    items: items.map((entrance) => ({
      id: entrance.place,
      version: 0,
      entrance,
      joined: own.get(entrance.place)?.joined ?? false,
      followed: own.get(entrance.place)?.followed ?? false,
      isGuest: viewer.person === null,
    })),
    next: null,
  };
}
