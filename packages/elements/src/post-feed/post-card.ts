import type {Post} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {postMessages} from '../messages/posts.js';
import {factsView, tagsView} from '../post/facts-view.js';

interface PostCard {
  say: Say<typeof postMessages>;
  format: Formats;
  now: number;
  headingLevel: number;
  /** Where the post is shown. */
  href: string;
}

/** One post in the list: its title leads to all of it. */
export const postCard = (
  {id, title, excerpt, comments: count, ...post}: Post,
  {say, format, now, headingLevel, href}: PostCard,
) => {
  const titleId = `title-${id}`;
  return html`<article part="card" class="card" aria-labelledby=${titleId}>
    <h3 id=${titleId} aria-level=${headingLevel}>
      <a href=${href} data-post=${id} dir="auto">${title}</a>
    </h3>
    ${factsView(post, {say, format, now})}
    <p class="excerpt" dir="auto">${excerpt}</p>
    ${tagsView(post, say('tags'))}
    ${
      count > 0
        ? html`<p class="hint">${say('commentCount', {count})}</p>`
        : nothing
    }
  </article>`;
};
