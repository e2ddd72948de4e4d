import type {HeldBecause, ProblemCode, ReviewRules} from '@townhall/client';
import {allowanceOf, isNewMember, type PostAuthor} from '../policy/posting.js';
import {
  conclusive,
  hasWords,
  signals,
  suspicious,
  telling,
  type SentPost,
  type Signal,
} from './signals.js';

/** What was found out about a suspicious post by asking. */
export interface Opinion {
  /** From 0, a person's, to 1, spam; null where nobody was asked. */
  score: number | null;
  /** A challenge was solved. */
  isSolved: boolean;
}

export const noOpinion: Opinion = {score: null, isSolved: false};

/** What is done with a post, and why. */
export interface Verdict {
  refusal: Extract<
    ProblemCode,
    | 'rate_limited'
    | 'too_many_links'
    | 'pictures_not_taken'
    | 'not_anonymous_here'
    | 'duplicate_post'
    | 'words_not_allowed'
  > | null;
  held: HeldBecause | null;
  isSuspicious: boolean;
  signals: Signal[];
}

export interface Judging {
  post: SentPost;
  author: PostAuthor;
  rules: ReviewRules;
  now: Date;
  opinion?: Opinion | undefined;
}

/**
 * Judges one post by data alone: the rules of its place, its author and the
 * clock. Staff is trusted with everything.
 */
export function judgePost(judging: Judging): Verdict {
  const {post, author, rules, now, opinion = noOpinion} = judging;
  if (author.role === 'staff') return passes;
  const isNew = isNewMember(author, rules, now);
  const circumstances = {isNew, rules, isRepeated: author.isRepeated};
  const found = signalNames.filter((name) =>
    signals[name].applies(post, circumstances),
  );
  const score = found.reduce((sum, name) => sum + signals[name].weight, 0);
  const isSuspicious = !author.isTrusted && score >= suspicious;
  return {
    refusal: refusalOf(judging, isNew),
    held: author.isTrusted
      ? null
      : (reviewFor(author, rules) ??
        (isSuspicious && isHeld(score, opinion) ? 'suspicion' : null)),
    isSuspicious,
    signals: found,
  };
}

// The keys of a constant are its names.
const signalNames = Object.keys(signals) as Signal[];

const passes: Verdict = {
  refusal: null,
  held: null,
  isSuspicious: false,
  signals: [],
};

function refusalOf(
  {post, author, rules}: Judging,
  isNew: boolean,
): Verdict['refusal'] {
  const {linksPerPost, postsPerHour} = allowanceOf(rules, isNew);
  if (author.recent.length >= postsPerHour) return 'rate_limited';
  if (post.links > linksPerPost) return 'too_many_links';
  if (post.hasPictures && !rules.pictures) return 'pictures_not_taken';
  if (post.isAnonymous && !rules.anonymous) return 'not_anonymous_here';
  if (author.hasPostedThis) return 'duplicate_post';
  if (hasWords(post.plain, rules, 'refuse')) return 'words_not_allowed';
  return null;
}

/** Whether whatever this person posts is looked at first. */
export function reviewFor(
  {isTrusted, visiblePosts, role}: PostAuthor,
  {review}: ReviewRules,
): HeldBecause | null {
  if (isTrusted || role === 'staff') return null;
  if (review === 'all') return 'every_post';
  return review === 'first_post' && visiblePosts === 0 ? 'first_post' : null;
}

function isHeld(score: number, {score: opinion, isSolved}: Opinion): boolean {
  if (score >= conclusive) return true;
  if (opinion !== null) return opinion >= 0.5;
  return score >= telling && !isSolved;
}
