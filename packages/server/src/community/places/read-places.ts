import type {IdeaPolicy, Page, Place, PlaceKind} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {CommunityContext, Source} from '../context.js';

const placeColumns = 'id, kind, name, description, policy';

/** Every place, in the order they were set up. */
export async function listPlaces({
  communityId,
  database,
}: CommunityContext): Promise<Page<Place>> {
  const items = await database.query<Place>(
    `select ${placeColumns}
       from places
      where community_id = $1
      order by position, id
      limit 1000`,
    [communityId],
  );
  return {items, next: null};
}

/** One place, or a refusal where there is none. */
export async function readPlace(
  {communityId}: CommunityContext,
  source: Source,
  id: string,
): Promise<Place> {
  const [place] = await source.query<Place>(
    `select ${placeColumns}
       from places
      where community_id = $1 and id = $2`,
    [communityId, id],
  );
  return place ?? refusePlace(id);
}

/** Refuses a list of a place that does not exist: it is not an empty one. */
export async function insistOnPlace(context: CommunityContext, id: string) {
  await readPlace(context, context.database, id);
}

/** The place if it is of that kind, or a refusal that says what it is. */
export async function readPlaceFor(
  context: CommunityContext,
  source: Source,
  id: string,
  kind: PlaceKind,
): Promise<Place> {
  const place = await readPlace(context, source, id);
  if (place.kind !== kind) {
    refuse('invalid_request', {
      detail: `The place “${place.name}” does not take this.`,
      fields: [{path: 'place', message: `Not a place of the kind ${kind}.`}],
    });
  }
  return place;
}

/** The policy of a board; the schema makes sure that each has one. */
export function policyOf({id, policy}: Place): IdeaPolicy {
  return policy ?? refusePlace(id);
}

const refusePlace = (id: string): never =>
  refuse('not_found', {detail: `There is no place called “${id}”.`});
