import type {IdeaLink} from '../contract/idea-action.js';
import type {Idea} from '../contract/idea.js';
import type {
  Exclusion,
  ExclusionRequest,
  LedgerEntry,
  LedgerQuery,
  Recount,
  RecountRequest,
  VoteFlag,
  VoteHold,
} from '../contract/ledger.js';
import type {
  MoveDraft,
  PolicyChange,
  PolicyChangeDraft,
  PolicyPreview,
  ReviewQuery,
  TransitionDraft,
} from '../contract/lifecycle.js';
import type {
  MergeRequest,
  MergeResult,
  ReasonRequest,
} from '../contract/merge.js';
import type {ModeratedIdea, PersonQuery} from '../contract/moderation.js';
import type {Page} from '../contract/page.js';
import type {Person} from '../contract/person.js';
import type {PolicyDraft} from '../contract/policy.js';
import type {Report, ReportOutcome, ReportQuery} from '../contract/report.js';
import type {CallOptions} from './options.js';

/** What staff does with votes; everybody else is refused. */
export interface VoteModeration {
  /** Makes one idea part of another, with its voters, comments and followers. */
  merge(
    id: string,
    request: MergeRequest,
    options?: CallOptions,
  ): Promise<MergeResult>;
  /** Takes an idea out of the one that it became part of. */
  unmerge(
    id: string,
    request: ReasonRequest,
    options?: CallOptions,
  ): Promise<MergeResult>;
  /** Every change of a vote on one idea, the oldest first. */
  ledger(
    ideaId: string,
    query?: LedgerQuery,
    options?: CallOptions,
  ): Promise<Page<LedgerEntry>>;
  /** Lets somebody's votes count no longer. */
  excludeVoter(
    personId: string,
    request: ExclusionRequest,
    options?: CallOptions,
  ): Promise<Exclusion>;
  /** Lets somebody's votes count again. */
  readmitVoter(
    personId: string,
    request: ReasonRequest,
    options?: CallOptions,
  ): Promise<Exclusion>;
  /** Compares totals, ballots and ledger; puts them right only where asked. */
  recount(request?: RecountRequest, options?: CallOptions): Promise<Recount>;
  /** Takes no votes on an idea while staff looks at those it has. */
  holdVotes(
    ideaId: string,
    request: VoteHold,
    options?: CallOptions,
  ): Promise<Idea>;
  /** Ideas whose votes came in a way that staff should look at. */
  voteFlags(options?: CallOptions): Promise<Page<VoteFlag>>;
}

/** What staff decides about ideas and boards; everybody else is refused. */
export interface LifecycleModeration {
  /** These ideas (at most 100) and what staff may do with each, as asked. */
  ideas(
    ids: readonly string[],
    options?: CallOptions,
  ): Promise<ModeratedIdea[]>;
  /** Whom an idea may be given to, staff first, by name. */
  people(query?: PersonQuery, options?: CallOptions): Promise<Page<Person>>;
  /**
   * Takes back what oneself did with an idea within the last minute, if it was
   * the last thing that happened to it: a stage, an assignment, a move.
   */
  undo(id: string, options?: CallOptions): Promise<Idea>;
  /** Brings an idea to another stage, where its rules allow that. */
  transition(
    id: string,
    draft: TransitionDraft,
    options?: CallOptions,
  ): Promise<Idea>;
  /** Gives an idea to somebody to research and answer; null to nobody. */
  assign(
    id: string,
    person: string | null,
    options?: CallOptions,
  ): Promise<Idea>;
  /** Lets an idea open with another cohort, or at another moment. */
  move(id: string, draft: MoveDraft, options?: CallOptions): Promise<Idea>;
  /** Ideas that nobody but their authors and staff can see yet, oldest first. */
  reviews(query?: ReviewQuery, options?: CallOptions): Promise<Page<Idea>>;
  /** What would happen to each idea of a board under another policy. */
  previewPolicy(
    place: string,
    draft: PolicyDraft,
    options?: CallOptions,
  ): Promise<PolicyPreview>;
  /** Gives a board another policy, and its open ideas what that means. */
  changePolicy(
    place: string,
    draft: PolicyChangeDraft,
    options?: CallOptions,
  ): Promise<PolicyChange>;
}

/** What staff does with what people wrote; everybody else is refused. */
export interface ContentModeration {
  /** What people reported and nobody has settled yet, oldest first. */
  reports(query?: ReportQuery, options?: CallOptions): Promise<Page<Report>>;
  /** Settles a report, and every other one of the same thing. */
  resolveReport(
    id: string,
    outcome: ReportOutcome,
    options?: CallOptions,
  ): Promise<void>;
  /** Closes (`on`) the discussion of an idea, or opens it again. */
  lockComments(id: string, on: boolean, options?: CallOptions): Promise<Idea>;
  /** Puts these links in place of those an idea has. */
  setLinks(
    id: string,
    links: readonly IdeaLink[],
    options?: CallOptions,
  ): Promise<IdeaLink[]>;
}
