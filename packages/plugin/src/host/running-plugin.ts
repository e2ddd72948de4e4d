import type {Capability} from '../capability.js';
import type {PluginEnvironment} from '../context.js';
import type {Json} from '../json.js';
import {breaking, limits} from '../limits.js';
import type {Manifest} from '../manifest/manifest.js';
import type {PluginMode} from '../manifest/runtime.js';
import {PluginError} from '../plugin-error.js';
import {kindOf, pointKinds} from '../points/point-kinds.js';
import type {PointId} from '../points/points.js';
import type {Contributed} from '../wire/protocol.js';
import {CircuitBreaker} from './circuit-breaker.js';
import {withDeadline} from './deadline.js';
import {Violation} from './line/violation.js';
import type {Method} from './line/plugin-line.js';
import {liveContribution, type LiveContribution} from './live-contribution.js';
import {PluginLife, type Connect} from './plugin-life.js';
import type {Timers} from './timers.js';
import {Pseudonyms} from './told/pseudonyms.js';
import {Teller} from './told/tell.js';

/**
 * How a plugin is doing. `waiting` runs when something on the page has a use for
 * it, and 30 s longer. `degraded` has lost a contribution that kept failing,
 * `suspended` starts again soon, `quarantined` stays off until the next visit.
 */
export type PluginState =
  | 'waiting'
  | 'loading'
  | 'active'
  | 'degraded'
  | 'suspended'
  | 'quarantined'
  | 'disposed';

/** What it takes to run one plugin. */
export interface RunningPluginOptions {
  manifest: Manifest;
  mode: PluginMode;
  connect: Connect;
  grants: Set<Capability>;
  settings: {readonly [name: string]: Json};
  environment: (teller: Teller) => Promise<PluginEnvironment>;
  methods: (plugin: RunningPlugin) => ReadonlyMap<string, Method>;
  timers: Timers;
  hear: (plugin: RunningPlugin, event: 'log' | 'toast', told: Json) => void;
  onChange: (plugin: RunningPlugin, point: PointId | '') => void;
  onFailure: (
    plugin: RunningPlugin,
    error: unknown,
    contribution?: string,
  ) => void;
}

/** One plugin, through as many lives as it needs. */
export class RunningPlugin {
  readonly id: string;
  readonly manifest: Manifest;
  readonly grants: Set<Capability>;
  readonly teller: Teller;
  readonly pseudonyms = new Pseudonyms();
  readonly contributions = new Map<string, LiveContribution>();
  /** When the visitor last pressed something of it. */
  gestureAt = -Infinity;
  /** How many of its views are on the page. */
  views = 0;
  state: PluginState = 'loading';
  readonly #options: RunningPluginOptions;
  readonly #restarts: CircuitBreaker;
  readonly #lifetime = new AbortController();
  #life: PluginLife | undefined;
  #settings: {readonly [name: string]: Json};
  #callOff = () => {};

  constructor(options: RunningPluginOptions) {
    const {manifest, grants, settings, timers} = options;
    this.#options = options;
    this.id = manifest.id;
    this.manifest = manifest;
    this.grants = grants;
    this.#settings = settings;
    this.teller = new Teller((name) => grants.has(name), this.pseudonyms);
    const {restarts, restartsWithin} = breaking;
    this.#restarts = new CircuitBreaker(timers.now, restarts, restartsWithin);
  }

