import {css} from 'lit';

/** The fields of plugins look as those of the form around them. */
export default css`
  :host {
    display: grid;
    gap: var(--_space);
    unicode-bidi: isolate;
  }

  fieldset {
    display: grid;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
    margin: 0;
    padding-block: 0;
    padding-inline: calc(1.5 * var(--_space)) 0;
    border: 0;
    border-inline-start: 3px solid var(--_line);
  }

  legend {
    padding: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .field {
    display: grid;
    gap: 4px;
  }

  label {
    font-weight: 600;
  }

  label small {
    color: var(--_muted);
    font-weight: 400;
  }

  select {
    inline-size: 100%;
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 32px;
    font-weight: 400;
  }

  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
