/** How the page looks, in light and in dark, on a phone and on a desk. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfbf9, #16181b);
  --card: light-dark(#ffffff, #1e2125);
  --ink: light-dark(#1d2328, #e9ecef);
  --soft: light-dark(#586470, #a3adb8);
  --line: light-dark(#d9dee3, #343a41);
  --accent: light-dark(#1f5fa8, #7db4f0);
  --area: light-dark(#d5e4f5, #24384f);
  --good: light-dark(#1a6b3c, #74d39b);
  --bad: light-dark(#a8201f, #ff9b92);
  --mark: light-dark(#a35200, #f2b26b);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
}
main { max-inline-size: 64rem; margin-inline: auto; padding: 2rem 1rem 4rem; }
h1 { margin: 0; font-size: clamp(1.5rem, 5vw, 2.25rem); line-height: 1.2; }
h2 { margin: 0 0 .25rem; font-size: 1.25rem; }
p { margin: .25rem 0 1rem; }
.soft, caption, .lead { color: var(--soft); }
.lead { max-inline-size: 46rem; }
.verdict {
  margin-block: 1.5rem;
  padding: .75rem 1rem;
  border-inline-start: .35rem solid var(--good);
  background: var(--card);
  font-size: 1.125rem;
}
.verdict.failed { border-color: var(--bad); }
.figures {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
  gap: .75rem;
  margin: 0 0 1.5rem;
}
.figures > div, section {
  border: 1px solid var(--line);
  border-radius: .5rem;
  background: var(--card);
}
.figures > div { padding: .75rem 1rem; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
section { margin-block-start: 1rem; padding: 1rem; }
svg { display: block; inline-size: 100%; block-size: auto; overflow: visible; }
@media (max-width: 40rem) {
  .chart { overflow-x: auto; }
  .chart svg { min-inline-size: 34rem; }
}
.bar { fill: var(--accent); }
.bar.strong { fill: var(--mark); }
.area { fill: var(--area); }
.line { fill: none; stroke: var(--accent); stroke-width: 1.5; }
.grid, .month { stroke: var(--line); }
.mark { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 5 4; }
svg text { fill: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.label { text-anchor: middle; }
.tick, .mark-label { text-anchor: end; }
svg .mark-label { fill: var(--mark); }
details { margin-block-start: .75rem; }
summary { inline-size: fit-content; color: var(--accent); cursor: pointer; }
.scroll { overflow-x: auto; }
details .scroll { max-block-size: 30rem; }
.scroll:focus-visible, .chart:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { inline-size: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { padding-block: .25rem .5rem; text-align: start; font-size: .875rem; }
th, td {
  padding: .35rem .75rem .35rem 0;
  border-block-end: 1px solid var(--line);
  text-align: start;
  vertical-align: baseline;
  font-weight: normal;
}
thead th { color: var(--soft); font-size: .8125rem; }
tbody th { min-inline-size: 11rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.passed { color: var(--good); font-weight: 600; white-space: nowrap; }
.wrong { color: var(--bad); font-weight: 600; white-space: nowrap; }
pre { overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8125rem; }
@media (forced-colors: active) { .bar { fill: CanvasText; } .bar.strong { fill: Highlight; } }
`;