  /** Settles when the plugin runs, or does not. */
  async start() {
    const {mode, connect, timers, manifest, environment} = this.#options;
    const env = await environment(this.teller);
    if (this.#isOver) return;
    const life: PluginLife = new PluginLife({
      connect,
      timers,
      init: {
        api: 1,
        plugin: {id: this.id, version: manifest.version, mode},
        granted: [...this.grants],
        settings: this.#settings,
        env,
        declared: manifest.contributes.map(({point, id}) => ({point, id})),
        points: Object.keys(pointKinds),
      },
      methods: this.#options.methods(this),
      isWatched: () => this.views > 0,
      hear: (message) => {
        if (message.t === 'add') this.#add(life, message.contribution);
        else if (message.t === 'remove') {
          this.#remove(`${message.point} ${message.id}`);
        } else if (message.t === 'evt') this.#hear(message);
        else if (this.state !== 'loading') this.#fail(asError(message));
      },
      onEnd: (violation) => this.#onEnd(violation),
    });
    this.#life = life;
    try {
      await life.start();
      // It may have lost something, or itself, on the way.
      if (!life.signal.aborted) this.#become('active');
    } catch (error) {
      if (error instanceof Violation || this.#isOver) return;
      await this.dispose();
      this.#fail(error);
    }
  }

  /** Calls one contribution, and notes when it fails. */
  async call(
    contribution: LiveContribution,
    deadline: number,
    method: string,
    params: Json,
  ): Promise<Json> {
    const life = this.#life;
    const {timers} = this.#options;
    const {signal} = contribution.lifetime;
    if (!life) throw new PluginError('disposed', 'The plugin does not run');
    return withDeadline(deadline, timers, signal, (patience) =>
      life.call(method, params, deadline, patience),
    );
  }

  /** Notes that a contribution failed; too often, and it is switched off. */
  failed(contribution: LiveContribution, error: unknown) {
    if (contribution.lifetime.signal.aborted) return;
    if (contribution.breaker.failed()) {
      this.state = 'degraded';
      this.#remove(`${contribution.point} ${contribution.id}`);
    }
    this.#fail(error, contribution.id);
  }

  /** Takes a grant away; it holds from the next call on. */
  revoke(capability: Capability) {
    if (!this.grants.delete(capability)) return;
    this.#life?.tell('grants', [...this.grants]);
    this.#options.onChange(this, '');
  }

  /** Gives the plugin other settings. */
  set(settings: {readonly [name: string]: Json}) {
    this.#settings = settings;
    this.#life?.tell('settings', settings);
  }

  /** Says which ideas or questions have changed. */
  tell(topic: 'ideas' | 'questions', ids: readonly string[]) {
    this.#life?.tell('changed', {topic, ids: [...ids]});
  }

  /** Starts it, where it waits. */
  async wake() {
    if (this.state !== 'waiting') return;
    this.#become('loading');
    await this.start();
  }

  /** Ends this life of it, until it is woken; also before the first one. */
  async rest() {
    const {state} = this;
    const life = this.#life;
    // One that is just starting goes on; it rests another time.
    const isStarting = state === 'loading' && life !== undefined;
    if (isStarting || state === 'waiting' || this.#isOver) return;
    this.#life = undefined;
    this.#callOff();
    this.#become('waiting');
    this.#clear();
    await life?.dispose();
  }

  /** Ends everything the plugin started, its signal first. */
  async dispose() {
    if (this.state === 'disposed') return;
    this.#become('disposed');
    await this.#stop(() => this.#life?.dispose());
  }

  get #isOver() {
    return this.#lifetime.signal.aborted;
  }

  async #stop(end: () => unknown) {
    this.#lifetime.abort();
    this.#callOff();
    this.#clear();
    await end();
  }

  #onEnd(violation: Violation) {
    this.#clear();
    const mayTry =
      this.#options.mode === 'sandboxed' &&
      (violation.code === 'heartbeat' || violation.code === 'boot-timeout');
    if (!mayTry) {
      // One that runs in the page cannot be stopped, only left alone.
      const isLate = violation.code === 'boot-timeout';
      this.#become(isLate ? 'disposed' : 'quarantined');
      void this.#stop(() => {});
    } else if (this.#restarts.count >= breaking.restarts) {
      this.#become('quarantined');
      void this.#stop(() => {});
    } else {
      this.#become('suspended');
      const wait = breaking.restartAfter[this.#restarts.count] ?? 30_000;
      this.#restarts.failed();
      this.#callOff = this.#options.timers.after(wait, () => {
        this.#become('loading');
        void this.start();
      });
    }
    this.#fail(violation);
  }

  #add(life: PluginLife, given: Contributed) {
    const {contributes} = this.manifest;
    const key = `${given.point} ${given.id}`;
    const isDeclared = contributes.some(
      ({point, id}) => point === given.point && id === given.id,
    );
    if (!isDeclared || !kindOf(given.point) || this.contributions.has(key)) {
      this.#life = undefined;
      void life.dispose();
      return this.#onEnd(
        new Violation(
          'undeclared-contribution',
          `The manifest declares no contribution "${given.id}" to "${given.point}"`,
        ),
      );
    }
    if (this.contributions.size >= limits.contributions) return;
    const live = liveContribution(given, this.#options.timers.now);
    this.contributions.set(key, live);
    this.#options.onChange(this, live.point);
  }

  #remove(key: string) {
    const live = this.contributions.get(key);
    if (!live) return;
    this.contributions.delete(key);
    live.lifetime.abort(new PluginError('disposed', 'It was taken back'));
    this.#options.onChange(this, live.point);
  }

  #clear() {
    for (const key of [...this.contributions.keys()]) this.#remove(key);
  }

  #hear({m, p}: {m: string; p: Json}) {
    const {hear, onChange} = this.#options;
    if (m === 'log' || m === 'toast') return hear(this, m, p);
    const point = String(Object(p)['point'] ?? '');
    // It is one of the points, or stands for all of them.
    if (point === '' || kindOf(point)) onChange(this, point as PointId | '');
  }

  #become(state: PluginState) {
    if (state !== 'active' || this.state !== 'degraded') this.state = state;
    this.#options.onChange(this, '');
  }

  #fail(error: unknown, contribution?: string) {
    this.#options.onFailure(this, error, contribution);
  }
}

const asError = ({
  code,
  message,
}: {
  code: PluginError['code'];
  message: string;
}) => new PluginError(code, message);
