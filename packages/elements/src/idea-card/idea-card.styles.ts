import {css} from 'lit';

export default css`
  :host {
    --_bone: 150px;

    display: block;
    container-type: inline-size;
  }

  article {
    display: grid;
    gap: calc(1.5 * var(--_space));
    padding: calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(1.4 * var(--_radius));
    background: var(--_surface);
  }

  .content {
    display: grid;
    gap: var(--_space);
    align-content: start;
    min-inline-size: 0;
  }

  h3 {
    margin: 0;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: pretty;
  }

  h3 a {
    display: inline-block;
    color: inherit;
  }

  h3 a:not(:hover) {
    text-decoration: none;
  }

  [part='vote'] {
    display: flex;
    align-items: center;
    gap: var(--_space);
    order: 1;
  }

  .vote {
    inline-size: 52px;
    padding: 0;
  }

  .vote[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .vote[aria-disabled='true']:hover {
    border-color: var(--_line);
  }

  svg {
    inline-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .tally {
    min-inline-size: 52px;
    margin: 0;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.2;
    text-align: center;
  }

  .tally strong {
    display: block;
    color: var(--_text);
    font-size: 1.6em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }

  :is([part='text'], [part='response'], blockquote, li) > * {
    margin: var(--_space) 0 0;
    line-height: 1.55;
  }

  :is([part='text'], [part='response'], blockquote, li) > :first-child {
    margin: 0;
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  pre {
    padding: var(--_space);
    overflow: auto;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  code {
    font-size: 0.9em;
  }

  blockquote {
    padding-inline-start: calc(1.5 * var(--_space));
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }

  .more {
    justify-self: start;
    margin-inline-start: calc(-1 * var(--_space));
  }

  [part='progress'] {
    display: grid;
    gap: 4px;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space) calc(2 * var(--_space));
  }

  meter {
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 99px;
    background: var(--_raised);
  }

  meter::-webkit-meter-bar {
    border: 0;
    border-radius: 99px;
    background: color-mix(in srgb, var(--_text) 10%, transparent);
  }

  meter::-webkit-meter-optimum-value {
    border-radius: 99px;
    background: var(--_hue);
  }

  meter::-moz-meter-bar {
    border-radius: 99px;
    background: var(--_hue);
  }

  [part='response'] {
    padding: calc(1.5 * var(--_space));
    border-inline-start: 3px solid var(--_positive);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_positive) 7%, var(--_surface));
  }

  #response {
    color: var(--_positive);
  }

  meter,
  [data-stage='open'] {
    --_hue: var(--_accent);
  }

  [data-reached],
  [data-stage='threshold_reached'],
  [data-stage='shipped'] {
    --_hue: var(--_positive);
  }

  [data-stage='assigned'],
  [data-stage='planned'],
  [data-stage='in_development'] {
    --_hue: var(--_warning);
  }

  [data-stage='declined'] {
    --_hue: var(--_negative);
  }

  @container (inline-size >= 460px) {
    article {
      grid-template-columns: auto 1fr;
      gap: calc(2.5 * var(--_space));
      padding: calc(2.5 * var(--_space));
    }

    [part='vote'] {
      flex-direction: column;
      order: 0;
    }

    [part='progress'] .facts {
      justify-content: space-between;
    }
  }

  .compact {
    align-items: center;
    padding: calc(1.5 * var(--_space));
  }

  .compact [part='vote'] {
    flex-direction: row;
  }

  @media (forced-colors: active) {
    meter {
      outline: 1px solid;
    }

    .vote[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
