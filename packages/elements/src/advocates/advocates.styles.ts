import {css} from 'lit';

export default css`
  :host {
    --_bone: 56px;

    display: block;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }

  p {
    margin: 0;
  }

  .window,
  .empty,
  .did {
    color: var(--_muted);
    font-size: var(--_small);
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(2em, max-content) minmax(0, 1fr);
    gap: 2px var(--_space);
    padding-block: var(--_space);
    border-block-end: 1px solid var(--_line);
  }

  li:last-child {
    border-block-end: 0;
  }

  .rank {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: end;
  }

  [data-rank='1'] .rank {
    color: var(--_accent);
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--_space);
    overflow-wrap: anywhere;
  }

  .did {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2;
    gap: 0 calc(1.5 * var(--_space));
    font-variant-numeric: tabular-nums;
  }

  .badge[data-badge] {
    --_hue: var(--_positive);
  }
`;
