import {css} from 'lit';

export default css`
  :host {
    --_bone: 160px;

    display: block;
  }
`;
