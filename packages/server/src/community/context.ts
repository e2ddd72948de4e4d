import type {Database, Queryable} from '../database/database.js';
import type {Clock} from '../hosting.js';
import type {PublicFiles} from '../plugins/public-files.js';
import type {SpamHelp} from '../spam/spam-help.js';
import type {NoticeCounts} from './notices/reader/notice-counts.js';
import type {InTurn} from './in-turn.js';
import type {Remembered} from './remembered.js';
import type {Uuids} from './uuid.js';

/** What a committed write tells the rest of the process. */
export interface Written {
  /** Its rows in the outbox. */
  outbox: readonly string[];
  /** Whether it may have moved when something opens or closes, or the rules. */
  movesDeadlines: boolean;
  /** False where no public read can answer differently. */
  changesReads?: boolean | undefined;
}

/** What every reader and writer of one community works with. */
export interface CommunityContext {
  readonly communityId: string;
  readonly name: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly uuids: Uuids;
  /** For how many days after joining a member is new. */
  readonly newMemberDays: number;
  /** Two quick votes of one person settle on the last. */
  readonly votes: InTurn;
  /** What was read of the places' rules; forgotten when they may have changed. */
  readonly rules: Remembered;
  /** Adds up what pages report of notices. */
  readonly noticeCounts: NoticeCounts;
  /** Asked about suspicious posts, where an operator wants that. */
  readonly spam?: SpamHelp | undefined;
  /** Where manifests of plugins come from. */
  readonly publicFiles?: PublicFiles | undefined;
  /** Called after each commit. */
  wrote(written: Written): void;
}

/** A context for one asker; null is a guest. */
export interface ViewerContext extends CommunityContext {
  readonly viewerId: string | null;
  /** A salted hash of the address they ask from; null where it is not known. */
  readonly client: string | null;
  /** The version of a session that is still to be compared; see `Asker`. */
  readonly session?: number | undefined;
  /** A program asks, which cannot know what else a board asks people for. */
  readonly program?: boolean | undefined;
}

/** Either the database itself or a transaction in it. */
export type Source = Queryable;
