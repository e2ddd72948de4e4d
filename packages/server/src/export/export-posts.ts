import type {CommunityContext} from '../community/context.js';
import type {ImportRecordInput} from '../import/records.js';
import {commentsOf} from './export-comments.js';
import {byThing, instant, pagesOf} from './pages.js';

interface PostRow {
  id: string;
  title: string;
  text: string;
  author: string | null;
  tags: string[];
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Posts, drafts among them, and what was said of them. */
export async function* exportPosts(
  context: CommunityContext,
  place: string,
): AsyncGenerator<ImportRecordInput, void> {
  for await (const posts of pagesOf<PostRow>(context, place, readPosts)) {
    const ids = posts.map(({id}) => id);
    const said = byThing(await commentsOf(context, 'post', ids));
    for (const {publishedAt, createdAt, updatedAt, ...post} of posts) {
      yield {
        type: 'post',
        place,
        ...post,
        publishedAt: publishedAt && instant(publishedAt),
        createdAt: instant(createdAt),
        updatedAt: instant(updatedAt),
      };
      for (const {of: _, ...comment} of said.get(post.id) ?? []) {
        yield {type: 'comment', post: post.id, ...comment};
      }
    }
  }
}

const readPosts = `
select id, title, source as text, author_id as author, tags,
       published_at as "publishedAt", created_at as "createdAt",
       updated_at as "updatedAt"
  from posts
 where community_id = $1 and place_id = $2 and id > $3::uuid
   and hidden_at is null
 order by id
 limit $4`;
