import type {Stage} from '@townhall/client';
import {stageNames} from '@townhall/plugin/jive-tiles';

// The keys of a constant are its names.
export const stages = Object.keys(stageNames) as Stage[];

/** A stage by the name Jive's clients use or by ours, in any case. */
export function stageFrom(written: string): Stage | undefined {
  const wanted = written.trim().toLowerCase();
  return stages.find(
    (stage) =>
      stage === wanted.replaceAll(' ', '_') ||
      stageNames[stage].toLowerCase() === wanted,
  );
}
