import type {CommunityContext} from '../context.js';

/**
 * Changes whenever a public read may answer differently: after a write, and
 * when something opens or closes, or a day ends. Asks the database only after a change.
 */
export class Revision {
  readonly #context: CommunityContext;
  /** Two processes, or two starts of one, never share a revision. */
  readonly #start = crypto.randomUUID().slice(0, 8);
  #count = 0;
  /** The stretch of time in which nothing opens or closes; read once for all. */
  #quiet: Promise<{from: number; until: number}> | undefined;

  constructor(context: CommunityContext) {
    this.#context = context;
  }

  /** Something was written. */
  changed(movesDeadlines: boolean): void {
    this.#count += 1;
    if (movesDeadlines) this.#quiet = undefined;
  }

  async current(): Promise<string> {
    const now = this.#context.clock().getTime();
    const quiet = (this.#quiet ??= this.#readQuiet(now));
    const {from, until} = await quiet;
    if (now >= from && now < until) return `${this.#start}-${this.#count}`;
    if (this.#quiet === quiet) {
      this.#count += 1;
      this.#quiet = undefined;
    }
    return this.current();
  }

  #readQuiet(from: number) {
    const reading = nextDeadline(this.#context, new Date(from)).then(
      (until) => ({from, until}),
    );
    reading.catch(() => {
      if (this.#quiet === reading) this.#quiet = undefined;
    });
    return reading;
  }
}

async function nextDeadline(
  {communityId, database}: CommunityContext,
  now: Date,
): Promise<number> {
  const [row] = await database.query<{at: Date | null}>(deadlineStatement, [
    communityId,
    now,
  ]);
  // What looks back so many days looks back from a midnight.
  const midnight = (Math.floor(now.getTime() / day) + 1) * day;
  return Math.min(midnight, row?.at?.getTime() ?? midnight);
}

const day = 86_400_000;

const deadlineStatement = `
select min(at) as at from (
  select min(opens_at) as at from ideas
   where community_id = $1 and opens_at > $2::timestamptz
  union all
  select min(closes_at) from ideas
   where community_id = $1 and closes_at > $2::timestamptz
  union all
  select min(starts_at) from notices
   where community_id = $1 and starts_at > $2::timestamptz
  union all
  select min(ends_at) from notices
   where community_id = $1 and ends_at > $2::timestamptz
  union all
  select min(published_at) from posts
   where community_id = $1 and published_at > $2::timestamptz
     and hidden_at is null
  union all
  select min(closes_at) from polls
   where community_id = $1 and closes_at > $2::timestamptz
     and deleted_at is null
) deadlines`;
