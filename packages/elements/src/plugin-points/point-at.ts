import type {Idea, Question} from '@townhall/client';
import type {Given, PluginHost} from '@townhall/plugin/host';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {BadgeBatch} from './badge-batch.js';
import {PluginPoint} from './plugin-point.js';
import type {VoteGuard} from './vote-guard.js';
import type {SayBeside} from './words.js';

/** What it takes to put points into widgets. */
export interface Enhancing {
  readonly host: PluginHost;
  readonly badges: BadgeBatch;
  readonly votes: VoteGuard;
  readonly signal: AbortSignal;
  /** What the plugins run in. */
  readonly root: HTMLElement;
  readonly say: SayBeside;
  /** Grows when plugins come, go, or ask to be called again. */
  round: number;
}

/** Any of our elements, with what some of them show. */
export type Enhanced = HTMLElement &
  Pick<
    TownhallElement,
    'community' | 'format' | 'messages' | 'requestUpdate'
  > & {
    readonly renderRoot?: ParentNode;
    readonly place?: string;
    readonly idea?: Idea | undefined;
    readonly question?: Question | undefined;
    readonly shownIdea?: Idea | undefined;
    readonly shownQuestion?: Question | undefined;
    readonly plugin?: string;
    readonly widget?: string;
  };

type What = Pick<PluginPoint, 'views' | 'actions'>;

/** Finds the point of this name beside or in something, or puts it there. */
export function pointAt(
  name: string,
  where: Element | null | undefined,
  how: 'append' | 'before' | 'after',
  what: What,
  given: Given,
  {host, say}: Enhancing,
): PluginPoint | undefined {
  if (!where) return undefined;
  const around = how === 'append' ? where : where.parentNode;
  let point = around?.querySelector<PluginPoint>(
    `:scope > townhall-plugin-point[data-point="${name}"]`,
  );
  // A shadow root has no scope to look in.
  point ??= [...(around?.children ?? [])].find(
    (one): one is PluginPoint =>
      one instanceof PluginPoint && one.dataset['point'] === name,
  );
  if (!point) {
    point = new PluginPoint();
    point.dataset['point'] = name;
    where[how](point);
  }
  Object.assign(point, what, {host, say});
  if (JSON.stringify(point.given) !== JSON.stringify(given))
    point.given = given;
  return point;
}
