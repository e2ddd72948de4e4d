import {css} from 'lit';

/** As wide as it is, and no wider than there is room. */
export default css`
  :host {
    display: block;
    margin-block: var(--_space);
  }

  a {
    display: inline-block;
    min-inline-size: 24px;
    max-inline-size: 100%;
    min-block-size: 24px;
    border-radius: var(--_radius);
    vertical-align: top;
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

  .gone {
    color: var(--_muted);
    font-style: italic;
  }
`;
