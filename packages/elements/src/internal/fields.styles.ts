import {css} from 'lit';

/** What one writes in, and what is wrong with it; loaded with what has fields. */
export default css`
  input,
  textarea {
    display: block;
    inline-size: 100%;
  }

  textarea {
    min-block-size: 6.5em;
    field-sizing: content;
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: var(--_negative);
    box-shadow: inset 0 0 0 1px var(--_negative);
  }

  .error {
    margin: 0;
    color: var(--_negative);
    font-size: var(--_small);
  }
`;
