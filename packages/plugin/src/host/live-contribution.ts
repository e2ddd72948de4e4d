import {cleanText} from './kinds/clean-text.js';
import {limits} from '../limits.js';
import type {When} from '../points/contributions.js';
import type {PointId} from '../points/points.js';
import type {Contributed} from '../wire/protocol.js';
import {CircuitBreaker} from './circuit-breaker.js';
import {isRecord} from './line/message-shapes.js';

/** One contribution of a plugin that runs. */
export interface LiveContribution {
  readonly point: PointId;
  readonly id: string;
  /** By this, then by the plugin's id, contributions come one after another. */
  readonly order: number;
  /** Of an action. */
  readonly label: string;
  readonly icon: string;
  readonly confirm: string;
  readonly when: When;
  readonly breaker: CircuitBreaker;
  /** Ended when the contribution is. */
  readonly lifetime: AbortController;
}

/** What a plugin said of a contribution, checked. */
export function liveContribution(
  {point, id, facts}: Contributed,
  now: () => number,
): LiveContribution {
  const order = Number(facts['order'] ?? facts['priority'] ?? 0);
  const text = (name: string, most: number) =>
    typeof facts[name] === 'string' ? cleanText(facts[name], most) : '';
  return {
    // The host has looked it up among the points there are.
    point: point as PointId,
    id,
    order: Number.isFinite(order)
      ? Math.min(1_000, Math.max(-1_000, order))
      : 0,
    label: text('label', limits.label) || id,
    icon: text('icon', limits.label),
    confirm: text('confirm', limits.sentence),
    when: whenIn(facts['when']),
    breaker: new CircuitBreaker(now),
    lifetime: new AbortController(),
  };
}

function whenIn(given: unknown): When {
  if (!isRecord(given)) return {};
  return Object.fromEntries(
    ['role', 'stage', 'state', 'tag'].flatMap((name) => {
      const list = given[name];
      return Array.isArray(list) ? [[name, list.slice(0, 50).map(String)]] : [];
    }),
  );
}
