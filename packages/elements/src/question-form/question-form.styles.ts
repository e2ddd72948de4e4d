import {css} from 'lit';

/** Beside what every form looks like. */
export default css`
  .check {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 32px;
    font-weight: 400;
  }

  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }

  .similar townhall-question-card {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
`;
