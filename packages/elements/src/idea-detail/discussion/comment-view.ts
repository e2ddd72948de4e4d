import type {Comment, Person} from '@townhall/client';
import {html, nothing} from 'lit';
import {authorView} from '../../internal/author-view.js';
import type {Formats} from '../../internal/formats.js';
import type {Say} from '../../internal/messages.js';
import {richText} from '../../internal/rich-text.js';
import {timeAgo} from '../../internal/time.js';
import type {discussionMessages} from '../../messages/idea-discussion.js';

export interface CommentContext {
  say: Say<typeof discussionMessages>;
  format: Formats;
  now: number;
  /** Who is looking; undefined for a guest. */
  person: Person | undefined;
  mayReply: boolean;
  /** The comment that waits for a yes before it goes. */
  removing: string | undefined;
  busy: string | undefined;
  /** What there is to say beside a comment. */
  note: (commentId: string) => unknown;
  /** What is being written in reply to a comment. */
  composer: (commentId: string) => unknown;
  onReply: (comment: Comment) => void;
  onRemove: (comment: Comment | undefined) => void;
  onRemoveReally: (comment: Comment) => void;
}

/** One comment in its place: who, what, and what can be done with it. */
export function commentView(comment: Comment, context: CommentContext) {
  const {say, format, now} = context;
  const {id, author, body, kind, removed, createdAt, updatedAt} = comment;
  if (removed) {
    return html`<p class="hint" part="comment" tabindex="-1" data-comment=${id}>
      ${say('commentRemoved')}
    </p>`;
  }
  const name = nameOf(comment, context);
  const isUseCase = kind === 'use_case';
  return html`
    <article
      part="comment"
      tabindex="-1"
      data-comment=${id}
      aria-label=${say(isUseCase ? 'useCaseBy' : 'commentBy', {name})}
    >
      <p class="facts">
        ${authorView(author, say)}
        ${
          isUseCase
            ? html`<span class="badge" data-kind="use_case"
                >${say('useCase')}</span
              >`
            : nothing
        }
        ${timeAgo(createdAt, format, now)}
        ${
          updatedAt > createdAt
            ? html`<span title=${format.dateTime(updatedAt)}
                >${say('edited')}</span
              >`
            : nothing
        }
        ${comment.movedFrom ? html`<span>${say('fromMerged')}</span>` : nothing}
      </p>
      <div part="text">${richText(body, say('code'))}</div>
      ${buttonsView(comment, context)} ${context.note(id)}
      ${context.composer(id)}
    </article>
  `;
}

/** Who wrote a comment, as text. */
export const nameOf = ({author}: Comment, {say}: Pick<CommentContext, 'say'>) =>
  author?.name ?? say('formerMember');

function buttonsView(comment: Comment, context: CommentContext) {
  const {say, person, mayReply, removing, busy} = context;
  const {id, author} = comment;
  const mayRemove =
    person && (person.id === author?.id || person.role === 'staff');
  if (removing === id) {
    return html`
      <div class="buttons" role="group" aria-label=${say('removeMine')}>
        <span>${say('removeMine')}</span>
        <button
          type="button"
          class="small"
          data-focus="removing"
          aria-disabled=${busy === id}
          @click=${() => context.onRemoveReally(comment)}
        >
          ${say('removeReally')}
        </button>
        <button
          type="button"
          class="small"
          @click=${() => context.onRemove(undefined)}
        >
          ${say('keep')}
        </button>
      </div>
    `;
  }
  if (!mayReply && !mayRemove) return nothing;
  return html`<div class="buttons">
    ${
      mayReply
        ? html`<button
            type="button"
            class="plain"
            data-reply=${id}
            aria-label=${say('replyTo', {name: nameOf(comment, context)})}
            @click=${() => context.onReply(comment)}
          >
            ${say('reply')}
          </button>`
        : nothing
    }
    ${
      mayRemove
        ? html`<button
            type="button"
            class="plain"
            data-remove=${id}
            @click=${() => context.onRemove(comment)}
          >
            ${say('remove')}
          </button>`
        : nothing
    }
  </div>`;
}
