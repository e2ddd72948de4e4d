import type {About} from './contract/about.js';
import type {Viewer} from './contract/viewer.js';
import type {
  CommunityFigures,
  Entrances,
  PlaceStarters,
  Polls,
  Tracks,
} from './engaging.js';
import type {InstalledPlugins} from './installed-plugins.js';
import type {Events} from './community/events.js';
import type {IdeaComments, Ideas} from './community/ideas.js';
import type {Moderation} from './community/moderation.js';
import type {Notices} from './community/notices.js';
import type {Notifications} from './community/notifications.js';
import type {CallOptions} from './community/options.js';
import type {Places} from './community/places.js';
import type {Points} from './community/points.js';
import type {Posting} from './community/posting.js';
import type {Posts} from './community/posts.js';
import type {Answers, Questions} from './community/questions.js';
import type {Images, Texts} from './community/texts.js';

export type * from './community/events.js';
export type * from './community/idea-moderation.js';
export type * from './community/ideas.js';
export type * from './community/moderation.js';
export type * from './community/notices.js';
export type * from './community/notifications.js';
export type * from './community/options.js';
export type * from './community/places.js';
export type * from './community/points.js';
export type * from './community/posting.js';
export type * from './community/posts.js';
export type * from './community/question-moderation.js';
export type * from './community/questions.js';
export type * from './community/texts.js';

/**
 * What a widget may ask of a community, whichever platform hosts it. Everything
 * that fails throws `RefusedError`, `UnreachableError` or `MalformedError`; an
 * abort stays an abort.
 */
export interface Community {
  /** Where its API is reached; addresses in what it answers go on from there. */
  readonly address: string;
  /** What this community is called and can do. */
  about(options?: CallOptions): Promise<About>;
  /** Who is looking, and what they may do. */
  viewer(options?: CallOptions): Promise<Viewer>;
  readonly places: Places;
  readonly ideas: Ideas;
  readonly comments: IdeaComments;
  readonly questions: Questions;
  readonly answers: Answers;
  readonly posts: Posts;
  readonly points: Points;
  readonly polls: Polls;
  readonly tracks: Tracks;
  readonly entrances: Entrances;
  readonly starters: PlaceStarters;
  readonly figures: CommunityFigures;
  readonly plugins: InstalledPlugins;
  readonly texts: Texts;
  readonly images: Images;
  readonly posting: Posting;
  readonly notices: Notices;
  readonly moderation: Moderation;
  readonly notifications: Notifications;
  readonly events: Events;
}
