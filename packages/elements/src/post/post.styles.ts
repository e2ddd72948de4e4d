import {css} from 'lit';

export default css`
  :host {
    --_bone: 150px;

    display: block;
    min-block-size: 200px;
    container-type: inline-size;
  }

  [part='post'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
  }

  p {
    margin: 0;
  }

  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    min-block-size: 24px;
    font-size: var(--_small);
  }

  h2 {
    margin: 0;
    font-size: 1.5em;
    line-height: 1.25;
    text-wrap: balance;
  }

  [part='text'] {
    max-inline-size: 44em;
  }
`;
