import {css} from 'lit';

/** Beside what every form looks like. */
export default css`
  .similar townhall-question-card {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
`;
