import {css} from 'lit';

export default css`
  :host {
    --_bone: 72px;

    display: block;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-size: 1.15em;
    font-weight: 600;
  }

  p {
    margin: 0;
  }

  .tracks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: var(--_space);
    margin-block: var(--_space);
  }

  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px calc(1.5 * var(--_space));
    padding: calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  label:hover {
    border-color: var(--_control);
  }

  label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  input {
    inline-size: 20px;
    block-size: 20px;
    min-block-size: 0;
    padding: 0;
    accent-color: var(--_accent);
  }

  .icon {
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .title {
    display: block;
    font-weight: 600;
  }

  .description {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }
`;
