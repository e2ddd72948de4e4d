import {css} from 'lit';

/** What only the form for ideas has. */
export default css`
  fieldset {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  .choice label {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 32px;
    font-weight: 400;
  }

  .choice[aria-invalid='true'] {
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_negative);
    box-shadow: none;
  }

  select {
    inline-size: 100%;
  }

  .next ul {
    margin: 4px 0 0;
    padding-inline-start: 1.25em;
  }

  .taken {
    display: grid;
    gap: var(--_space);
    padding: calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_accent);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_raised);
  }

  .taken p {
    margin: 0;
  }
`;
