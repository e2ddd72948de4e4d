import {css} from 'lit';

/** How the managers' screens look; the colours are those of the widgets. */
export default css`
  :host {
    display: block;
  }

  h2 {
    margin: calc(4 * var(--_space)) 0 var(--_space);
    font-size: 1.25em;
    line-height: 1.3;
  }

  h3 {
    margin: calc(2 * var(--_space)) 0 var(--_space);
    font-size: 1.0625em;
  }

  p {
    margin: 0 0 var(--_space);
    max-inline-size: 44em;
  }

  fieldset,
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    margin: 0 0 calc(2 * var(--_space));
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    min-inline-size: 0;
  }

  legend {
    padding: 0 var(--_space);
    font-weight: 600;
  }

  label {
    font-weight: 600;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    max-inline-size: 44em;
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 32px;
  }

  .check input {
    inline-size: 24px;
    min-block-size: 24px;
    accent-color: var(--_accent);
  }

  .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    margin-inline-start: calc(2 * var(--_space));
  }

  select {
    max-inline-size: 100%;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    margin-block: calc(2 * var(--_space));
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: calc(1.5 * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tiles a {
    display: grid;
    align-content: start;
    gap: 2px;
    block-size: 100%;
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    text-decoration: none;
  }

  .tiles a:hover {
    border-color: var(--_control);
    background: var(--_raised);
  }

  .tiles strong {
    font-size: 1.5em;
    line-height: 1.2;
  }

  .tiles a.place strong {
    font-size: 1em;
    color: var(--_accent);
    text-decoration: underline;
  }

  .wide th {
    overflow-wrap: normal;
  }

  .wide {
    overflow-x: auto;
    max-inline-size: 100%;
  }

  table {
    border-collapse: collapse;
  }

  th,
  td {
    padding: 4px var(--_space);
    border-block-end: 1px solid var(--_line);
    text-align: start;
  }

  td {
    font-variant-numeric: tabular-nums;
  }
`;
