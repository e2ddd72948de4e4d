import {css} from 'lit';

/** What people say of a thing, and the form to say something. */
export default css`
  [part='comments'],
  [part='comment'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_sections, calc(2 * var(--_space)));
  }

  h4 {
    margin: 0;
    font-size: 1.0625em;
    font-weight: 650;
  }

  .small {
    min-block-size: 34px;
    padding-inline: calc(1.5 * var(--_space));
    font-size: var(--_small);
  }

  .note p {
    margin: 0;
  }

  .note p + p {
    margin-block-start: 4px;
  }

  .threads,
  .replies {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .bar,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .bar {
    justify-content: space-between;
  }

  .bar label {
    font-size: var(--_small);
  }

  .bar select {
    min-block-size: 34px;
    padding-block: 0;
  }

  [part='comments'] {
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .threads {
    gap: calc(2 * var(--_space));
  }

  .threads > li + li {
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .replies {
    gap: calc(1.5 * var(--_space));
    margin-block-start: calc(1.5 * var(--_space));
    padding-inline-start: calc(2 * var(--_space));
    border-inline-start: 2px solid var(--_line);
  }

  article[part='comment'] {
    gap: 4px;
  }

  .buttons > .plain {
    margin-inline-start: calc(-1 * var(--_space));
  }

  .pill {
    justify-self: center;
    min-block-size: 34px;
    border-color: transparent;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .pill:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  .more {
    justify-self: center;
  }

  .write {
    justify-self: start;
  }

  form {
    display: grid;
    gap: var(--_space);
    padding: calc(2 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  form > label {
    font-weight: 600;
  }

  label small {
    color: var(--_muted);
    font-weight: 400;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space);
  }

  .count {
    font-variant-numeric: tabular-nums;
  }

  .choice {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choice label {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 28px;
  }

  .choice input {
    inline-size: auto;
    min-block-size: 0;
    accent-color: var(--_accent);
  }

  .choice legend {
    padding: 0;
    font-weight: 600;
  }

  [data-kind='use_case'] {
    --_hue: var(--_accent);
  }

  @container (inline-size < 400px) {
    .replies {
      padding-inline-start: calc(1.25 * var(--_space));
    }

    form {
      padding: calc(1.5 * var(--_space));
    }
  }
`;
