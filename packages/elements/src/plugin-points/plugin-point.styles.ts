import {css} from 'lit';

/** A box that what a plugin draws cannot leave. */
export default css`
  :host {
    display: block;
    font-size: 1em;
  }

  :host([data-empty]) {
    display: none;
  }

  .view {
    contain: content;
    overflow: clip;
    margin-block-start: var(--_space);
    unicode-bidi: isolate;
  }

  p,
  ul,
  ol {
    margin: 0;
  }

  .via {
    color: var(--_muted);
    font-size: 0.75em;
  }

  .stack,
  .grid {
    display: grid;
    gap: var(--_space);
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(10em, 1fr));
  }

  .inline,
  .actions,
  .badges {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .gap-m {
    gap: calc(2 * var(--_space));
  }

  .gap-l {
    gap: calc(3 * var(--_space));
  }

  .badge {
    padding: 0 var(--_space);
    border: 1px solid currentColor;
    border-radius: 999px;
    font-size: var(--_small);
  }

  [data-tone='muted'] {
    color: var(--_muted);
  }

  [data-tone='success'] {
    color: var(--_positive);
  }

  [data-tone='warning'] {
    color: var(--_warning);
  }

  [data-tone='danger'] {
    color: var(--_negative);
  }

  [data-tone='accent'],
  [data-tone='info'] {
    color: var(--_accent);
  }

  [data-size='s'] {
    font-size: var(--_small);
  }

  [data-weight='bold'],
  [role='heading'] {
    font-weight: 600;
  }

  .notice {
    padding: var(--_space);
    border-inline-start: 3px solid currentColor;
    background: var(--_raised);
  }

  .field,
  .bar {
    display: grid;
    gap: 4px;
  }

  img {
    max-inline-size: 100%;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
  }

  th,
  td {
    padding: 4px var(--_space);
    border-block-end: 1px solid var(--_line);
    text-align: start;
  }
`;
