import {css} from 'lit';

export default css`
  :host {
    --_bone: 64px;

    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    container: idea-roadmap / inline-size;
  }

  .columns {
    display: grid;
    gap: calc(2 * var(--_space));
  }

  section {
    /* What is only said stays inside of what scrolls. */
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space);
    padding: calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_raised);
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space);
  }

  h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
  }

  .count {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .aside {
    justify-self: start;
  }

  @container idea-roadmap (inline-size >= 640px) {
    .columns {
      grid-auto-columns: minmax(17em, 1fr);
      grid-auto-flow: column;
      padding: 4px;
      overflow-x: auto;
    }
  }
`;
