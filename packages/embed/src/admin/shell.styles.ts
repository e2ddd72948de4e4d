import {css} from 'lit';

/** The frame around the managers' screens. */
export default css`
  :host {
    display: grid;
    grid-template: auto auto 1fr / minmax(0, 1fr);
    min-block-size: 100vh;
    background: var(--_raised);
    font-family: var(--townhall-font, system-ui, sans-serif);
  }

  .skip {
    position: absolute;
    inset-block-start: var(--_space);
    inset-inline-start: var(--_space);
    z-index: 1;
  }

  .skip:not(:focus) {
    inset-block-start: -100px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
    padding: var(--_space) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  header strong {
    flex: 1 1 auto;
  }

  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 0;
    padding: var(--_space) calc(2 * var(--_space));
    list-style: none;
  }

  nav a {
    display: flex;
    align-items: center;
    min-block-size: 36px;
    padding: 0 calc(1.5 * var(--_space));
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }

  nav a:hover {
    background: var(--_surface);
  }

  nav a[aria-current] {
    background: var(--_tint);
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
  }

  main {
    padding: calc(2 * var(--_space));
    min-inline-size: 0;
  }

  h1 {
    margin: 0 0 calc(2 * var(--_space));
    font-size: 1.75em;
    line-height: 1.2;
  }

  h1:focus {
    outline: none;
  }

  form {
    display: grid;
    gap: var(--_space);
    max-inline-size: 40em;
    margin-block-end: calc(2 * var(--_space));
  }

  form button {
    justify-self: start;
  }

  label {
    font-weight: 600;
  }

  @media (min-width: 800px) {
    :host {
      grid-template: auto 1fr / 220px minmax(0, 1fr);
    }

    header {
      grid-column: 1 / -1;
    }

    nav ul {
      display: grid;
    }

    main {
      padding: calc(3 * var(--_space));
      max-inline-size: 1100px;
    }
  }
`;
