import {css} from 'lit';

export default css`
  :host {
    --_bone: 150px;
    --_gap: var(--townhall-post-feed-gap);
  }

  .field {
    display: grid;
    flex: 1 1 8em;
    gap: 2px;
    max-inline-size: 18em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  select {
    inline-size: 100%;
    color: var(--_text);
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_surface);
  }

  h3 {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: pretty;
  }

  h3 a {
    display: block;
    min-block-size: 24px;
    color: var(--_text);
    text-decoration: none;
  }

  h3 a:hover {
    text-decoration: underline;
  }

  .excerpt {
    margin: 0;
    line-height: 1.55;
  }

  /* Inside a card, lists are not the list of cards. */
  .tags {
    display: flex;
    gap: 4px;
  }

  .tags li {
    margin: 0;
    padding: 0 0.6em;
    content-visibility: visible;
  }
`;
