import type {Person, Post, PostState, RichText} from '@townhall/client';
import {personColumn} from '../people/person-columns.js';

/** A post as the database answers it. */
export interface PostRow {
  id: string;
  place: string;
  title: string;
  body: RichText;
  excerpt: string;
  author: Person | null;
  publishedAt: Date | null;
  tags: string[];
  comments: number;
  commentsLocked: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of `PostRow`, for `posts p` with the join below. */
export const postColumns = `
  p.id, p.place_id as place, p.title, p.body, p.excerpt,
  ${personColumn('writer')} as author, p.published_at as "publishedAt", p.tags,
  p.comment_count as comments,
  p.comments_locked_at is not null as "commentsLocked", p.version,
  p.created_at as "createdAt", p.updated_at as "updatedAt"`;

/** Who wrote it, for `posts p`. */
export const postJoins = `
  left join persons writer
    on writer.community_id = p.community_id and writer.id = p.author_id`;

/** A post as it stands at this moment. */
export const postFrom = (row: PostRow, now: Date): Post => ({
  ...row,
  state: postState(row.publishedAt, now),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

function postState(publishedAt: Date | null, now: Date): PostState {
  if (publishedAt === null) return 'draft';
  return publishedAt > now ? 'scheduled' : 'published';
}
