import {css} from 'lit';

/** What has become of a question, and the forms below a post. */
export default css`
  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-inline-start-color: var(--_muted);
  }

  .original {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }

  .care {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-start: calc(-1 * var(--_space));
  }

  .held,
  .theirs {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .held > li {
    display: grid;
    gap: 4px;
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }

  .held p,
  .theirs :is(p, pre) {
    margin: 0;
  }

  .theirs pre {
    max-block-size: 240px;
    overflow: auto;
    font: inherit;
    white-space: pre-wrap;
  }

  section[part='panel'] {
    display: grid;
    gap: var(--_space);
    padding: calc(2 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .note .buttons {
    flex: none;
  }

  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
  }

  .choice {
    display: grid;
    gap: 2px;
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
    min-block-size: 28px;
  }

  .choice input {
    flex: none;
    inline-size: 18px;
    min-block-size: 18px;
    accent-color: var(--_accent);
  }

  @media (forced-colors: active) {
    /* Every button has a frame there. */
    .care {
      margin-inline-start: 0;
    }

    [part='panel'] {
      border: 1px solid;
    }
  }
`;
