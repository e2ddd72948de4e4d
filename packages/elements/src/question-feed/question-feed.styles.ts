import {css} from 'lit';

export default css`
  :host {
    --_bone: 150px;
    --_gap: var(--townhall-question-feed-gap);
  }

  .field {
    display: grid;
    flex: 1 1 8em;
    gap: 2px;
    max-inline-size: 14em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  select,
  input {
    inline-size: 100%;
    color: var(--_text);
  }
`;
