import {css} from 'lit';

export default css`
  :host {
    --_bone: 240px;

    display: block;
    container: community-stats / inline-size;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    gap: calc(1.5 * var(--_space));
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: var(--_small);
  }

  dd {
    margin: 0;
  }

  dd strong {
    display: block;
    font-size: 1.6em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1.2;
  }

  dd small {
    color: var(--_muted);
    font-size: var(--_small);
  }

  p {
    margin: 0;
  }

  [part='chart'] {
    display: grid;
    gap: 4px;
  }

  .columns path {
    vector-effect: non-scaling-stroke;
  }

  .columns {
    display: block;
    inline-size: 100%;
    block-size: var(--townhall-community-stats-height, 160px);
    border-block-end: 1px solid var(--_control);
  }

  /* Time runs in the direction of reading. */
  .columns:dir(rtl) {
    transform: scaleX(-1);
  }

  [data-shade='active'] {
    fill: color-mix(in srgb, var(--_accent) 35%, var(--_surface));
  }

  [data-shade='contributing'] {
    fill: var(--_accent);
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--_space);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px calc(2 * var(--_space));
    padding: 0;
    font-size: var(--_small);
  }

  .legend span {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .swatch {
    inline-size: 0.9em;
    block-size: 0.9em;
  }

  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  summary {
    padding-block: 4px;
    color: var(--_accent);
    cursor: pointer;
  }

  .scrolling {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }

  th,
  td {
    padding: 6px var(--_space);
    border-block-end: 1px solid var(--_line);
    text-align: end;
  }

  th {
    font-weight: 600;
    vertical-align: bottom;
  }

  :is(th, td):first-child {
    text-align: start;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    [data-shade] {
      stroke: CanvasText;
      stroke-width: 1px;
    }

    [data-shade='active'] {
      fill: Canvas;
    }

    [data-shade='contributing'] {
      fill: Highlight;
    }
  }
`;
