import type {Disposable} from '../disposable.js';
import type {Json} from '../json.js';
import {PluginError} from '../plugin-error.js';
import type {Contribution} from '../points/contributions.js';
import type {PointId} from '../points/points.js';
import {currentPoint} from '../points/aliases.js';
import {kindOf} from '../points/point-kinds.js';
import type {Use} from '../points/use.js';
import type {UiNode} from '../ui/ui-tree.js';
import type {Contributed} from '../wire/protocol.js';
import {DrawnView} from './drawn-view.js';
import {switchedOff, type HostCall, type HostLine} from './host-line.js';

type Callable = Readonly<
  Record<string, (...given: unknown[]) => unknown> & {
    render?: (props: never, use: Use) => UiNode;
  }
>;
type Call = {point: string; id: string; payload: Json; value?: Json};
type Draw = {view: number; point: string; id: string; payload: Json};

/** Which of its functions answers for a contribution of a kind. */
const functionOf = {
  action: 'run',
  badge: 'badges',
  patch: 'patch',
  guard: 'check',
  provide: 'provide',
  sink: 'consume',
  transform: 'transform',
} as const;

/** What one plugin has contributed, and the calls to it. */
export class Contributions {
  readonly #line: () => HostLine;
  readonly #declared: () => readonly {point: string; id: string}[];
  readonly #locale: () => string;
  readonly #all = new Map<string, Callable>();
  #isOver = false;
  readonly #views = new Map<number, DrawnView>();

  constructor(
    line: () => HostLine,
    declared: () => readonly {point: string; id: string}[],
    locale: () => string,
  ) {
    this.#line = line;
    this.#declared = declared;
    this.#locale = locale;
  }

  readonly add = <Id extends PointId>(
    named: Id,
    id: string,
    contribution: Contribution<Id>,
  ): Disposable => {
    if (this.#isOver) throw switchedOff();
    const point = currentPoint(named);
    const key = `${point} ${id}`;
    if (!this.#declared().some((one) => one.point === point && one.id === id)) {
      throw new PluginError(
        'undeclared',
        `The manifest declares no contribution "${id}" to "${point}"`,
      );
    }
    if (this.#all.has(key)) {
      throw new PluginError('conflict', `"${id}" has been contributed already`);
    }
    // Its kind says which function it has, and that one is called.
    this.#all.set(key, contribution as unknown as Callable);
    this.#line().say({
      t: 'add',
      contribution: {point, id, facts: factsOf(contribution)},
    });
    return {
      dispose: () => {
        if (this.#all.delete(key)) this.#line().say({t: 'remove', point, id});
      },
    };
  };

  /** Answers for a contribution that is no view. */
  call({point, id, payload, value}: Call, {signal, deadline}: HostCall) {
    const kind = kindOf(point);
    const contribution = this.#all.get(`${point} ${id}`);
    if (!contribution || !kind || kind === 'view' || kind === 'widget') {
      throw new PluginError('not-found', `There is no "${id}" at "${point}"`);
    }
    const scope = {signal, deadline, locale: this.#locale()};
    const given = kind === 'transform' ? [value, payload] : [payload];
    // Called as its own, so that `this` is the contribution.
    return contribution[functionOf[kind]]?.(...given, scope);
  }

  /** Draws a view, for the first time or with other things told. */
  draw({view, point, id, payload}: Draw): Json {
    let drawn = this.#views.get(view);
    if (!drawn) {
      const contribution = this.#all.get(`${point} ${id}`);
      if (!contribution?.render) {
        throw new PluginError('not-found', `There is no "${id}" at "${point}"`);
      }
      drawn = new DrawnView(
        (props, use) => contribution.render?.(props, use) ?? null,
        (tree) =>
          void this.#line()
            .ask('view.update', {view, tree})
            .catch(() => {}),
      );
      this.#views.set(view, drawn);
    }
    return drawn.draw(payload);
  }

  hear({view, h, value}: {view: number; h: number; value: Json}) {
    return this.#views.get(view)?.hear(h, value);
  }

  unmount({view}: {view: number}) {
    this.#views.get(view)?.end();
    this.#views.delete(view);
  }

  end() {
    this.#isOver = true;
    for (const view of this.#views.values()) view.end();
    this.#views.clear();
    this.#all.clear();
  }
}

/** What of a contribution is data. */
const factsOf = (contribution: object): Contributed['facts'] =>
  Object.fromEntries(
    Object.entries(contribution).filter(([, value]) => {
      return typeof value !== 'function' && value !== undefined;
    }),
  );
