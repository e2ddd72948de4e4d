import type {
  Leaderboard,
  LeaderboardQuery,
  OwnPoints,
  PointSettings,
} from '../contract/points.js';
import type {CallOptions} from './options.js';

/** What contributing earned, and who helped most. */
export interface Points {
  /** Those who helped most in a place, the best first. */
  leaderboard(
    place: string,
    query?: LeaderboardQuery,
    options?: CallOptions,
  ): Promise<Leaderboard>;
  /** What the viewer has earned. */
  mine(options?: CallOptions): Promise<OwnPoints>;
  /** Says whether lists of the best may show the viewer. */
  changeSettings(
    settings: PointSettings,
    options?: CallOptions,
  ): Promise<OwnPoints>;
}
