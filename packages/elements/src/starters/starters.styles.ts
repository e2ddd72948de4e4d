import {css} from 'lit';

export default css`
  :host {
    --_bone: 64px;

    display: block;
    /* Something has to be there to be seen. */
    min-block-size: 1px;
  }

  section,
  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    margin: 0;
    padding: 0;
    list-style: none;
  }

  p {
    margin: 0;
  }

  .label {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }

  article {
    display: grid;
    gap: 4px;
    padding: calc(1.5 * var(--_space));
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }

  .tag {
    justify-self: start;
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .title {
    font-weight: 600;
  }

  .greeters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(2 * var(--_space));
  }
`;
