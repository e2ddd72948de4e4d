import {html, nothing} from 'lit';
import {authorView} from '../internal/author-view.js';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import {richText} from '../internal/rich-text.js';
import type {reviewQueueMessages} from '../messages/review-queue.js';
import type {WaitingPost} from './review-controller.js';

/** In whose words and when a post is drawn. */
export interface ReviewMoment {
  say: Say<typeof reviewQueueMessages>;
  format: Formats;
  now: number;
  headingLevel: number;
}

const signalKeys = [
  'trap',
  'too_fast',
  'hidden_characters',
  'mixed_scripts',
  'new_with_link',
  'mostly_links',
  'repeated_elsewhere',
  'words',
] as const;

/** What a post is called in the name of a button. */
export function nameOf(
  {kind, question, author}: WaitingPost,
  say: Say<typeof reviewQueueMessages>,
) {
  const {title} = question;
  return kind === 'question'
    ? say('theQuestion', {title})
    : say('theAnswer', {title, name: author?.name ?? say('formerMember')});
}

/** A post as staff sees it: who wrote what, and why it stands here. */
export function heldPostView(post: WaitingPost, moment: ReviewMoment) {
  const {say, format, now, headingLevel} = moment;
  const {id, kind, question, author, status, body, createdAt} = post;
  return html`
    <h3 id=${`title-${id}`} aria-level=${headingLevel} dir="auto">
      ${kind === 'question' ? question.title : say('answerTo', question)}
    </h3>
    <p class="facts">
      ${authorView(author, say)}
      <span class="badge">${say(`status_${status}`)}</span>
      <time datetime=${createdAt}
        >${say('written', {when: format.relative(createdAt, now)})}</time
      >
      ${dueView(post, moment)}
    </p>
    <div part="text">${richText(body, say('code'))}</div>
    <p class="hint">${whyHere(post, say)}</p>
    ${reportsView(post, moment)}
  `;
}

function dueView({expectedBy}: WaitingPost, {say, format, now}: ReviewMoment) {
  if (expectedBy === null) return nothing;
  return html`<span
    >${
      Date.parse(expectedBy) <= now
        ? say('overdue')
        : say('due', {when: format.relative(expectedBy, now)})
    }</span
  >`;
}

function whyHere(
  {status, because, signals}: WaitingPost,
  say: ReviewMoment['say'],
) {
  const noticed = signals.map((signal) => {
    const known = signalKeys.find((key) => key === signal);
    return known ? say(`signal_${known}`) : signal;
  });
  return [
    status === 'reported' && say('stillSeen'),
    because && say(`because_${because}`),
    noticed.length > 0 && say('signals', {signals: noticed.join(', ')}),
  ]
    .filter(Boolean)
    .join(' ');
}

function reportsView({reports}: WaitingPost, {say, format, now}: ReviewMoment) {
  if (reports.length === 0) return nothing;
  return html`<ul class="reports" role="list" aria-label=${say('reports')}>
    ${reports.map(
      ({by, reason, text, at}) =>
        html`<li>
          <span
            >${say('reportedBy', {
              name: by?.name ?? say('formerMember'),
              when: format.relative(at, now),
              reason: say(`reason_${reason}`),
            })}</span
          >
          ${text ? html`<q dir="auto">${text}</q>` : nothing}
        </li>`,
    )}
  </ul>`;
}
