import type {
  IdeaActions,
  Moderation,
  Notifications,
  Places,
  Points,
  CommunityFigures,
  InstalledPlugins,
  Entrances,
  PlaceStarters,
  Polls,
  Tracks,
  Posting,
  Posts,
  Questions,
  Images,
  Texts,
} from '@townhall/client';
import {cannot} from './refuse.js';

/** Refuses whatever is asked, with a sentence. */
const never = (what: string) => () => Promise.reject(cannot(what));

const neverAny = (what: string) => () => ({
  [Symbol.asyncIterator]: () => ({next: never(what)}),
});

/** What Jive knows nothing of in its places. */
export const placesLimits: Pick<Places, 'stats' | 'policyChanges'> = {
  stats: never('tell the figures of a board'),
  policyChanges: never('tell how the rules of a board changed'),
};

/** What Jive cannot do with an idea. */
export const ideaLimits: IdeaActions = {
  mine: never('list what somebody voted on or follows'),
  follow: never('let somebody follow an idea from here'),
  clarify: never('keep clarifications apart from an idea'),
  clarifications: async () => [],
  source: never('tell what an author wrote before it became HTML'),
  withdraw: never('archive an idea that its author takes back'),
  report: never('take reports of ideas from here'),
  links: async () => [],
  timeline: never('tell what became of an idea step by step'),
  resubmit: never('try an idea again'),
};

/** What Jive cannot do with a question. */
export const questionLimits: Pick<
  Questions,
  'close' | 'reopen' | 'answerFollowUp' | 'deflect'
> = {
  close: never('close a question with a reason'),
  reopen: never('open a question again'),
  answerFollowUp: never('ask whether an answer solved it'),
  deflect: never('count what was answered before it was asked'),
};

/** What Jive does not suggest to those who write. */
export const textsLimits: Pick<Texts, 'people' | 'tags'> = {
  people: never('tell who is meant by the beginning of a name'),
  tags: never('tell which tags are used most in a place'),
};

/** Pictures stay where they are in what Jive sends; none are sent to it. */
export const imagesLimits: Images = {
  add: never('take pictures from here'),
  address: never('show pictures that wait for a look'),
};

/** Jive keeps points, and tells them to nobody who asks like this. */
export const pointsLimits: Points = {
  leaderboard: never('tell who helped most in a place'),
  mine: never('tell what contributing earned in a place'),
  changeSettings: never('leave somebody out of its lists'),
};

const pollRules = 'change the rules of a poll from here';

/** A poll in Jive is as it was asked until its author closes it there. */
export const pollsLimits: Pick<Polls, 'change' | 'close' | 'recount'> = {
  change: never(pollRules),
  close: never(pollRules),
  recount: never('tell how the votes in a poll came about'),
};

const tracks = 'keep which way through it somebody has chosen';

/** Jive knows no tracks. */
export const tracksLimits: Tracks = {
  list: never(tracks),
  mine: never(tracks),
  choose: never(tracks),
  set: never(tracks),
};

const joining = 'let somebody join its places from here';

/** Jive has groups; this adapter leaves joining them to the client. */
export const entrancesLimits: Entrances = {
  list: never(joining),
  mine: never(joining),
  set: never(joining),
  change: never(joining),
};

const starters = 'keep what its empty places show';

/** Jive shows its empty places empty. */
export const startersLimits: PlaceStarters = {
  get: never(starters),
  managed: never(starters),
  change: never(starters),
};

const figures = 'tell how it is doing as a whole';

/** Jive tells that in its own console. */
export const figuresLimits: CommunityFigures = {
  get: never(figures),
  managed: never(figures),
  settings: never(figures),
  changeSettings: never(figures),
};

const plugins = 'keep which plugins its pages run';

/** Jive has add-ons of its own. */
export const pluginsLimits: InstalledPlugins = {
  running: never(plugins),
  tell: never(plugins),
  managed: never(plugins),
  inspect: never(plugins),
  install: never(plugins),
  change: never(plugins),
  remove: never(plugins),
  steps: never(plugins),
};

/** What Jive does not tell of posting. */
export const postingLimits: Posting = {
  limits: never('tell how much somebody may post'),
  held: never('list the posts that wait for a look'),
  reportQuestion: never('take reports of questions from here'),
  reportAnswer: never('take reports of answers from here'),
  source: never('tell what the author of a post wrote'),
  changeQuestion: never('change a question from here'),
  changeAnswer: never('change an answer from here'),
  edits: never('tell what stood in a post before'),
  remove: never('take a post back from here'),
};

/** What Jive does not tell its viewers. */
export const notificationLimits: Notifications = {
  list: never('tell somebody what is new about ideas'),
  all: neverAny('tell somebody what is new about ideas'),
  following: never('tell whether somebody follows a question'),
  follow: never('let somebody follow a question from here'),
  followedTags: never('tell which tags somebody follows'),
  followTag: never('let somebody follow a tag'),
  settings: never('keep how somebody wants to be told'),
  changeSettings: never('keep how somebody wants to be told'),
};

/** Jive lists no drafts. */
export const postsLimits: Pick<Posts, 'unpublished'> = {
  unpublished: never('list the drafts of its blogs'),
};

const staff = 'be moderated from here; its own console does that';
const moderate = () => Promise.reject(cannot(staff));

/** Staff moderates in Jive itself. */
export const moderationLimits: Moderation = {
  merge: moderate,
  unmerge: moderate,
  ledger: moderate,
  excludeVoter: moderate,
  readmitVoter: moderate,
  recount: moderate,
  holdVotes: moderate,
  voteFlags: moderate,
  ideas: moderate,
  people: moderate,
  undo: moderate,
  transition: moderate,
  assign: moderate,
  move: moderate,
  reviews: moderate,
  previewPolicy: moderate,
  changePolicy: moderate,
  reports: moderate,
  resolveReport: moderate,
  lockComments: moderate,
  setLinks: moderate,
  queue: moderate,
  question: moderate,
  lockQuestion: moderate,
  claim: moderate,
  assignQuestion: moderate,
  escalate: moderate,
  changeEscalation: moderate,
  questionPolicy: moderate,
  changeQuestionPolicy: moderate,
  questionStats: moderate,
  heldPosts: moderate,
  reviewPosts: moderate,
  reviewRules: moderate,
  changeReviewRules: moderate,
  notices: moderate,
  notice: moderate,
  composeNotice: moderate,
  changeNotice: moderate,
  endNotice: moderate,
  removeNotice: moderate,
  noticeSteps: moderate,
  noticeFigures: moderate,
  noticeSettings: moderate,
  changeNoticeSettings: moderate,
};
