import type {Capability} from '../capability.js';
import {needOf} from '../host/told/point-needs.js';
import type {Manifest} from '../manifest/manifest.js';
import type {PointId} from '../points/points.js';

/** How code that uses a capability looks, built and shortened or not. */
const traces: readonly [capability: RegExp, trace: RegExp][] = [
  [/^ideas:vote$/, /\.vote\(/],
  [/^(ideas:moderate)$/, /\.setStage\(|\bhide\b/],
  [/^(qa:moderate)$/, /\.markCorrect\(|\bhide\b/],
  [/^ideas:read$/, /\bideas\b/],
  [/^qa:read$/, /\bquestions\b/],
  [/^storage:local$/, /\bstorage\b/],
  [/^ui:toast$/, /\.toast\(|\btoast\b/],
  [/^ui:dialog$/, /\bconfirm\b/],
  [/^ui:navigate$/, /\bnavigate\b/],
  [/^clipboard:write$/, /\bcopy\b/],
  [/^net:/, /\bfetch\b/],
  [/^img:/, /\bimage\b/],
  [/^people:read$/, /\bauthors?\b/],
  [/^viewer:(id|profile)$/, /\bviewer\b/],
  [/^places:read$/, /\bplace\b/],
  [/^analytics:identified$/, /\bviewer\b/],
  [/^host:dom$/, /\bdocument\b/],
];

/** Says of a capability whether a plugin's points or its code make use of it. */
export function usedIn(code: string, {contributes, runtime}: Manifest) {
  const needed = new Set(
    // A point that there is not needs nothing.
    contributes.map(({point}) => needOf(point as PointId)),
  );
  return (capability: Capability): boolean => {
    if (needed.has(capability)) return true;
    if (capability.startsWith('frame') || capability.startsWith('jive:')) {
      return Object.keys(runtime.frames).length > 0;
    }
    const [, trace] = traces.find(([name]) => name.test(capability)) ?? [];
    return trace?.test(code) ?? false;
  };
}

/** What code calls that needs asking first, by what it looks like. */
export const calledIn = (code: string): Capability[] =>
  surely.flatMap(([trace, capability]) => (trace.test(code) ? capability : []));

// Names that nothing else in a plugin has.
const surely: readonly [RegExp, Capability][] = [
  [/\.ideas\.vote\(/, 'ideas:vote'],
  [/\.setStage\(/, 'ideas:moderate'],
  [/\.markCorrect\(/, 'qa:moderate'],
  [/\.questions\.(list|answers)\(/, 'qa:read'],
  [/\.ideas\.(list|get)\(/, 'ideas:read'],
  [/\bui\.confirm\(/, 'ui:dialog'],
];
