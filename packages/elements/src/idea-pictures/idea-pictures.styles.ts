import {css} from 'lit';

/** Each as wide as it is, and no wider than there is room. */
export default css`
  :host {
    display: block;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(1.5 * var(--_space));
    margin: var(--_space) 0 0;
    padding: 0;
    list-style: none;
  }

  li {
    min-inline-size: 24px;
    max-inline-size: 100%;
  }

  townhall-picture {
    margin: 0;
  }
`;
