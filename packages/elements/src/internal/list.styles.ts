import {css} from 'lit';

/** A list of cards with a toolbar above: ideas, questions. */
export default css`
  :host {
    display: block;
    min-block-size: 200px;
    container-type: inline-size;
  }

  .all,
  .skeleton,
  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap, calc(2 * var(--_space)));
  }

  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(1.5 * var(--_space));
  }

  .primary {
    flex: 1 0 100%;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* What is about to change stays as clear to read, and is at once when it has. */
  ul[aria-busy='true'] {
    filter: grayscale(1);
    transition: filter 0.2s 0.2s;
  }

  li {
    /* Room for the focus ring, which containment would cut off. */
    margin: -4px;
    padding: 4px;
    contain-intrinsic-size: auto var(--_bone);
    content-visibility: auto;
  }

  .more {
    justify-self: center;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: calc(1.5 * var(--_space));
    padding: calc(5 * var(--_space)) calc(2 * var(--_space));
    border: 1px dashed var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    color: var(--_muted);
    text-align: center;
  }

  .empty :is(p, button) {
    margin: 0;
  }

  @container (inline-size >= 560px) {
    .primary {
      flex: 0 0 auto;
      margin-inline-start: auto;
    }
  }
`;
