import {duration, within} from './calendar.mjs';
import {readPosts} from './post.mjs';

/**
 * Every post of the blog with what was said of it, as import records.
 *
 * @param {Date} now
 */
export function* blog(now) {
  for (const {heading, facts, text, parts} of readPosts('blog')) {
    const {id, by, tags, published} = facts;
    const publishedAt = moment(published, now);
    yield {
      type: 'post',
      id,
      place: 'house',
      title: heading,
      text,
      author: by,
      tags: tags.split(', '),
      publishedAt: publishedAt?.toISOString() ?? null,
      // What is not published yet was written this morning.
      createdAt: within(publishedAt ?? now, {to: now}).toISOString(),
    };
    for (const [index, part] of parts.entries()) {
      yield comment(part, {id, index, publishedAt, now});
    }
  }
}

/** `no` for a draft, `3 weeks ago` or `in 5 days`. */
function moment(words, now) {
  if (words === 'no') return undefined;
  const ahead = words.startsWith('in ') ? 1 : -1;
  return new Date(now.getTime() + ahead * duration(words));
}

function comment(part, {id, index, publishedAt, now}) {
  const at = publishedAt.getTime() + duration(part.facts.after);
  return {
    type: 'comment',
    id: `${id}-comment-${index + 1}`,
    post: id,
    // A reply goes on from what was said right before it.
    ...(part.facts.reply ? {parent: `${id}-comment-${index}`} : {}),
    text: part.text,
    author: part.heading,
    createdAt: within(at, {to: now}).toISOString(),
  };
}
