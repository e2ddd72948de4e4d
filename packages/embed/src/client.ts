// What the bundle means by `@townhall/client`: what every widget needs of it at
// once, and the other parts when the chunk of a widget has brought them.
import type {
  Answers,
  Community,
  IdeaActions,
  IdeaComments,
  Moderation,
  Notices,
  Notifications,
  Places,
  Points,
  CommunityFigures,
  Images,
  InstalledPlugins,
  Entrances,
  PlaceStarters,
  Polls,
  Tracks,
  Posts,
  Posting,
  Questions,
  Texts,
} from '@townhall/client';
import {
  createBase,
  type Base,
  type ClientOptions,
} from '@townhall/client/parts/base';
import {readIdeas} from '@townhall/client/parts/ideas-reading';
import {later} from './acting.js';
import {signLate} from './sign-late.js';

export * from '@townhall/client/parts/errors';

interface Parts {
  /** What is done with one idea; joins `ideas`. */
  actions: IdeaActions;
  moderation: Moderation;
  questions: Questions;
  answers: Answers;
  points: Points;
  polls: Polls;
  tracks: Tracks;
  entrances: Entrances;
  starters: PlaceStarters;
  figures: CommunityFigures;
  plugins: InstalledPlugins;
  posts: Posts;
  texts: Texts;
  images: Images;
  posting: Posting;
  notices: Notices;
  notifications: Notifications;
  comments: IdeaComments;
  /** The numbers of a board; joins `places`. */
  stats: Pick<Places, 'stats'>;
}

/** How a part is made, by those who have brought it. */
export const parts: {[Name in keyof Parts]?: (base: Base) => Parts[Name]} = {};

/** The community that the same options make in the package. */
export function createClient(options: ClientOptions): Community {
  const base = createBase(options, signLate);
  const ideas = {
    ...readIdeas(base.read),
    ...later(
      ({writeIdeas}) => writeIdeas(base.signed),
      ['suggest', 'change', 'vote', 'ballots'],
    ),
  };
  const made: {[Name in keyof Parts]?: Parts[Name] | undefined} = {};
  const part = <Name extends keyof Parts>(name: Name) =>
    // Whoever asks for a part has come with it.
    (made[name] ??= parts[name]?.(base)) as Parts[Name];
  const whole = {
    ...base.community,
    get places() {
      return {...base.community.places, ...part('stats')};
    },
    get ideas() {
      return {...ideas, ...part('actions')};
    },
  };
  // What is not there yet comes with the chunk of whoever asks for it.
  const all: unknown = new Proxy(whole, {
    get: (has, name) => Reflect.get(has, name) ?? part(name as keyof Parts), // only names of the waist are asked for
  });
  return all as Community; // each name is either there or a part
}
