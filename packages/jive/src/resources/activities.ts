import type {Connection} from '../connection.js';
import type {JiveActivity} from '../entities/social.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import {jiveDate} from '../query/date.js';
import {at, personPath} from './reading.js';

/** News are paged by time: those before a moment, or those after it. */
export interface ActivityQuery {
  before?: Date | string | undefined;
  after?: Date | string | undefined;
  count?: number | undefined;
}

/** What happens, one after the other, as the pages come. */
export const createActivities = (call: Connection) => {
  const walk =
    (path: string) =>
    ({before, after, count}: ActivityQuery = {}, options?: WalkOptions) =>
      itemsFrom<JiveActivity>(
        call,
        path,
        {
          count,
          before: before && jiveDate(before),
          after: after && jiveDate(after),
        },
        options,
      );
  return {
    /** In the whole community. */
    all: walk('/activities'),
    ofPlace: (placeID: string) => walk(at('/places', placeID, 'activities')),
    ofPerson: (id: string) => walk(`${personPath(id)}/activities`),
    ofStream: (id: string) => walk(at('/streams', id, 'activities')),
    /** What the viewer was told. */
    inbox: walk('/inbox'),
  };
};
