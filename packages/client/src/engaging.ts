import type {CallOptions, WriteOptions} from './community.js';
import type {
  Entrance,
  EntranceChange,
  Membership,
  MembershipChange,
} from './contract/entrance.js';
import type {
  Figures,
  FigureSettings,
  FiguresQuery,
} from './contract/figures.js';
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
import type {Starters, StartersDraft} from './contract/starter.js';
import type {
  OwnTrack,
  Track,
  TrackChoice,
  TrackList,
} from './contract/track.js';

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

/** Ways through the community. */
export interface Tracks {
  /** In the order they are offered. */
  list(options?: CallOptions): Promise<Page<Track>>;
  /** What the viewer has chosen. */
  mine(options?: CallOptions): Promise<OwnTrack>;
  /** Chooses a track, another one or none. */
  choose(choice: TrackChoice, options?: CallOptions): Promise<OwnTrack>;
  /** Puts these tracks in place of those there are; staff's. */
  set(tracks: TrackList, options?: CallOptions): Promise<Page<Track>>;
}

/** Places to join or follow. */
export interface Entrances {
  /** Every place that can be joined, with what is in it now. */
  list(options?: CallOptions): Promise<Page<Entrance>>;
  /** The places that the viewer is in or follows. */
  mine(options?: CallOptions): Promise<Membership[]>;
  /** Joins, leaves or follows a place; the same again changes nothing. */
  set(
    place: string,
    change: MembershipChange,
    options?: CallOptions,
  ): Promise<Membership>;
  /** Says how a place can be joined; staff's. */
  change(
    place: string,
    change: EntranceChange,
    options?: CallOptions,
  ): Promise<void>;
}

/** What stands in a place while nothing else does. */
export interface PlaceStarters {
  /** Nothing where the place is not empty. */
  get(place: string, options?: CallOptions): Promise<Starters>;
  /** What was chosen, whatever is in the place; staff's. */
  managed(place: string, options?: CallOptions): Promise<Starters>;
  /** Chooses what an empty place shows; staff's. */
  change(
    place: string,
    draft: StartersDraft,
    options?: CallOptions,
  ): Promise<Starters>;
}

/** How the community is doing. */
export interface CommunityFigures {
  /** Refused where the community does not publish them. */
  get(query?: FiguresQuery, options?: CallOptions): Promise<Figures>;
  /** The same whether or not they are published; staff's. */
  managed(query?: FiguresQuery, options?: CallOptions): Promise<Figures>;
  /** Whether everybody may read them; staff's. */
  settings(options?: CallOptions): Promise<FigureSettings>;
  /** Publishes the figures, or no longer; staff's. */
  changeSettings(
    settings: FigureSettings,
    options?: CallOptions,
  ): Promise<FigureSettings>;
}
