import {css} from 'lit';

export default css`
  :host {
    display: block;
    position: relative;
  }

  /* In the flow: a card of a long list cuts off what would lie over its edge. */
  [role='listbox'] {
    margin-block-start: 2px;
    max-inline-size: 360px;
    padding: 4px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
  }

  ::slotted([role='option']) {
    display: block;
    padding: 6px 8px;
    border-radius: calc(var(--_radius) - 4px);
    color: var(--_text);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  ::slotted([role='option']:hover) {
    background: var(--_raised);
  }

  ::slotted([aria-selected='true']) {
    background: var(--_tint);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
`;
