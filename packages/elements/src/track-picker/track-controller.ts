import type {CallOptions, Community, Track} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {PagedList} from '../internal/paged-list.js';
import {viewerOf} from '../internal/viewer-controller.js';
import {guestTrack, keepGuestTrack} from './guest-track.js';

interface TrackInputs {
  community: Community | undefined;
  /** It is known what the visitor has chosen, or they chose otherwise. */
  onTrack: (track: Track | null) => void;
  onFailure: (failure: Failure) => void;
}

interface Shown {
  id: string;
  version: number;
  tracks: readonly Track[];
  /** The id of the chosen one. */
  chosen: string | null;
  isGuest: boolean;
  /** By which a guest's device knows it. */
  community: string;
}

/** Reads which tracks there are, and keeps which one the visitor has. */
export class TrackController {
  readonly reading: PagedList<Shown>;
  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => TrackInputs;

  constructor(host: ReactiveControllerHost, inputs: () => TrackInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.reading = new PagedList(host, () => this.#reading());
  }

  get shown(): Shown | undefined {
    return this.reading.items?.[0];
  }

  get track(): Track | null {
    const {tracks, chosen} = this.shown ?? {};
    return tracks?.find(({id}) => id === chosen) ?? null;
  }

  /** Shows the choice at once, and takes it back if it cannot be kept. */
  async choose(chosen: string | null) {
    const before = this.shown;
    const {community} = this.#inputs();
    if (!before || !community) return;
    this.#show({...before, chosen});
    if (before.isGuest) {
      keepGuestTrack(before.community, chosen);
      return;
    }
    try {
      await community.tracks.choose({track: chosen});
    } catch (error) {
      this.#show(before);
      throw error;
    }
  }

  #show(shown: Shown) {
    this.reading.replace(shown);
    this.#inputs().onTrack(this.track);
    this.#host.requestUpdate();
  }

  #reading() {
    const {community, onFailure, onTrack} = this.#inputs();
    return {
      subject: community,
      args: [],
      load: community
        ? async (_: unknown, options: CallOptions) => ({
            items: [await readShown(community, options)],
            next: null,
          })
        : undefined,
      onLoad: () => queueMicrotask(() => onTrack(this.track)),
      onFailure,
    };
  }
}

async function readShown(
  community: Community,
  options: CallOptions,
): Promise<Shown> {
  const [{id}, viewer, {items}, mine] = await Promise.all([
    community.about(options),
    viewerOf(community),
    community.tracks.list(options),
    community.tracks.mine(options),
  ]);
  const isGuest = viewer.person === null;
  const kept = guestTrack(id);
  const shown = {id, version: 0, tracks: items, isGuest, community: id};
  if (isGuest) return {...shown, chosen: kept};
  if (kept === null || mine.track !== null) {
    return {...shown, chosen: mine.track};
  }
  // What somebody chose as a guest is chosen for their account as well.
  const merged = await community.tracks.choose({track: kept}, options).catch(
    // It may be gone meanwhile; the choice stays on the device.
    () => mine,
  );
  if (merged.track === kept) keepGuestTrack(id, null);
  return {...shown, chosen: merged.track};
}
