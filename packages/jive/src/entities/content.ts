import type {JiveEntity} from './entity.js';
import type {JivePerson} from './person.js';
import type {JiveParentPlace} from './place.js';

/** What somebody wrote, as HTML: put it on a page with care. */
export interface JiveText {
  type?: string;
  text?: string;
  editable?: boolean;
}

/** What all contents have in common. Addresses use `contentID`. */
export interface JiveContentBase extends JiveEntity {
  contentID?: string;
  typeCode?: number;
  /** Plain text: what Jive escaped for HTML is decoded. */
  subject?: string;
  content?: JiveText;
  /** Missing where the account is gone. */
  author?: JivePerson;
  /** What it hangs on: a place, or the content that a comment is about. */
  parent?: string;
  parentPlace?: JiveParentPlace;
  status?: string;
  visibility?: string;
  tags?: readonly string[];
  categories?: readonly string[];
  likeCount?: number;
  followerCount?: number;
  replyCount?: number;
  viewCount?: number;
  favoriteCount?: number;
  /** Milliseconds since 1970. */
  lastActivity?: number;
  lastActivityDate?: string;
  iconCss?: string;
  outcomeTypeNames?: readonly string[];
  outcomeCounts?: Readonly<Record<string, number>>;
  highlightSubject?: string;
  highlightBody?: string;
}

/** An idea, with its votes as points and as a number. */
export interface JiveIdea extends JiveContentBase {
  type: 'idea';
  /** The name of its stage, which the administrator chose. */
  stage?: string;
  /** Points; what a vote is worth is the administrator's choice. */
  score?: number;
  voteCount?: number;
  /** Whether the viewer has voted, but not how. */
  voted?: boolean;
  /** How the viewer has voted, where Jive says so. */
  promote?: boolean;
  commentCount?: number;
  authorshipPolicy?: 'open' | 'single' | 'multiple';
}

/** A discussion, which may ask something (`question`). */
export interface JiveDiscussion extends JiveContentBase {
  type: 'discussion';
  question?: boolean;
  resolved?: 'open' | 'resolved' | 'assumed_resolved';
  /** The address of the message that is the correct answer. */
  answer?: string;
  /** The addresses of messages that somebody found helpful. */
  helpful?: readonly string[];
  restrictReplies?: boolean;
  archived?: boolean;
  sameQuestionCount?: number;
}

/** A reply in a discussion. Addresses use its `id`. */
export interface JiveMessage extends JiveContentBase {
  type: 'message';
  discussion?: string;
  /** Whether it is the correct answer. */
  answer?: boolean;
  helpful?: boolean;
  helpfulCount?: number;
  canMarkHelpful?: boolean;
  hasVotedHelpful?: boolean;
}

/** A comment on any other content. Addresses use its `id`. */
export interface JiveComment extends JiveContentBase {
  type: 'comment';
  rootType?: string;
  rootURI?: string;
}

/** A poll: its options are their own names. */
export interface JivePoll extends JiveContentBase {
  type: 'poll';
  options?: readonly string[];
  /** What the viewer chose. */
  votes?: readonly string[];
  voteCount?: number;
  startDate?: string;
  endDate?: string;
  /** Only servers that know more than Jive say these three. */
  maximumChoices?: number;
  resultsShown?: 'always' | 'after_vote' | 'after_close';
  changeable?: boolean;
}

/** A document, a blog post, or something that is read rather than answered. */
export interface JiveArticle extends JiveContentBase {
  type: 'document' | 'post' | 'file' | 'update' | 'video' | 'url' | 'event';
  /** Of a post: from when on it is published. */
  publishDate?: string;
  /** Of a post: nobody comments on it any more. */
  restrictComments?: boolean;
  permalink?: string;
}

/** What `/contents` answers with. */
export type JiveContent = JiveIdea | JiveDiscussion | JivePoll | JiveArticle;

/** A notice for everybody, or for those in a place. */
export interface JiveAnnouncement extends JiveContentBase {
  type: 'announcement';
  image?: string;
  /** Where a press on it leads. */
  subjectURI?: string;
  subjectURITargetType?: string;
  publishDate?: string;
  endDate?: string;
  sortKey?: number;
}

/** The number that addresses of contents use; `id` is counted per type. */
export const contentIdOf = ({contentID, resources, id}: JiveContentBase) =>
  contentID ?? idIn(resources?.['self']?.ref) ?? id;

const idIn = (uri = '') => /\/contents\/(\d+)/.exec(uri)?.[1];
