import type {Json} from '../json.js';
import {deadlines, limits} from '../limits.js';
import type {Badge, ItemsPatch, Verdict} from '../points/point-values.js';
import {kindOf} from '../points/point-kinds.js';
import type {PointId, PointOf, ValueOf} from '../points/points.js';
import {contributorsTo, type Contributor} from './contribution-list.js';
import {checkBadges} from './kinds/check-badges.js';
import {checkPatch, mergePatches} from './kinds/check-patch.js';
import {checkProvided, type Provided} from './kinds/check-provided.js';
import {checkTransformed} from './kinds/check-transformed.js';
import {checkVerdict, strictest} from './kinds/check-verdict.js';
import type {RunningPlugin} from './running-plugin.js';
import type {Given} from './told/given.js';

/** A badge, and the plugin that put it there. */
export type AttributedBadge = Badge & {readonly pluginId: string};

/** A verdict, and the plugin that gave it. */
export interface AttributedVerdict {
  readonly verdict: Verdict;
  readonly pluginId: string;
}

/** A patch, and the plugins that hide something in it. */
export type AttributedPatch = ItemsPatch & {
  readonly hiddenBy: readonly string[];
};

/** What calling contributions takes. */
export interface PointsRunnerOptions {
  readonly plugins: () => Iterable<RunningPlugin>;
  readonly tell: (plugin: RunningPlugin, given: Given) => Promise<Json>;
  readonly guardTimeout: (plugin: RunningPlugin) => 'allow' | 'hold' | 'block';
}

/** Calls the contributions to points, and merges what they answer. */
export class PointsRunner {
  readonly #options: PointsRunnerOptions;

  constructor(options: PointsRunnerOptions) {
    this.#options = options;
  }

  at(point: PointId) {
    return contributorsTo(point, this.#options.plugins());
  }

  async badges(point: PointOf<'badge'>, given: Given) {
    const all = new Map<string, AttributedBadge[]>();
    await Promise.all(
      this.at(point).map((one) =>
        this.#try(one, given, (answer) => {
          const {pseudonyms, teller, id: pluginId} = one.plugin;
          const ids = (given.items ?? []).map(({id}) => id);
          const people = (given.authors ?? []).map((id) => teller.personId(id));
          const found = checkBadges(answer, new Set([...ids, ...people]));
          for (const [told, badges] of Object.entries(found)) {
            const id = pseudonyms.behind(told) ?? told;
            const mine = badges.map((badge) => ({...badge, pluginId}));
            const before = all.get(id) ?? [];
            all.set(id, [...before, ...mine].slice(0, limits.badges));
          }
        }),
      ),
    );
    return all as ReadonlyMap<string, readonly AttributedBadge[]>;
  }

  /** One after the other; who fails changes nothing. */
  async transform<Id extends PointOf<'transform'>>(
    point: Id,
    value: ValueOf<Id>,
    given: Given,
  ): Promise<ValueOf<Id>> {
    let now = value;
    for (const one of this.at(point)) {
      await this.#try(
        one,
        given,
        (answer) => void (now = checkTransformed(point, answer, now)),
        // The values of points are made of nothing but JSON.
        () => ({value: now as Json}),
      );
    }
    return now;
  }

  async patch(point: PointOf<'patch'>, given: Given): Promise<AttributedPatch> {
    const known = new Set((given.items ?? []).map(({id}) => id));
    const answers = await Promise.all(
      this.at(point).map((one) =>
        this.#try(one, given, (answer) => ({
          pluginId: one.plugin.id,
          patch: checkPatch(answer, known),
        })),
      ),
    );
    const patches = answers.filter((answer) => answer !== undefined);
    return {
      ...mergePatches(patches.map(({patch}) => patch)),
      hiddenBy: patches
        .filter(({patch}) => patch.hide?.length)
        .map(({pluginId}) => pluginId),
    };
  }

  /** Asks all at once; the strictest verdict holds. */
  async guard(
    point: PointOf<'guard'>,
    given: Given,
  ): Promise<AttributedVerdict | undefined> {
    const verdicts = await Promise.all(
      this.at(point).map(async (one) => ({
        pluginId: one.plugin.id,
        verdict:
          (await this.#try(one, given, checkVerdict)) ??
          silent(this.#options.guardTimeout(one.plugin)),
      })),
    );
    return strictest(verdicts);
  }

  async provide<Id extends PointOf<'provide'>>(
    point: Id,
    given: Given,
  ): Promise<readonly Provided<Id>[]> {
    const lists = await Promise.all(
      this.at(point).map((one) =>
        this.#try(one, given, (answer) =>
          checkProvided(point, answer, one.plugin.id),
        ),
      ),
    );
    const most = point === 'ideas.stages' ? limits.stages : limits.fields;
    return lists.flatMap((list) => list ?? []).slice(0, most);
  }

  /** Does what an action is for; says whether it was done. */
  async run(contributor: Contributor, given: Given, now: number) {
    contributor.plugin.gestureAt = now;
    return (await this.#try(contributor, given, () => true)) ?? false;
  }

  async #try<Result>(
    {plugin, contribution}: Contributor,
    given: Given,
    read: (answer: Json) => Result,
    more: () => {value?: Json} = () => ({}),
  ): Promise<Result | undefined> {
    const {point, id} = contribution;
    const kind = kindOf(point) ?? 'sink';
    try {
      const payload = await this.#options.tell(plugin, given);
      const params = {point, id, payload, ...more()};
      return read(
        await plugin.call(contribution, deadlines[kind], 'call', params),
      );
    } catch (error) {
      plugin.failed(contribution, error);
      return undefined;
    }
  }
}

/** What holds where a guard says nothing. */
const silent = (otherwise: 'allow' | 'hold' | 'block'): Verdict =>
  otherwise === 'allow'
    ? {verdict: 'allow'}
    : otherwise === 'hold'
      ? {verdict: 'hold', reason: 'A check did not answer'}
      : {verdict: 'block', message: 'A check of this page did not answer'};
