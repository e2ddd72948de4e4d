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

  a {
    display: block;
    min-block-size: 24px;
    border-radius: var(--_radius);
  }

  /* Its own measures keep its room until it is there. */
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 480px;
    border-radius: var(--_radius);
    background: var(--_raised);
    object-fit: contain;
  }
`;
