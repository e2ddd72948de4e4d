import type {Community, Place} from '@townhall/client';
import type {HostedCommunity} from '../hosting.js';

/**
 * Nearly everything that is drawn names its place, and places change rarely: they
 * are read again when anything has changed, and not for each request.
 */
export function rememberedPlaces() {
  const known = new Map<
    string,
    {revision: string; places: Promise<readonly Place[]>}
  >();
  return async (
    hosted: Pick<HostedCommunity, 'id' | 'revision'>,
    community: Pick<Community, 'places'>,
  ): Promise<readonly Place[]> => {
    const revision = await hosted.revision();
    const before = known.get(hosted.id);
    if (before?.revision === revision) return before.places;
    const places = community.places.list().then(({items}) => items);
    known.set(hosted.id, {revision, places});
    // What failed is asked for again.
    places.catch(() => known.delete(hosted.id));
    return places;
  };
}
