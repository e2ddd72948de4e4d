import {sleep} from '@townhall/client/parts/abort';
import {createBatch} from './batch.js';
import {
  connect,
  type Connection,
  type JiveOptions,
  type RunAs,
} from './connection.js';
import {createPace} from './pace.js';
import {createActivities} from './resources/activities.js';
import {createAnnouncements} from './resources/announcements.js';
import {createExtendedProperties, createWebhooks} from './resources/apps.js';
import {createComments, createContents} from './resources/contents.js';
import {createIdeas} from './resources/ideas.js';
import {createPeople} from './resources/people.js';
import {createPlaces} from './resources/places.js';
import {createPolls} from './resources/polls.js';
import {createMessages, createQuestions} from './resources/questions.js';
import {createSearch} from './resources/search.js';
import {
  createFollows,
  createLikes,
  createOutcomes,
} from './resources/social.js';
import {createVersion} from './resources/version.js';

/**
 * Talks to a Jive community by version 3 of its REST API.
 *
 * @example
 * const jive = createJive({
 *   url: 'https://community.example.com',
 *   auth: basic('ada', 'secret'),
 * });
 * const query = {filter: [filter.type('idea'), filter.place('/places/1001')]};
 * for await (const idea of jive.contents.all(query)) {
 *   console.log(idea.subject, may(idea, 'votes', 'POST'));
 * }
 */
export function createJive(options: JiveOptions): Jive {
  const {now = Date.now, wait = sleep} = options;
  const call = connect(options);
  // About five batches in a quarter of a minute.
  const pace = createPace({calls: 5, within: 15_000}, now, wait);

  return {
    ...createResources(call),
    url: options.url.replace(/\/+$/, ''),
    isSignedIn: options.auth !== undefined,
    call,
    version: createVersion(call),
    runAs: (runAs) => createJive({...options, runAs}),
    batch: createBatch(call, pace),
  };
}

const createResources = (call: Connection) => ({
  people: createPeople(call),
  places: createPlaces(call),
  contents: createContents(call),
  comments: createComments(call),
  ideas: createIdeas(call),
  questions: createQuestions(call),
  messages: createMessages(call),
  polls: createPolls(call),
  outcomes: createOutcomes(call),
  likes: createLikes(call),
  follows: createFollows(call),
  search: createSearch(call),
  activities: createActivities(call),
  announcements: createAnnouncements(call),
  webhooks: createWebhooks(call),
  extendedProperties: createExtendedProperties(call),
});

/** A Jive community. */
export interface Jive extends ReturnType<typeof createResources> {
  /** Where it is. */
  readonly url: string;
  /** Whether somebody is known to it, rather than a guest. */
  readonly isSignedIn: boolean;
  /** Makes any call: what nothing here is made for, or a `resources` ref. */
  call: Connection;
  /** What it is, and what it speaks; works for guests. */
  version: ReturnType<typeof createVersion>;
  /** The same Jive in somebody else's name, for administrators' programs. */
  runAs(runAs: RunAs): Jive;
  /** Makes many calls at once, at Jive's pace. */
  batch: ReturnType<typeof createBatch>;
}
