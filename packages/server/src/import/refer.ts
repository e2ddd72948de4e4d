import type {RecordType} from './records.js';
import type {KnownPlace, Surroundings} from './surroundings.js';
import {unfit} from './unfit-record.js';

/** What the record of that name has become; there must have been one before. */
export function refer(
  surroundings: Surroundings,
  type: RecordType,
  id: string,
): string {
  return (
    surroundings.record({type, id})?.target ??
    unfit(
      `There is no ${type} “${id}” before this line. Put what is referred to before what refers to it.`,
    )
  );
}

/** The same for somebody who may be a former member. */
export const referToPerson = (
  surroundings: Surroundings,
  id: string | null | undefined,
): string | null =>
  typeof id === 'string' ? refer(surroundings, 'person', id) : null;

/** A place of that kind; it may be older than the import. */
export function referToPlace(
  surroundings: Surroundings,
  id: string,
  kind: KnownPlace['kind'],
): KnownPlace {
  const place = surroundings.place(id);
  if (!place) return unfit(`There is no place “${id}” before this line.`);
  if (place.kind !== kind) {
    unfit(`The place “${id}” is of the kind ${place.kind}, not ${kind}.`);
  }
  return place;
}

/** An instant as the database reads it, or the moment that stands in for it. */
export const instantOr = (instant: string | undefined, otherwise: Date) =>
  instant === undefined ? otherwise : new Date(instant);
