import type {
  Answer,
  Comment,
  Idea,
  Person,
  Poll,
  Post,
  Question,
  QuestionState,
  Stage,
  Vote,
} from '@townhall/client';

/** What a program can name by a number. */
export const thingKinds = [
  'idea',
  'question',
  'answer',
  'comment',
  'person',
  'place',
  'notice',
  'post',
  'poll',
  /** The blog of a group, by the id of the group. */
  'blog',
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Something in a community. */
export interface Thing {
  kind: ThingKind;
  id: string;
}

/** Numbers for programs that expect digits; one thing keeps one number. */
export interface Numbers {
  /** The numbers of these things, in the order asked. */
  of(things: readonly Thing[]): Promise<string[]>;
  /** What has this number in this community. */
  thing(number: string): Promise<Thing | undefined>;
}

/** A poll, and who asks. */
export interface AskedPoll {
  poll: Poll;
  author: Person | null;
}

/** What a list of everything holds. */
export type Content =
  | {kind: 'idea'; idea: Idea}
  | {kind: 'question'; question: Question}
  | {kind: 'post'; post: Post}
  | ({kind: 'poll'} & AskedPoll);
export type ContentKind = Content['kind'];

/** What can be liked. */
export const likedKinds = [
  'question',
  'answer',
  'comment',
  'post',
  'poll',
] as const;
export type LikedKind = (typeof likedKinds)[number];

/** How many like a thing, and whether the viewer does. */
export interface Liking {
  count: number;
  mine: boolean;
}

/** From a moment on, and until before another. */
export interface Span {
  from?: Date | undefined;
  until?: Date | undefined;
}

/** How a list of everything can be sorted; each way also backwards. */
export const contentSorts = [
  'created',
  'active',
  'changed',
  'title',
  'relevance',
] as const;
export type ContentSort = (typeof contentSorts)[number];

/** Which contents, in which order. What is left out does not count. */
export interface ContentQuery {
  ideas: boolean;
  /** Those that wait for a correct answer, and those that do not. */
  questions: boolean;
  discussions: boolean;
  /** Posts that are published; none unless said. */
  posts?: boolean | undefined;
  polls?: boolean | undefined;
  /** Only these, by id. */
  ids?: readonly string[] | undefined;
  /** Only what is in these, which leaves posts out. */
  places?: readonly string[] | undefined;
  /** The posts of these groups, and nothing else of them. */
  blogs?: readonly string[] | undefined;
  authors?: readonly string[] | undefined;
  /** Any of these. */
  tags?: readonly string[] | undefined;
  /** All of these words; of the last one the beginning is enough. */
  words?: string | undefined;
  titleOnly?: boolean | undefined;
  /** Only ideas have one. */
  stages?: readonly Stage[] | undefined;
  /** Only questions have one. */
  states?: readonly QuestionState[] | undefined;
  created?: Span | undefined;
  changed?: Span | undefined;
  /** Only ideas that the viewer follows. */
  followed?: boolean | undefined;
  sort: ContentSort;
  ascending: boolean;
  offset: number;
  limit: number;
}

/** Which people, in which order. */
export interface PeopleQuery {
  ids?: readonly string[] | undefined;
  /** Beginnings of words of the name. */
  words?: string | undefined;
  title?: string | undefined;
  sort: 'name' | 'joined';
  ascending: boolean;
  offset: number;
  limit: number;
}

/** Who voted how on an idea. */
export interface Voter {
  person: Person;
  vote: Exclude<Vote, 'none'>;
  at: string;
}

/** An answer, and what a program said that it replies to. */
export interface Reply {
  answer: Answer;
  replyTo: string | null;
}

/** One thing that was written, for a stream. */
export interface Happened {
  kind: 'idea' | 'question' | 'answer' | 'comment' | 'post';
  id: string;
  /** The idea, the question or the post that it stands in, or is. */
  content: string;
  at: string;
}

/** What happened where and when, the latest first. */
export interface HappenedQuery {
  place?: string | undefined;
  person?: string | undefined;
  before?: Date | undefined;
  after?: Date | undefined;
  limit: number;
}

/** What may be changed of a question or an answer; the rest stays as it is. */
export interface PostChange {
  title?: string | undefined;
  text?: string | undefined;
  tags?: readonly string[] | undefined;
}

/**
 * What programs ask for beside what a `Community` says: anything by its id,
 * everything in one list, and people. Held to the same rule of who sees what.
 */
export interface Catalogue {
  /** One list of everything, as everybody may see it. */
  contents(query: ContentQuery): Promise<Content[]>;
  /** One of them as the viewer may see it, or a refusal. */
  idea(id: string): Promise<Idea>;
  question(id: string): Promise<Question>;
  /** Before it is published, a post is for staff alone. */
  post(id: string): Promise<Post>;
  poll(id: string): Promise<AskedPoll>;
  answer(id: string): Promise<Reply>;
  comment(id: string): Promise<Comment>;
  /** The answers to a question, oldest first; only replies to one if asked. */
  answers(query: {
    question: string;
    replyTo?: string | null | undefined;
    offset: number;
    limit: number;
  }): Promise<Reply[]>;
  /** Which answers somebody found helpful, for each of these questions. */
  helpful(questions: readonly string[]): Promise<Map<string, string[]>>;
  /** Says that an answer of the viewer's replies to another. */
  replyTo(answer: string, other: string): Promise<void>;
  changeQuestion(id: string, change: PostChange): Promise<Question>;
  changeAnswer(id: string, text: string): Promise<Answer>;
  /** Says that a question counts as solved, without saying by which answer. */
  assumeAnswered(id: string): Promise<Question>;
  /** Takes a post away: one's own, or anybody's as staff. */
  removeQuestion(id: string): Promise<void>;
  removeAnswer(id: string): Promise<void>;
  people(query: PeopleQuery): Promise<Person[]>;
  person(id: string): Promise<Person>;
  /** Everybody's votes for staff; otherwise the viewer's own. */
  voters(query: {
    idea: string;
    vote?: Voter['vote'] | undefined;
    offset: number;
    limit: number;
  }): Promise<Voter[]>;
  happened(query: HappenedQuery): Promise<Happened[]>;
  /** How these are liked, by id; what nobody likes is left out. */
  likings(ids: readonly string[]): Promise<Map<string, Liking>>;
  /** Who likes a thing, the latest first. */
  likers(query: {id: string; offset: number; limit: number}): Promise<Person[]>;
  /** Sets whether the viewer likes a thing that they may see. */
  like(kind: LikedKind, id: string, on: boolean): Promise<void>;
}
