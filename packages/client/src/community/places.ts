import type {PolicyChange, PolicyChangeQuery} from '../contract/lifecycle.js';
import type {Page} from '../contract/page.js';
import type {Place} from '../contract/place.js';
import type {PlaceStats} from '../contract/stats.js';
import type {CallOptions} from './options.js';

/** Boards, Q&A spaces and groups. */
export interface Places {
  list(options?: CallOptions): Promise<Page<Place>>;
  get(id: string, options?: CallOptions): Promise<Place>;
  /** What became of the ideas of a board, cohort by cohort. */
  stats(id: string, options?: CallOptions): Promise<PlaceStats>;
  /** Who changed which rules of a board when, and why; the latest first. */
  policyChanges(
    id: string,
    query?: PolicyChangeQuery,
    options?: CallOptions,
  ): Promise<Page<PolicyChange>>;
}
