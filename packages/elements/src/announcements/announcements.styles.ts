import {css} from 'lit';

export default css`
  :host {
    display: block;
  }

  .space[data-held] {
    display: flow-root;
    min-block-size: var(--_reserve, 0);
  }

  ul[part='list'] {
    display: grid;
    gap: var(--townhall-announcements-gap, calc(2 * var(--_space)));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part='title'] {
    padding-inline-end: calc(5 * var(--_space));
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }

  section {
    position: relative;
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  [part='text'] p,
  .when,
  .where {
    margin: var(--_space) 0 0;
    line-height: 1.5;
  }

  .when {
    font-weight: 600;
  }

  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    margin-block-start: calc(1.5 * var(--_space));
  }

  [part='action'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    color: var(--_accent);
    font-weight: 600;
  }

  [part='close'] {
    position: absolute;
    inset-block-start: var(--_space);
    inset-inline-end: var(--_space);
    inline-size: 40px;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
  }

  [part='close'] svg {
    inline-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
  }
`;
