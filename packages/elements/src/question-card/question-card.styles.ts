import {css} from 'lit';

export default css`
  :host {
    --_bone: 120px;

    display: block;
    container: question-card / inline-size;
  }

  article,
  [part='answers'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }

  .card {
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_surface);
  }

  h3 {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
  }

  .compact h3 {
    font-size: 1em;
  }

  .full h3 {
    font-size: 1.375em;
    text-wrap: pretty;
  }

  button.title {
    display: flex;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 650;
    line-height: inherit;
    text-align: start;
    text-wrap: pretty;
  }

  .title span {
    flex: 1;
  }

  button.title:hover span {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  svg {
    flex: none;
    inline-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .title svg {
    color: var(--_muted);
    transition: rotate 0.15s;
  }

  .title[aria-expanded='true'] svg {
    rotate: 180deg;
  }

  .badge svg {
    inline-size: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.12em;
    stroke-width: 3;
  }

  .excerpt {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    line-height: 1.55;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  [part='counts'] strong {
    color: var(--_text);
    font-weight: 600;
  }

  .same {
    min-block-size: 32px;
    margin-inline-start: auto;
    padding-inline: calc(1.5 * var(--_space));
    border-radius: 99px;
  }

  [part='answers'] {
    gap: calc(2 * var(--_space));
    margin-block-start: var(--_space);
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  [data-state='unanswered'] {
    --_hue: var(--_warning);
  }

  [data-state='answered'],
  [data-state='needs_confirmation'] {
    --_hue: var(--_accent);
  }

  [data-state='correct_by_author'],
  [data-state='confirmed_by_staff'] {
    --_hue: var(--_positive);
  }

  @container question-card (inline-size < 460px) {
    .same {
      margin-inline-start: 0;
    }
  }

  @container question-card (inline-size >= 460px) {
    .card {
      padding: calc(2.5 * var(--_space));
    }
  }
`;
