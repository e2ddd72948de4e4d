import type {CommentKind} from '@townhall/client';
import type {CommunityContext} from '../community/context.js';
import {given, instant} from './pages.js';

interface CommentRow {
  of: string;
  id: string;
  parent: string | null;
  author: string | null;
  kind: CommentKind;
  text: string;
  createdAt: Date;
  updatedAt: Date;
}

/** What was said of these, without what is hidden; threads keep their order. */
export async function commentsOf(
  {communityId, database}: CommunityContext,
  kind: 'idea' | 'post',
  ids: readonly string[],
) {
  const rows = await database.query<CommentRow>(
    `select c.${kind}_id as of, c.id, p.id as parent, c.author_id as author,
            c.kind, c.source as text, c.created_at as "createdAt",
            c.updated_at as "updatedAt"
       from idea_comments c
       left join idea_comments p
         on p.community_id = c.community_id and p.id = c.parent_id
        and p.hidden_at is null
      where c.community_id = $1 and c.${kind}_id = any($2::uuid[])
        and c.hidden_at is null
      order by c.${kind}_id, c.parent_id is not null, c.id`,
    [communityId, ids],
  );
  return rows.map(({parent, createdAt, updatedAt, ...comment}) => ({
    ...comment,
    ...given('parent', parent),
    createdAt: instant(createdAt),
    updatedAt: instant(updatedAt),
  }));
}
