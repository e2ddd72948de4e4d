import type {Post, PostState} from '@townhall/client';
import {contentIdOf, type JiveArticle} from '../entities/content.js';
import {instantOf} from '../query/date.js';
import {versionOf, type Host} from './host.js';
import {authorOf, longAgo} from './people.js';
import type {Directory} from './places.js';
import {excerptOf} from './text/excerpt.js';
import {richTextOf} from './text/rich-text.js';

/** A post of Jive's as everybody may see it. */
export async function postOf(
  {host, directory}: {host: Host; directory: Directory},
  content: JiveArticle,
): Promise<Post> {
  const id = contentIdOf(content);
  const body = richTextOf(content.content?.text ?? '');
  const createdAt = instantOf(content.published) ?? longAgo;
  const updatedAt = instantOf(content.updated) ?? createdAt;
  const state = stateOf(content);
  const post = {
    id,
    place: await directory.nameOf(content.parentPlace, 'group'),
    title: content.subject ?? '',
    body,
    excerpt: excerptOf(body),
    author: authorOf(host, content),
    state,
    publishedAt: state === 'draft' ? null : momentOf(content),
    tags: [...(content.tags ?? [])],
    comments: content.replyCount ?? 0,
    commentsLocked: content.restrictComments === true,
    createdAt,
    updatedAt,
  };
  return {...post, version: versionOf(host, `post ${id}`, updatedAt, post)};
}

/** When a post is published: lists go by it. */
export const momentOf = ({publishDate, published}: JiveArticle): string =>
  instantOf(publishDate) ?? instantOf(published) ?? longAgo;

function stateOf({status}: JiveArticle): PostState {
  if (status === 'scheduled') return 'scheduled';
  return status === undefined || status === 'published' ? 'published' : 'draft';
}
