import {css} from 'lit';

export default css`
  :host {
    display: contents;
  }

  p {
    margin: 0;
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_negative);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_negative);
  }
`;
