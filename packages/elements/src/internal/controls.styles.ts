import {css} from 'lit';

/** Buttons, fields and notes, the same in every element. */
export default css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: 40px;
    padding: 0 calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font-weight: 500;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color 0.12s,
      border-color 0.12s;
  }

  button:hover,
  .button:hover {
    border-color: var(--_control);
    background: var(--_raised);
  }

  button[aria-pressed='true'] {
    border-color: currentColor;
    background: var(--_tint);
    color: var(--_accent);
  }

  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.65;
  }

  button[type='submit'],
  .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  button[type='submit']:hover,
  .primary:hover {
    border-color: transparent;
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  .plain {
    min-block-size: 28px;
    padding: 0 var(--_space);
    border-color: transparent;
    background: none;
    color: var(--_accent);
    font-size: var(--_small);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  input,
  select,
  textarea {
    max-inline-size: 100%;
    min-block-size: 40px;
    padding: var(--_space) calc(1.5 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .hint {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }

  /* Something to know: a failure, an empty list, a confirmation. */
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .note > p {
    flex: 1 1 12em;
    margin: 0;
  }

  .note[data-kind='refused'],
  .note[data-kind='broken'] {
    border-inline-start-color: var(--_negative);
  }

  .note[data-kind='offline'],
  .note[data-kind='busy'] {
    border-inline-start-color: var(--_warning);
  }

  .skeleton {
    display: grid;
    gap: calc(1.5 * var(--_space));
    animation: appear 0.2s 0.2s backwards;
  }

  .bone {
    block-size: var(--_bone, 120px);
    border-radius: var(--_radius);
    background: var(--_raised);
    animation: breathe 1s infinite alternate;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .bone {
      border: 1px solid;
    }
  }
`;
