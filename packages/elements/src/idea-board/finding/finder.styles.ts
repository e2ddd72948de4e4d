import {css} from 'lit';

export default css`
  :host {
    display: grid;
    gap: calc(1.5 * var(--_space));
    container: idea-finder / inline-size;
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_raised);
  }

  .field {
    display: grid;
    gap: 2px;
    color: var(--_muted);
    font-size: var(--_small);
  }

  input[type='search'],
  select {
    inline-size: 100%;
    color: var(--_text);
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
    align-items: end;
    gap: calc(1.5 * var(--_space));
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(2 * var(--_space));
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 32px;
  }

  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }

  .views button {
    min-block-size: 34px;
    font-size: var(--_small);
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--_space);
    margin: 0;
  }
`;
