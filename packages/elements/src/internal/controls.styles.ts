import {css} from 'lit';

/** Buttons, fields and what they say, the same in every element. */
export default css`
  button,
  input,
  textarea {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }

  button {
    min-block-size: 40px;
    padding: 0 calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  button:hover {
    border-color: currentColor;
  }

  button[aria-pressed='true'] {
    border-color: currentColor;
    color: var(--_accent);
  }

  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.65;
  }

  button[type='submit'] {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  input,
  textarea {
    inline-size: 100%;
    min-block-size: 40px;
    padding: var(--_space);
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  [aria-invalid='true'] {
    border-color: var(--_negative);
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
