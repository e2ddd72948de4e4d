import {css} from 'lit';

/** What is below the title of an opened question. */
export default css`
  .vouched,
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .vouched {
    gap: var(--_space);
  }

  [part='vouched'] {
    display: grid;
    gap: var(--_space);
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-inline-start: 3px solid var(--_positive);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_positive) 7%, var(--_surface));
  }

  /* The label alone: what people stress in their answer keeps its colour. */
  .vouch,
  [part='vouched'] .facts > :is(strong, svg) {
    color: var(--_positive);
  }

  .extract {
    -webkit-line-clamp: 4;
  }

  [part='vouched'] > a {
    justify-self: start;
    font-size: var(--_small);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
  }

  .bar select {
    min-block-size: 32px;
    margin-inline-start: 4px;
    padding-block: 0;
    color: var(--_text);
  }

  .pill {
    min-block-size: 32px;
    border-color: transparent;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .answers > li + li {
    margin-block-start: calc(2 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  /* Below what a page may have fixed at its top. */
  [part='answer'] {
    scroll-margin-block-start: 80px;
  }

  [part='answer'][aria-current] {
    padding-inline-start: calc(1.5 * var(--_space));
    border-inline-start: 3px solid var(--_accent);
  }

  .when {
    color: inherit;
  }

  [part='marks'] {
    gap: 4px calc(2 * var(--_space));
    padding: 0;
    list-style: none;
  }

  .vouch {
    display: flex;
    gap: 0.4em;
    font-weight: 600;
  }

  .vouch svg {
    inline-size: 1.25em;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .buttons > [data-kind] {
    min-block-size: 32px;
    padding-inline: calc(1.5 * var(--_space));
    font-size: var(--_small);
  }

  form {
    display: grid;
    gap: 4px;
    padding: calc(2 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  label[for] {
    font-weight: 600;
  }

  form > .buttons {
    margin-block-start: var(--_space);
  }

  .more {
    justify-self: center;
  }

  @media (forced-colors: active) {
    [part='vouched'] {
      border: 1px solid;
      border-inline-start-width: 4px;
    }
  }
`;
