import {css} from 'lit';

export default css`
  :host {
    --_bone: 172px;
    --_gap: var(--townhall-idea-board-gap);
  }
`;
