import type {ReviewRules, Role} from '@townhall/client';

/** How a place takes posts where it says nothing of its own. */
export const reviewPreset: ReviewRules = {
  review: 'none',
  withinHours: 24,
  hideAtReports: 3,
  newcomer: {days: 7, posts: 3, linksPerPost: 2, postsPerHour: 6},
  member: {linksPerPost: 20, postsPerHour: 60},
  pictures: true,
  anonymous: false,
  minimumSeconds: 3,
  words: [],
};

/** What counts about somebody who posts. */
export interface PostAuthor {
  role: Role;
  /** Staff has said so, or they are known as an advocate. */
  isTrusted: boolean;
  joinedAt: Date;
  /** Posts of theirs that everybody may see; counted up to a hundred. */
  visiblePosts: number;
  /** When they posted within the last hour, the latest first. */
  recent: readonly Date[];
  /** They have posted the same within a day. */
  hasPostedThis: boolean;
  /** Somebody else has. */
  isRepeated: boolean;
}

const day = 86_400_000;
const hour = 3_600_000;

/**
 * Whether somebody is new: for some days, unless they have shown themselves by
 * posts that have stood for an hour.
 */
export const isNewMember = (
  {role, isTrusted, joinedAt, visiblePosts, recent}: PostAuthor,
  {newcomer}: ReviewRules,
  now: Date,
): boolean =>
  role === 'member' &&
  !isTrusted &&
  visiblePosts - recent.length < newcomer.posts &&
  now.getTime() - joinedAt.getTime() < newcomer.days * day;

/** How much is taken from somebody. */
export const allowanceOf = (
  {newcomer, member}: ReviewRules,
  isNew: boolean,
): ReviewRules['member'] => (isNew ? newcomer : member);

/** From when on the next post is taken; null for now. */
export function nextPostAt(
  {recent}: PostAuthor,
  postsPerHour: number,
): Date | null {
  const oldest = recent[postsPerHour - 1];
  return oldest ? new Date(oldest.getTime() + hour) : null;
}
