import type {Json} from '../json.js';
import {deadlines} from '../limits.js';
import {PluginError} from '../plugin-error.js';
import type {Port} from '../wire/port.js';
import {
  protocolVersion,
  type Init,
  type PluginMessage,
} from '../wire/protocol.js';
import {PluginLine, type Method} from './line/plugin-line.js';
import {Violation} from './line/violation.js';
import type {Timers} from './timers.js';

/** Something at the other end of a line, which may be ended by force. */
export interface Connection {
  readonly port: Port;
  /** Takes everything of it away; false where that cannot be done. */
  readonly kill: (() => void) | false;
}

/** Starts whatever runs the plugin. */
export type Connect = (signal: AbortSignal) => Promise<Connection>;

type Told = Extract<PluginMessage, {t: 'add' | 'remove' | 'evt' | 'failed'}>;

/** What one life of a plugin needs. */
export interface PluginLifeOptions {
  connect: Connect;
  init: Init;
  timers: Timers;
  methods: ReadonlyMap<string, Method>;
  /** Whether it has to show that it is alive, though it is not asked. */
  isWatched: () => boolean;
  hear: (message: Told) => void;
  /** It was ended because of this. */
  onEnd: (reason: Violation) => void;
}

/** A plugin from its start to its end; after that there is another life. */
export class PluginLife {
  readonly #options: PluginLifeOptions;
  readonly #end = new AbortController();
  #connection: Connection | undefined;
  #line: PluginLine | undefined;
  #callOff = () => {};
  #ready: ((error?: unknown) => void) | undefined;
  #gone: (() => void) | undefined;
  #step: 'boot' | 'setup' | 'running' = 'boot';
  #pings = 0;
  #pongs = 0;

  constructor(options: PluginLifeOptions) {
    this.#options = options;
  }

  /** Aborted when this life has ended. */
  get signal() {
    return this.#end.signal;
  }

  /** Settles when `setup` is done; rejects with what it said, or a violation. */
  async start() {
    const {connect, timers} = this.#options;
    const isReady = new Promise<void>((resolve, reject) => {
      this.#ready = (error) => (error ? reject(error) : resolve());
    });
    // It may fail before anybody waits for it.
    isReady.catch(() => {});
    this.#await(deadlines.boot);
    const connection = await connect(this.signal);
    if (this.signal.aborted) {
      connection.port.close();
      if (connection.kill) connection.kill();
      return isReady;
    }
    this.#connection = connection;
    this.#line = new PluginLine({
      port: connection.port,
      timers,
      methods: this.#options.methods,
      hear: (message) => this.#hear(message),
      onViolation: (violation) => this.#violate(violation),
    });
    return isReady;
  }

  /** Calls the plugin, as long as `signal` and this life last. */
  call(method: string, params: Json, deadline: number, signal: AbortSignal) {
    if (!this.#line) return Promise.reject(over());
    return this.#line.call(method, params, deadline, signal);
  }

  /** Tells the plugin that something around it has changed. */
  tell(m: 'env' | 'settings' | 'grants' | 'changed', p: Json) {
    this.#line?.say({t: 'evt', m, p});
  }

  /** Lets the plugin clean up for a moment, and ends it. */
  dispose() {
    const line = this.#line;
    if (this.signal.aborted || !line) return this.#finish(over());
    return new Promise<void>((resolve) => {
      const finish = () => {
        callOff();
        this.#finish(over());
        resolve();
      };
      const callOff = this.#options.timers.after(deadlines.dispose, finish);
      this.#gone = finish;
      line.say({t: 'dispose'});
    });
  }

  #hear(message: Parameters<PluginLine['say']>[0] | PluginMessage) {
    if (message.t === 'hello') return this.#greet(message);
    if (message.t === 'ready' && this.#step === 'setup') {
      this.#step = 'running';
      this.#callOff();
      if (this.#connection?.kill) this.#beat();
      this.#ready?.();
    } else if (message.t === 'failed') {
      this.#options.hear(message);
      if (this.#step !== 'running') {
        this.#ready?.(new PluginError(message.code, message.message));
      }
    } else if (message.t === 'pong') this.#pongs = message.n;
    else if (message.t === 'disposed') this.#gone?.();
    else if (
      message.t === 'add' ||
      message.t === 'remove' ||
      (message.t === 'evt' && 'm' in message)
    ) {
      // What a host says has been refused before.
      if (this.#step !== 'boot') this.#options.hear(message as Told);
      else this.#violate(new Violation('bad-message', 'It spoke too early'));
    } else if (message.t !== 'cancel') {
      this.#violate(new Violation('bad-message', 'It spoke out of turn'));
    }
  }

  #greet({v, plugin}: Extract<PluginMessage, {t: 'hello'}>) {
    const {init} = this.#options;
    if (
      this.#step !== 'boot' ||
      v !== protocolVersion ||
      plugin !== init.plugin.id
    ) {
      const message = `It greets as ${plugin}, in version ${v}`;
      return this.#violate(new Violation('bad-message', message));
    }
    this.#step = 'setup';
    this.#await(deadlines.setup);
    this.#line?.say({t: 'init', init});
  }

  #await(milliseconds: number) {
    this.#callOff();
    this.#callOff = this.#options.timers.after(milliseconds, () => {
      const limit = `${milliseconds / 1_000} s`;
      const message = `It was not ready after ${limit}`;
      this.#violate(new Violation('boot-timeout', message));
    });
  }

  /** Asks whether it is alive, where somebody waits for it, or did in vain. */
  #beat() {
    this.#callOff = this.#options.timers.after(deadlines.heartbeat, () => {
      if (this.signal.aborted) return;
      if (this.#pongs !== this.#pings) {
        const message = 'It does not answer any more';
        return this.#violate(new Violation('heartbeat', message));
      }
      const isLate = this.#line?.takeOwed();
      if (isLate || this.#line?.isBusy || this.#options.isWatched()) {
        this.#line?.say({t: 'ping', n: ++this.#pings});
      }
      this.#beat();
    });
  }

  #violate(violation: Violation) {
    if (this.signal.aborted) return;
    this.#finish(violation);
    this.#ready?.(violation);
    this.#options.onEnd(violation);
  }

  #finish(reason: unknown) {
    this.#callOff();
    this.#end.abort(reason);
    // One that cannot be ended by force is at least asked to.
    if (!this.#connection?.kill) this.#line?.say({t: 'dispose'});
    this.#line?.close(reason);
    if (this.#connection?.kill) this.#connection.kill();
  }
}

const over = () =>
  new PluginError('disposed', 'The plugin has been switched off');
