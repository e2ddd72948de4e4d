import {css} from 'lit';

export default css`
  :host {
    --_bone: 180px;
    --_gap: var(--townhall-review-queue-gap);
  }

  article,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_surface);
  }

  form {
    background: var(--_raised);
  }

  h3 {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  label {
    font-weight: 600;
  }

  .bar,
  .buttons,
  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .choose {
    min-block-size: 28px;
    font-size: var(--_small);
    font-weight: 400;
  }

  .choose input {
    inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    accent-color: var(--_accent);
  }

  [part='text'],
  q {
    overflow-wrap: anywhere;
  }

  .reports {
    gap: 4px;
    font-size: var(--_small);
  }

  .reports li {
    margin: 0;
    padding: 0 0 0 0;
    content-visibility: visible;
  }
`;
