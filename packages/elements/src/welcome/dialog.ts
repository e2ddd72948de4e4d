import {css, html} from 'lit';

/** What a welcome is shown in for those who ask for it. */
export const dialog = (inside: unknown, onClose: () => void) =>
  html`<dialog part="dialog" aria-labelledby="title" @close=${onClose}>
    ${inside}
  </dialog>`;

/** How that looks. */
export const dialogStyles = css`
  dialog {
    inline-size: min(40em, 100% - 2em);
    padding: 0;
    border: 0;
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_surface);
    color: inherit;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
`;
