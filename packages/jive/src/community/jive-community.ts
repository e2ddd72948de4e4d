import type {About, Capability, Community} from '@townhall/client';
import {textDraftSchema} from '@townhall/client/contract';
import type {Jive} from '../jive.js';
import {createAnswers} from './answers.js';
import {createDiscussion} from './comments.js';
import {createHost, type Host, type JiveCommunityOptions} from './host.js';
import {createIdeaReading} from './ideas-reading.js';
import {createIdeaWriting} from './ideas-writing.js';
import {
  ideaLimits,
  moderationLimits,
  notificationLimits,
  placesLimits,
  pointsLimits,
  pollsLimits,
  pluginsLimits,
  entrancesLimits,
  figuresLimits,
  startersLimits,
  tracksLimits,
  postingLimits,
  postsLimits,
  questionLimits,
  imagesLimits,
  textsLimits,
} from './limits.js';
import {createNotices} from './notices.js';
import {createDirectory} from './places.js';
import {createPolls} from './polls.js';
import {createPosts} from './posts.js';
import {createQuestions, discussionReader} from './questions.js';
import {createScanner} from './scan.js';
import {insistOnStaff as staffOf} from './staff.js';
import {createStages} from './stages.js';
import {createStandings} from './standings.js';
import {htmlOf} from './text/markdown.js';
import {richTextOf} from './text/rich-text.js';
import {valid} from './valid.js';
import {createViewing} from './viewing.js';

/** What a Jive can do as a community. */
const capabilities: Capability[] = [
  'ideas',
  'ideas.similar',
  'ideas.downvote',
  'ideas.suggest',
  'ideas.discuss',
  'questions',
  'questions.similar',
  'questions.same-question',
  'texts.preview',
  'posts',
  'posts.write',
  'polls',
  'notices',
];

/** A Jive as communities, one for each viewer. */
export interface JiveHost {
  /** The community as whoever is signed in to this client sees it. */
  as(jive: Jive): Community;
}

/**
 * A Jive for several viewers, who share what is the same for everybody: the
 * counts of votes, and which version of a thing is newer.
 */
export function hostJive(options: JiveCommunityOptions = {}): JiveHost {
  const host = createHost(options);
  return {as: (jive) => communityOf(host, jive)};
}

/**
 * A Jive community as a `Community`, for one viewer.
 *
 * @example
 * const community = jiveCommunity({jive: createJive({url, auth})});
 * const {items} = await community.ideas.list({place: 'roadmap', sort: 'top'});
 */
export const jiveCommunity = ({
  jive,
  ...options
}: JiveCommunityOptions & {jive: Jive}): Community =>
  hostJive(options).as(jive);

function communityOf(host: Host, jive: Jive): Community {
  const directory = createDirectory(host, jive);
  const stages = createStages(host, jive);
  const scanner = createScanner(host, jive);
  const viewing = createViewing(host, jive);
  const standings = createStandings({host, jive});
  const ideas = {host, jive, directory, stages};
  const reading = createIdeaReading(ideas, scanner);
  const questions = {host, jive, directory};
  const answering = {...questions, contentOf: discussionReader(questions)};
  const insistOnStaff = staffOf(jive, viewing);
  const {list, all, get, similar} = reading;

  return {
    address: jive.url,
    async about({signal} = {}) {
      signal?.throwIfAborted();
      return aboutOf(host, jive);
    },
    async viewer({signal} = {}) {
      signal?.throwIfAborted();
      return viewing.viewer();
    },
    places: {
      async list({signal} = {}) {
        signal?.throwIfAborted();
        const known = await directory.all();
        return {items: known.map(({place}) => place), next: null};
      },
      async get(id, {signal} = {}) {
        signal?.throwIfAborted();
        return (await directory.byId(id)).place;
      },
      ...placesLimits,
    },
    ideas: {
      ...ideaLimits,
      list,
      all,
      get,
      similar,
      ...createIdeaWriting(ideas, reading),
    },
    comments: createDiscussion(ideas, {
      of: 'idea',
      insist: reading.contentOf,
      insistOnOpen: reading.contentOf,
    }),
    questions: {
      ...questionLimits,
      ...createQuestions(answering, scanner, standings),
    },
    answers: createAnswers(answering, standings),
    points: pointsLimits,
    polls: {
      ...pollsLimits,
      ...createPolls(questions, scanner, insistOnStaff),
    },
    tracks: tracksLimits,
    entrances: entrancesLimits,
    starters: startersLimits,
    figures: figuresLimits,
    plugins: pluginsLimits,
    texts: {
      async preview(draft, {signal} = {}) {
        signal?.throwIfAborted();
        const {text} = valid(textDraftSchema, draft);
        return {body: richTextOf(htmlOf(text))};
      },
      ...textsLimits,
    },
    images: imagesLimits,
    posting: postingLimits,
    posts: {
      ...postsLimits,
      ...createPosts({...questions, scanner, insistOnStaff}),
    },
    notices: createNotices(host, jive, viewing),
    moderation: moderationLimits,
    notifications: notificationLimits,
    // Jive tells programs, by webhooks, and not those who look.
    events: {subscribe: () => undefined},
  };
}

const aboutOf = ({options}: Host, {url}: Jive): About => ({
  id: new URL(url).host,
  name: options.name ?? new URL(url).host,
  apiVersions: [1],
  capabilities,
});
