// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const postsShapes: Shapes = {
  "communityEvent.post.changed": "place:s post:@post",
  "communityEvent.post.created": "place:s post:@post",
  "post": "id,place,title:s body:*@block excerpt:s author:?@person state:=draft|scheduled|published publishedAt:?t tags:*s comments:i commentsLocked:b version:i createdAt,updatedAt:t",
  "postArchive": "months:*@postArchive.months tags:*@postArchive.tags",
  "postArchive.months": "month:s count:i",
  "postArchive.tags": "tag:s count:i",
};
