import type {NoticeAction} from '@townhall/client';
import {html, nothing} from 'lit';

/** Drawn here rather than fetched, so that no policy of the page can block them. */
const icons = {
  answers: html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M4 5h16v11H9.5L5 20v-4H4Z" />
    <path d="M9.7 9a2.4 2.4 0 1 1 3.3 2.2c-.7.3-1 .8-1 1.4m0 1.4v.1" />
  </svg>`,
  groups: html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="9" cy="9" r="3.2" />
    <path d="M3 19c.4-3.4 2.9-5.3 6-5.3s5.6 1.9 6 5.3" />
    <path d="M15.5 6.2a3.1 3.1 0 0 1 0 5.7m1.8 2.3c2.2.7 3.5 2.4 3.7 4.8" />
  </svg>`,
  ideas: html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M9 17.5c0-2-3-3.4-3-7.2a6 6 0 0 1 12 0c0 3.8-3 5.2-3 7.2Z" />
    <path d="M9.8 21h4.4M12 13.5v4" />
  </svg>`,
  link: html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path
      d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1"
    />
  </svg>`,
};

/** Marks a step that its reader has taken. */
const tick = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m5 12.5 4.5 4.5L19 7.5" />
</svg>`;

interface Door {
  action: NoticeAction;
  /** What stands for a step that is taken; left out where it is not. */
  done: string | undefined;
  onOpen: (event: MouseEvent, action: NoticeAction) => void;
}

/** A way on from a notice: a link, or something that the page does. */
export function door({action, done, onOpen}: Door) {
  const isDone = done !== undefined;
  const inside = html`${isDone ? tick : icons[action.icon]}
    <span dir="auto">${action.label}</span>
    ${isDone ? html`<span class="done">${done}</span>` : nothing}`;
  const open = (event: MouseEvent) => onOpen(event, action);
  return html`<li data-door=${action.id} ?data-done=${isDone}>
    ${
      action.event === undefined
        ? html`<a part="action" href=${action.href ?? nothing} @click=${open}
            >${inside}</a
          >`
        : html`<button part="action" type="button" @click=${open}>
            ${inside}
          </button>`
    }
  </li>`;
}

/** What can be opened: nothing that would run a script, whoever wrote it. */
export const isOpenable = ({href, event}: NoticeAction) =>
  event !== undefined || isFollowable(href);

/** `javascript:` and its like must not become a link, whoever wrote the notice. */
export function isFollowable(href: string | undefined): href is string {
  const base = document.baseURI;
  return (
    href !== undefined &&
    URL.canParse(href, base) &&
    /^https?:$/.test(new URL(href, base).protocol)
  );
}
