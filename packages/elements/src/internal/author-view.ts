import type {Author, Person} from '@townhall/client';
import {html, nothing} from 'lit';
import type {sharedMessages} from '../messages/shared.js';
import type {Say} from './messages.js';

const badges = {
  advocate: 'roleAdvocate',
  staff: 'roleStaff',
  new: 'roleNew',
} as const;

/** How long somebody is called new: the community greets them as new as long. */
const newFor = 14 * 86_400_000;

/** Who wrote it, with what the community knows them as. */
export function authorView(
  author: Author,
  say: Say<typeof sharedMessages>,
  nobody = say('formerMember'),
) {
  if (!author) return html`<span class="author">${nobody}</span>`;
  const {name, title} = author;
  const badge = badgeOf(author);
  return html`<span class="author" title=${title || nothing}
    ><span class="initials" aria-hidden="true">${initials(name)}</span
    ><bdi>${name}</bdi>${
      badge
        ? html` <span class="badge" data-role=${badge}
            >${say(badges[badge])}</span
          >`
        : nothing
    }</span
  >`;
}

function badgeOf({role, joinedAt}: Person) {
  if (role !== 'member') return role;
  return Date.now() - Date.parse(joinedAt) < newFor ? 'new' : undefined;
}

function initials(name: string) {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  // Spread, so that an emoji or a rare letter is not cut in half.
  return ends.map((word) => [...(word ?? '')][0]).join('');
}
