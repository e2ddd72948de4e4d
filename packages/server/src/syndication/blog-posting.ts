import type {Comment, Post} from '@townhall/client';
import {plainTextOf} from '../text/plain-text.js';
import {personOf} from './person-of.js';

interface PostWithComments {
  post: Post;
  comments: readonly Comment[];
  /** The address of the page that shows it. */
  url?: string | undefined;
}

/**
 * What search engines are told of a page with one post: a `BlogPosting`
 * (schema.org). Put it into a page with `structuredDataText`.
 */
export const blogPosting = ({
  post,
  comments,
  url,
}: PostWithComments): object => ({
  '@context': 'https://schema.org',
  '@type': 'BlogPosting',
  headline: post.title,
  text: plainTextOf(post.body),
  author: personOf(post.author),
  datePublished: post.publishedAt ?? post.createdAt,
  dateModified: post.updatedAt,
  ...(post.tags.length > 0 && {keywords: post.tags}),
  ...(url && {url}),
  commentCount: post.comments,
  comment: comments
    .filter(({removed}) => !removed)
    .map(({body, author, createdAt, updatedAt}) => ({
      '@type': 'Comment',
      text: plainTextOf(body),
      author: personOf(author),
      datePublished: createdAt,
      dateModified: updatedAt,
    })),
});
