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

  :host([density='card']) [aria-labelledby='title'] {
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

  :host([density='compact']) h3 {
    font-size: 1em;
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
    letter-spacing: -0.006em;
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

  .excerpt,
  .extract {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .extract {
    -webkit-line-clamp: 4;
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

  .vouched,
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .vouched {
    gap: var(--_space);
  }

  [part='vouched'] {
    display: grid;
    gap: var(--_space);
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-inline-start: 3px solid var(--_positive);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_positive) 7%, var(--_surface));
  }

  [part='vouched'] strong,
  .vouch {
    color: var(--_positive);
  }

  [part='vouched'] .facts > svg {
    color: var(--_positive);
  }

  [part='vouched'] > a {
    justify-self: start;
    font-size: var(--_small);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
  }

  .bar select {
    min-block-size: 32px;
    margin-inline-start: 4px;
    padding-block: 0;
    color: var(--_text);
  }

  .pill {
    min-block-size: 32px;
    border-color: transparent;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .answers > li + li {
    margin-block-start: calc(2 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  [part='marks'] {
    gap: 4px calc(2 * var(--_space));
    padding: 0;
    list-style: none;
  }

  .vouch {
    display: flex;
    gap: 0.4em;
    font-weight: 600;
  }

  .vouch svg {
    inline-size: 1.25em;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .buttons > [data-kind] {
    min-block-size: 32px;
    padding-inline: calc(1.5 * var(--_space));
    font-size: var(--_small);
  }

  form {
    display: grid;
    gap: 4px;
    padding: calc(2 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  label[for] {
    font-weight: 600;
  }

  form > .buttons {
    margin-block-start: var(--_space);
  }

  .more {
    justify-self: center;
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
    :host([density='card']) [aria-labelledby='title'] {
      padding: calc(2.5 * var(--_space));
    }
  }

  @media (forced-colors: active) {
    [part='vouched'] {
      border: 1px solid;
      border-inline-start-width: 4px;
    }
  }
`;
