import {css} from 'lit';

/** What staff has on a card, in an opened idea and above a board. */
export default css`
  :host {
    display: block;
    margin-block-start: var(--_space);
    container: idea-moderation / inline-size;
  }

  .bar,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  button {
    min-block-size: 32px;
    padding-inline: calc(1.5 * var(--_space));
    font-size: var(--_small);
  }

  .chosen,
  .choice {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 24px;
    font-weight: 400;
  }

  .choice {
    display: flex;
    padding-block: 2px;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    flex: none;
    accent-color: var(--_accent);
  }

  .panel,
  .wish {
    display: grid;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
  }

  .panel {
    margin-block-start: var(--_space);
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .panel p {
    margin: 0;
  }

  .wish > label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }

  .wish small {
    color: var(--_muted);
    font-weight: 400;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: var(--_space) calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  legend {
    padding-inline: 4px;
    font-size: var(--_small);
    font-weight: 600;
  }

  h3,
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
  }

  ul {
    display: grid;
    gap: calc(1.5 * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    min-inline-size: 0;
    padding-block-start: calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  li:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  blockquote {
    margin: var(--_space) 0 0;
    padding-inline-start: calc(1.5 * var(--_space));
    border-inline-start: 3px solid var(--_line);
  }

  [tabindex='-1']:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
