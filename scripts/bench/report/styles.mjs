/** How the page looks, in the dark too. */
export const styles = `
:root { color-scheme: light dark; --line: #8884; --ours: #2b6cb0; --other: #8a8f98; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  font: 16px/1.5 system-ui, sans-serif; }
table { width: 100%; margin: 1rem 0; border-collapse: collapse;
  font-variant-numeric: tabular-nums; }
caption, figcaption { padding-block: .5rem; font-weight: 600; text-align: start; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: end; }
th:first-child { font-weight: 400; text-align: start; }
figure { margin: 1rem 0; overflow-x: auto; }
svg { width: 100%; min-width: 34rem; font: 13px system-ui, sans-serif; fill: currentColor; }
rect.plain { fill: var(--other); }
rect.ours { fill: var(--ours); }
.mark { stroke: currentColor; stroke-width: 2; }
.met::before { content: "✓ "; }
.missed::before { content: "✗ "; }
.missed { font-weight: 600; }
.warning { padding: .6rem 1rem; border: 1px solid; border-radius: 6px; }
`;
