import {css} from 'lit';

export default css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .space[data-held] {
    display: flow-root;
    min-block-size: var(--_reserve, var(--townhall-welcome-reserve, 0));
  }

  section {
    position: relative;
    padding: calc(3 * var(--_space));
    border: 1px solid color-mix(in srgb, var(--_accent) 22%, var(--_line));
    border-radius: calc(1.4 * var(--_radius));
    background: linear-gradient(
      to bottom,
      color-mix(in srgb, var(--_accent) 10%, var(--_surface)),
      color-mix(in srgb, var(--_accent) 3%, var(--_surface))
    );
  }

  [part='title'] {
    padding-inline-end: calc(5 * var(--_space));
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }

  /* Inside the title, whose room for the button is on the page's side. */
  [part='title'] > span {
    display: block;
  }

  [part='text'] {
    max-inline-size: 65ch;
    margin-block-start: var(--_space);
    color: var(--_muted);
    line-height: 1.55;
  }

  [part='text'] p {
    margin: 0;
  }

  [part='text'] p + p {
    margin-block-start: var(--_space);
  }

  ul[part='actions'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5em), 1fr));
    gap: calc(1.5 * var(--_space));
    margin: calc(2.5 * var(--_space)) 0 0;
    padding: 0;
    list-style: none;
  }

  [part='action'] {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 56px;
    padding: var(--_space) calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    text-decoration: none;
  }

  [part='action']:hover {
    border-color: var(--_accent);
    box-shadow: 0 1px 6px color-mix(in srgb, var(--_accent) 18%, transparent);
  }

  svg {
    flex: none;
    inline-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [part='action'] svg {
    inline-size: 40px;
    padding: 8px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    color: var(--_accent);
  }

  .done {
    margin-inline-start: auto;
    font-size: 0.875em;
    font-weight: 400;
  }

  [data-done] span {
    color: var(--_muted);
  }

  [part='progress'] {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    margin: calc(1.5 * var(--_space)) 0 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  progress {
    flex: 0 1 10em;
    block-size: 6px;
    accent-color: var(--_accent);
  }

  [part='later'] {
    margin-block-start: calc(1.5 * var(--_space));
  }

  [part='close'] {
    position: absolute;
    inset-block-start: calc(1.5 * var(--_space));
    inset-inline-end: calc(1.5 * var(--_space));
    inline-size: 40px;
    padding: 0;
    border-color: transparent;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
  }

  .error {
    margin-block-start: var(--_space);
  }

  @container (max-width: 30em) {
    section {
      padding: calc(2 * var(--_space));
    }

    [part='close'] {
      inset-block-start: var(--_space);
      inset-inline-end: var(--_space);
    }
  }

  @media (forced-colors: active) {
    [part='action'] svg {
      background: none;
      color: LinkText;
    }
  }
`;
