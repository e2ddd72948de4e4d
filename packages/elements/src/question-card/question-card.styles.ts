import {css} from 'lit';

export default css`
  :host {
    --_bone: 120px;

    display: block;
    container: question-card / inline-size;
  }

  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }

  :host([density='card']) > article,
  article[aria-labelledby] {
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_surface);
  }
`;
