import {html} from 'lit';

/** Signs stand beside words, never instead of them. */
const sign = (path: string) =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;

export const tick = sign('m4 10.5 4 4 8-9');

export const chevron = sign('m5 8 5 5 5-5');
