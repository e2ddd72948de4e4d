/** So many times more than usual: `TOWNHALL_PROPERTY_RUNS=20 npx vitest run …`. */
const factor = Math.max(1, Number(process.env['TOWNHALL_PROPERTY_RUNS']) || 1);

/** How often a property is tried, and how long that may take. */
export const propertyRuns = (usual: number): number => usual * factor;

/** As many milliseconds more as there are more runs. */
export const propertyPatience = (usual: number): number => usual * factor;
