import {css} from 'lit';

/** The button that shows what has come meanwhile. */
export default css`
  .pill {
    position: sticky;
    inset-block-start: var(--_space);
    z-index: 1;
    border-color: transparent;
    border-radius: 99px;
    background: var(--_accent);
    box-shadow: 0 2px 10px rgb(0 0 0 / 25%);
    color: var(--_on-accent);
    justify-self: center;
  }
`;
