import {css} from 'lit';

export default css`
  :host {
    display: block;
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    justify-items: start;
  }

  .desk > :not(button) {
    justify-self: stretch;
  }

  h3,
  p {
    margin: 0;
  }

  h3 {
    font-size: 1em;
    font-weight: 650;
  }

  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px calc(1.5 * var(--_space));
    padding-block: 4px;
    border-block-start: 1px solid var(--_line);
  }

  .title {
    flex: 1 1 12em;
    overflow-wrap: anywhere;
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
`;
