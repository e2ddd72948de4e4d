import type {Idea, Tally, Vote} from '@townhall/client';
import type {Failure} from '../internal/failure.js';

/** How the viewer stands to one idea, with what is still on its way. */
export interface Standing {
  /** What is shown as their vote. */
  readonly vote: Vote;
  /** The last vote that the community confirmed. */
  readonly settled: Vote;
  /** While a vote is on its way: the tally it is added to. */
  readonly before?: Tally | null | undefined;
  /** The same while it waits until the community can be reached. */
  readonly held?: Tally | null | undefined;
  /** While a vote is on its way: the tally with it. */
  readonly tally?: Tally | null | undefined;
  /** Why the last vote was taken back, or waits. */
  readonly failure?: Failure | undefined;
  /** The same in words. */
  readonly refusal?: string | undefined;
  /** Votes against an idea are not taken here. */
  readonly upOnly?: boolean;
}

/** Who takes the votes on ideas. */
export interface Votes {
  /** By idea; another map after every change. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Shows the vote at once and sends it; a later one takes its place. */
  cast(idea: Idea, vote: Vote): unknown;
}
