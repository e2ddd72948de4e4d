import {css} from 'lit';

export default css`
  :host {
    display: block;
  }

  .again {
    margin-block-start: var(--_space);
  }
`;
