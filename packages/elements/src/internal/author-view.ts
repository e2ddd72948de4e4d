import type {Author} from '@townhall/client';
import {html, nothing} from 'lit';
import type {sharedMessages} from '../messages/shared.js';
import type {Say} from './messages.js';

const roles = {advocate: 'roleAdvocate', staff: 'roleStaff'} as const;

/** Who wrote it, with what the community knows them as. */
export function authorView(author: Author, say: Say<typeof sharedMessages>) {
  if (!author) return html`<span class="author">${say('formerMember')}</span>`;
  const {name, role, title} = author;
  return html`<span class="author" title=${title || nothing}
    ><span class="initials" aria-hidden="true">${initials(name)}</span
    ><bdi>${name}</bdi>${
      role === 'member'
        ? nothing
        : html` <span class="badge" data-role=${role}
            >${say(roles[role])}</span
          >`
    }</span
  >`;
}

function initials(name: string) {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  // Spread, so that an emoji or a rare letter is not cut in half.
  return ends.map((word) => [...(word ?? '')][0]).join('');
}
