import type {When} from '../points/contributions.js';
import type {PointId} from '../points/points.js';
import type {LiveContribution} from './live-contribution.js';
import type {RunningPlugin} from './running-plugin.js';
import type {Given} from './told/given.js';
import {needOf} from './told/point-needs.js';

/** A contribution and the plugin it is of. */
export interface Contributor {
  readonly plugin: RunningPlugin;
  readonly contribution: LiveContribution;
}

/** Those who contribute to a point and may, in the order in which they come. */
export function contributorsTo(
  point: PointId,
  plugins: Iterable<RunningPlugin>,
): Contributor[] {
  const need = needOf(point);
  return [...plugins]
    .filter(({grants}) => need === null || grants.has(need))
    .flatMap((plugin) =>
      [...plugin.contributions.values()]
        .filter((contribution) => contribution.point === point)
        .map((contribution) => ({plugin, contribution})),
    )
    .toSorted(
      (one, other) =>
        one.contribution.order - other.contribution.order ||
        compare(one.plugin.id, other.plugin.id) ||
        compare(one.contribution.id, other.contribution.id),
    );
}

const compare = (one: string, other: string) =>
  one < other ? -1 : one > other ? 1 : 0;

/** Whether an action is shown for what it stands on. */
export function isShown(
  {role, stage, state, tag}: When,
  {idea, question}: Given,
  viewerRole: string,
) {
  const has = (wanted: readonly string[] | undefined, found: string[]) =>
    !wanted || wanted.some((one) => found.includes(one));
  return (
    has(role, [viewerRole]) &&
    has(stage, idea ? [idea.stage] : []) &&
    has(state, question ? [question.state] : []) &&
    has(tag, idea?.tags ?? question?.tags ?? [])
  );
}
