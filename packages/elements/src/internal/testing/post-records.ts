import {daysAway} from './records.js';
import type {ImportRecord} from './town.js';

let count = 0;

/** A post of Stan's in the news. */
export const aPost = (
  post: Record<string, unknown> = {},
): ImportRecord & {id: string} => ({
  type: 'post',
  place: 'news',
  title: `A post that somebody wrote, number ${++count}`,
  text: `What there is to say, number ${count}.`,
  author: 'stan',
  publishedAt: daysAway(-5),
  ...post,
  id: String(post['id'] ?? `post-${count}`),
});

/** A comment of Ada's on a post. */
export const aCommentOn = (
  post: {id: string},
  comment: Record<string, unknown> = {},
): ImportRecord => ({
  type: 'comment',
  id: `comment-on-post-${++count}`,
  post: post.id,
  text: `Something that somebody said, number ${count}`,
  author: 'ada',
  createdAt: daysAway(-2),
  ...comment,
});
