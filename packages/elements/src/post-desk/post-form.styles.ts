import {css} from 'lit';

/** Beside what every form looks like. */
export default css`
  form,
  .field {
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  .choice {
    display: flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: 24px;
    font-weight: 400;
  }

  .choice input {
    flex: none;
    inline-size: auto;
    min-block-size: 0;
    accent-color: var(--_accent);
  }

  [type='datetime-local'] {
    max-inline-size: 18em;
  }

  select {
    inline-size: 100%;
    color: var(--_text);
  }

  .theirs {
    display: grid;
    gap: 4px;
  }

  .theirs p,
  .theirs pre {
    margin: 0;
  }

  pre {
    overflow: auto;
    max-block-size: 16em;
    padding: var(--_space);
    background: var(--_tint);
    white-space: pre-wrap;
  }
`;
