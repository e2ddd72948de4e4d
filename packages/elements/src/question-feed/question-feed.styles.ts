import {css} from 'lit';

export default css`
  :host {
    --_bone: 150px;
    --_gap: var(--townhall-question-feed-gap);
  }
`;
