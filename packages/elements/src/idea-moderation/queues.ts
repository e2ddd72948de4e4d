import type {Community, Idea, Report, VoteFlag} from '@townhall/client';

/** What waits for staff. */
export type Queue = 'reviews' | 'reports' | 'flags';

/** What stands in each queue; undefined until it was read. */
export interface Queues {
  reviews?: readonly Idea[];
  reports?: readonly Report[];
  flags?: readonly VoteFlag[];
}

/** Reads one queue of a board, or of the community where no board is meant. */
export async function readQueue(
  {moderation}: Community,
  queue: Queue,
  place: string,
): Promise<Queues> {
  const query = {limit: 50, ...(place ? {place} : {})};
  switch (queue) {
    case 'reviews':
      return {reviews: (await moderation.reviews(query)).items};
    case 'reports':
      return {reports: (await moderation.reports(query)).items};
    case 'flags': {
      const {items} = await moderation.voteFlags();
      return {flags: items.filter(({idea}) => !place || idea.place === place)};
    }
  }
}
