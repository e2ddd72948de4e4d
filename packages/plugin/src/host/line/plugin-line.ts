import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import {PluginError, type PluginErrorCode} from '../../plugin-error.js';
import type {Port} from '../../wire/port.js';
import type {HostMessage, PluginMessage} from '../../wire/protocol.js';
import type {Timers} from '../timers.js';
import {Bucket} from './bucket.js';
import {readMessage} from './read-message.js';
import {Violation} from './violation.js';

/** A method that a plugin may ask for. */
export type Method = (params: Json, signal: AbortSignal) => Promise<unknown>;

/** What the host's end of a line needs. */
export interface PluginLineOptions {
  port: Port;
  timers: Timers;
  methods: ReadonlyMap<string, Method>;
  hear: (message: Exclude<PluginMessage, {t: 'call' | 'ret' | 'err'}>) => void;
  onViolation: (violation: Violation) => void;
}

interface Waiting {
  resolve(value: Json): void;
  reject(error: unknown): void;
}

/** The host's end of the line: it believes nothing that it has not checked. */
export class PluginLine {
  readonly #options: PluginLineOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #serving = new Map<number, AbortController>();
  readonly #bucket: Bucket;
  #lastId = 0;
  #dropped = 0;
  #isOwed = false;
  #isClosed = false;

  constructor(options: PluginLineOptions) {
    this.#options = options;
    this.#bucket = new Bucket(
      limits.messagesPerSecond,
      limits.messageBurst,
      options.timers.now,
    );
    options.port.receive((data, ports) => this.#receive(data, ports));
  }

  /** Whether an answer is waited for. */
  get isBusy() {
    return this.#waiting.size > 0;
  }

  /**
   * Whether somebody gave up waiting since this was asked last. What is late may
   * never come, and nobody else would find out.
   */
  takeOwed() {
    const isOwed = this.#isOwed;
    this.#isOwed = false;
    return isOwed;
  }

  say(message: HostMessage) {
    if (!this.#isClosed) this.#options.port.send(JSON.stringify(message));
  }

  /** Calls the plugin; when `signal` says so, nobody waits any more. */
  call(m: string, p: Json, dl: number, signal: AbortSignal): Promise<Json> {
    const id = ++this.#lastId;
    return new Promise<Json>((resolve, reject) => {
      const end = () => {
        if (this.#waiting.delete(id)) {
          this.#isOwed = true;
          this.say({t: 'cancel', id});
        }
        reject(signal.reason);
      };
      if (this.#isClosed || signal.aborted) return end();
      signal.addEventListener('abort', end);
      const done = () => signal.removeEventListener('abort', end);
      this.#waiting.set(id, {
        resolve: (value) => (done(), resolve(value)),
        reject: (error) => (done(), reject(error)),
      });
      this.say({t: 'call', id, m, p, dl});
    });
  }

  /** Nothing is heard or said from now on. */
  close(reason: unknown) {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#options.port.close();
    for (const {reject} of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
    for (const serving of this.#serving.values()) serving.abort(reason);
  }

  #receive(data: unknown, ports: number) {
    if (this.#isClosed) return;
    try {
      const message = readMessage(data, ports);
      if (!this.#bucket.take()) return this.#drop(message);
      this.#dropped = 0;
      this.#hear(message);
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      this.#options.onViolation(error);
    }
  }

  /** What comes too fast is not heard, and who goes on so is stopped. */
  #drop(message: PluginMessage) {
    if (++this.#dropped > limits.messageBurst) {
      throw new Violation('rate', 'It sent too much at once');
    }
    if (message.t === 'call') this.#refuse(message.id, 'quota', 'Too fast');
  }

  #hear(message: PluginMessage) {
    if (message.t === 'call') void this.#serve(message);
    else if (message.t === 'cancel') this.#serving.get(message.id)?.abort();
    else if (message.t === 'ret') this.#settle(message.id)?.resolve(message.r);
    else if (message.t === 'err') {
      this.#settle(message.id)?.reject(
        new PluginError(message.code, message.message),
      );
    } else this.#options.hear(message);
  }

  /** An answer that nobody waits for is none. */
  #settle(id: number) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  async #serve({id, m, p}: Extract<PluginMessage, {t: 'call'}>) {
    const method = this.#options.methods.get(m);
    if (this.#serving.has(id)) {
      return this.#options.onViolation(
        new Violation('bad-message', 'It asked twice under one number'),
      );
    }
    if (!method)
      return this.#refuse(id, 'not-found', 'There is no such method');
    if (this.#serving.size >= limits.pendingCalls) {
      return this.#refuse(id, 'quota', 'Too much is asked at a time');
    }
    const patience = new AbortController();
    this.#serving.set(id, patience);
    try {
      const result = await method(p, patience.signal);
      // A method answers with what JSON holds.
      this.say({t: 'ret', id, r: (result ?? null) as Json});
    } catch (error) {
      const told = error instanceof PluginError ? error : undefined;
      this.#refuse(
        id,
        told?.code ?? 'network',
        told?.message ?? 'The community did not do it',
      );
    } finally {
      this.#serving.delete(id);
    }
  }

  #refuse(id: number, code: PluginErrorCode, message: string) {
    this.say({t: 'err', id, code, message});
  }
}
