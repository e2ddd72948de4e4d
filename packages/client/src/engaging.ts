import type {CallOptions, WriteOptions} from './community.js';
import type {Page} from './contract/page.js';
import type {
  Poll,
  PollBallot,
  PollChange,
  PollDraft,
  PollQuery,
  PollRecount,
  PollVoteResult,
} from './contract/poll.js';

/** Single questions to everybody. */
export interface Polls {
  /** The latest first. */
  list(query?: PollQuery, options?: CallOptions): Promise<Page<Poll>>;
  get(id: string, options?: CallOptions): Promise<Poll>;
  /** What the viewer chose in these polls (at most 100), in the order asked. */
  ballots(ids: readonly string[], options?: CallOptions): Promise<PollBallot[]>;
  /** Sets what the viewer chooses; the same again changes nothing. */
  vote(
    id: string,
    choices: readonly number[],
    options?: CallOptions,
  ): Promise<PollVoteResult>;
  /** Every poll with its results, the latest first; staff's. */
  managed(query?: PollQuery, options?: CallOptions): Promise<Page<Poll>>;
  /** Asks everybody something; staff's. */
  write(draft: PollDraft, options?: WriteOptions): Promise<Poll>;
  /** Changes a poll; after the first choice its options stay; staff's. */
  change(id: string, change: PollChange, options?: CallOptions): Promise<Poll>;
  /** Closes a poll now; staff's. */
  close(id: string, options?: CallOptions): Promise<Poll>;
  /** Takes a poll away with all that was chosen in it; staff's. */
  remove(id: string, options?: CallOptions): Promise<void>;
  /** Compares totals, ballots and ledger of a poll; staff's. */
  recount(id: string, options?: CallOptions): Promise<PollRecount>;
}
