import {css} from 'lit';

export default css`
  :host {
    --_bone: 52px;

    display: block;
    container: idea-vote / inline-size;
  }

  :host([inline]) {
    --_bone: 40px;

    display: inline-block;
    container: none;
    vertical-align: middle;
  }

  .idea {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) var(--townhall-idea-vote-gap, calc(2 * var(--_space)));
  }

  .words {
    display: grid;
    flex: 1 1 12em;
    gap: 4px;
  }

  :host([inline]) .words {
    flex: 0 1 auto;
  }

  .words:not(:has(> :not([hidden]))) {
    display: none;
  }

  p {
    margin: 0;
  }

  [part='title'] {
    font-weight: 600;
    line-height: 1.35;
  }

  [part='vote'] {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }

  .vote {
    inline-size: 44px;
    padding: 0;
  }

  .vote[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
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
    min-inline-size: 44px;
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

  .facts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space);
    color: var(--_muted);
    font-size: var(--_small);
  }

  meter {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 99px;
    background: color-mix(in srgb, var(--_text) 10%, transparent);
  }

  meter::-webkit-meter-bar {
    border: 0;
    border-radius: 99px;
    background: none;
  }

  meter::-webkit-meter-optimum-value {
    border-radius: 99px;
    background: var(--_accent);
  }

  meter::-moz-meter-bar {
    border-radius: 99px;
    background: var(--_accent);
  }

  .note {
    margin-block-start: var(--_space);
  }

  @media (forced-colors: active) {
    meter {
      outline: 1px solid;
    }
  }
`;
