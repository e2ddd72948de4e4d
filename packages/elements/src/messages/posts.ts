import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

/** What is said of posts as long as none is opened. */
export const postMessages = {
  ...sharedMessages,

  posts: 'Posts',
  when: 'Date',
  about: 'Tag',
  everyDate: 'All dates',
  everyTag: 'All tags',
  /** A year with all of its months, among the dates. */
  wholeYear: ({year, count}: {year: string; count: number}, format: Formats) =>
    `All of ${year} (${format.number(count)})`,
  /** A month or a tag, and how many posts it has. */
  choice: ({name, count}: {name: string; count: number}, format: Formats) =>
    `${name} (${format.number(count)})`,
  empty: 'Nothing has been posted yet.',
  noneLikeThis: 'No posts like that.',
  clearFilter: 'Show all posts',
  newPosts: counted('new post', 'new posts'),
  moreShown: ({count}: {count: number}, format: Formats) =>
    `${counted('post', 'posts')({count}, format)} shown.`,
  commentCount: counted('comment', 'comments'),
  tags: 'Tags',
} as const;
