import {css} from 'lit';

export default css`
  :host {
    --_bone: 150px;

    display: block;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
  }

  .places {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: calc(1.5 * var(--_space));
    list-style: none;
  }

  article {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    block-size: 100%;
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--_space);
  }

  .name {
    flex: 1 1 auto;
    font-size: 1.1em;
    font-weight: 600;
  }

  .shape,
  .counts,
  .newest {
    color: var(--_muted);
    font-size: var(--_small);
  }

  img {
    inline-size: 100%;
    block-size: 96px;
    border-radius: var(--_radius);
    object-fit: cover;
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(1.5 * var(--_space));
  }

  .newest {
    padding-inline-start: 1.2em;
    color: var(--_text);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block-start: auto;
  }

  button[aria-pressed='true']::before {
    content: '✓' / '';
  }
`;
