import {css} from 'lit';

export default css`
  :host {
    --_bone: 160px;

    display: block;
  }

  section,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
  }

  section {
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  p,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
  }

  .question {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.3;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: var(--_space);
  }

  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--_space);
    min-block-size: 40px;
    padding: 4px var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  label:hover {
    border-color: var(--_control);
  }

  input {
    inline-size: 20px;
    block-size: 20px;
    min-block-size: 0;
    padding: 0;
    accent-color: var(--_accent);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  [part='results'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px var(--_space);
  }

  .own {
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_accent);
    font-size: var(--_small);
  }

  .figures {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .figures strong {
    color: var(--_text);
  }

  .bar {
    flex: 1 0 100%;
    display: block;
    inline-size: 100%;
    block-size: 10px;
    border-radius: 5px;
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .whole {
    fill: var(--_raised);
  }

  .part {
    fill: var(--_accent);
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_space));
    color: var(--_muted);
    font-size: var(--_small);
  }

  summary {
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
    font-size: var(--_small);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 6px var(--_space);
    border-block-end: 1px solid var(--_line);
    text-align: end;
  }

  th:first-child {
    text-align: start;
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }

    .whole {
      fill: Canvas;
    }

    .part {
      fill: Highlight;
    }
  }
`;
