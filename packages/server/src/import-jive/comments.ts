import {idOfUri} from '@townhall/jive';
import {authorOf} from './people.js';
import {leftOut, recordStep, type Step} from './step.js';
import type {Walk} from './walk.js';
import {textOf, timesOf} from './wording.js';

/** What was said of an idea or a post, oldest first. */
export async function* said(
  {jive, people, signal}: Walk,
  id: string,
  of: 'idea' | 'post',
): AsyncGenerator<Step, void> {
  const known = new Set<string>();
  for await (const comment of jive.comments.of(id, {signal})) {
    const text = textOf(comment);
    if (text === '') {
      yield leftOut('a comment without words');
      continue;
    }
    const parent = comment.parent?.includes('/comments/')
      ? idOfUri(comment.parent)
      : undefined;
    known.add(comment.id);
    yield* people.meet(comment.author);
    yield recordStep({
      type: 'comment',
      id: comment.id,
      [of]: id,
      text,
      author: authorOf(comment),
      // A reply to what was left out begins a thread of its own.
      ...(parent !== undefined && known.has(parent) && {parent}),
      ...timesOf(comment),
    });
  }
}
