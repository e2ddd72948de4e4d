import {contentIdOf, type JiveArticle} from '@townhall/jive';
import {said} from './comments.js';
import {authorOf} from './people.js';
import {recordStep, type Step} from './step.js';
import {trying} from './trying.js';
import type {Walk} from './walk.js';
import {tagsOf, textOf, timesOf, titleOf} from './wording.js';

/** A post of a blog, and what was said of it. */
export async function* postSteps(
  walk: Walk,
  post: JiveArticle,
): AsyncGenerator<Step, void> {
  const id = contentIdOf(post);
  yield* walk.people.meet(post.author);
  yield recordStep({
    type: 'post',
    id,
    place: yield* walk.place('group'),
    title: titleOf(post),
    text: textOf(post),
    author: authorOf(post),
    tags: tagsOf(post),
    ...timesOf(post),
  });
  if (post.replyCount !== 0) {
    yield* trying(`the comments on post ${id}`, said(walk, id, 'post'));
  }
}
