import {html} from 'lit';

/**
 * Grey shapes in the place of what is on its way. The space is taken at once,
 * the shapes show after a moment, so that a quick answer does not flicker.
 */
export const skeleton = (rows: number, loading: string) => html`
  <div part="skeleton" class="skeleton" aria-busy="true">
    <p class="heard">${loading}</p>
    ${Array.from({length: rows}, () => html`<div class="bone"></div>`)}
  </div>
`;
