import {css} from 'lit';

export default css`
  :host {
    display: block;
    container: idea-form / inline-size;
  }

  form {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_raised);
  }

  [data-more]:empty {
    display: none;
  }

  h3 {
    margin: 0;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }

  .field {
    display: grid;
    gap: 4px;
  }

  label {
    font-weight: 600;
  }

  small {
    color: var(--_muted);
    font-weight: 400;
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 32px;
    font-weight: 400;
  }

  .check input,
  .choice input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space);
  }

  .count {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .similar {
    display: grid;
    gap: var(--_space);
    padding: calc(1.5 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .similar h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
  }

  .similar ul {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .similar li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px calc(1.5 * var(--_space));
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }

  .similar li > span {
    flex: 1 1 14em;
  }

  .similar .note {
    flex-basis: 100%;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
`;
