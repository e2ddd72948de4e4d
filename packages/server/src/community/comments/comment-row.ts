import type {Comment, CommentKind, Person, RichText} from '@townhall/client';
import {personColumn} from '../people/person-columns.js';
import {visible} from '../visibility.js';

/** A comment as the database answers it. */
export interface CommentRow {
  id: string;
  idea: string | null;
  post: string | null;
  place: string;
  parent: string | null;
  kind: CommentKind;
  body: RichText;
  author: Person | null;
  removed: boolean;
  movedFrom: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of `CommentRow`, for `idea_comments c` with the joins below. */
export const commentColumns = `
  c.id, c.idea_id as idea, c.post_id as post,
  coalesce(i.place_id, p.place_id) as place, c.parent_id as parent, c.kind, c.body,
  ${personColumn('writer')} as author,
  c.hidden_at is not null as removed, c.moved_from as "movedFrom", c.version,
  c.created_at as "createdAt", c.updated_at as "updatedAt"`;

/** The idea or post and the author of a comment, for `idea_comments c`. */
export const commentJoins = `
  left join ideas i on i.community_id = c.community_id and i.id = c.idea_id
  left join posts p on p.community_id = c.community_id and p.id = c.post_id
  left join persons writer
    on writer.community_id = c.community_id and writer.id = c.author_id`;

/** A comment is seen where its idea or post is, at this moment (a parameter). */
export const subjectShown = (now: string) =>
  `((i.id is not null and ${visible.idea()})
    or (p.id is not null and ${visible.post(now)}))`;

/** What is removed leaves its place where there are replies to it. */
export const commentShown = (now: string) => `
  ${subjectShown(now)} and (c.hidden_at is null or (c.parent_id is null and exists (
    select 1 from idea_comments reply
     where reply.community_id = c.community_id and reply.parent_id = c.id
       and reply.hidden_at is null)))`;

/** A comment as everybody may see it. */
export const commentFrom = (row: CommentRow): Comment => ({
  id: row.id,
  idea: row.idea,
  post: row.post,
  parent: row.parent,
  kind: row.kind,
  body: row.removed ? [] : row.body,
  author: row.removed ? null : row.author,
  removed: row.removed,
  movedFrom: row.movedFrom,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
