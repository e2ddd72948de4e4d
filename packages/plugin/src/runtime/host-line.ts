import type {Json} from '../json.js';
import {PluginError} from '../plugin-error.js';
import type {HostMessage, PluginMessage} from '../wire/protocol.js';
import type {Port} from '../wire/port.js';

type Answer = (params: Json, scope: HostCall) => unknown;

/** What is known of a call from the host. */
export interface HostCall {
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/** The plugin's end of the line to its host. */
export class HostLine {
  readonly #port: Port;
  readonly #answers: Readonly<Record<string, Answer>>;
  readonly #waiting = new Map<
    number,
    {resolve: (value: Json) => void; reject: (error: unknown) => void}
  >();
  readonly #running = new Map<number, AbortController>();
  #lastId = 0;
  #isOver = false;

  constructor(
    port: Port,
    answers: Readonly<Record<string, Answer>>,
    hear: (message: HostMessage) => void,
  ) {
    this.#port = port;
    this.#answers = answers;
    port.receive((data) => {
      // Only the host speaks here, and it says nothing else.
      const message = JSON.parse(String(data)) as HostMessage;
      if (message.t === 'call') void this.#answer(message);
      else if (message.t === 'cancel') this.#running.get(message.id)?.abort();
      else if (message.t === 'ret') {
        this.#settle(message.id)?.resolve(message.r);
      } else if (message.t === 'err') {
        this.#settle(message.id)?.reject(
          new PluginError(message.code, message.message),
        );
      } else hear(message);
    });
  }

  say(message: PluginMessage) {
    this.#port.send(JSON.stringify(message));
  }

  /** Asks the host for something. */
  ask<Value>(m: string, params: unknown): Promise<Value> {
    if (this.#isOver) return Promise.reject(switchedOff());
    const id = ++this.#lastId;
    return new Promise<Json>((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject});
      // What is not JSON goes no further than this.
      this.say({t: 'call', id, m, p: (params ?? null) as Json, dl: 10_000});
      // The host answers each method with what the context says of it.
    }) as Promise<Value>;
  }

  /** Nothing is asked and nothing answered any more. */
  end() {
    const error = switchedOff();
    this.#isOver = true;
    for (const {reject} of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    for (const running of this.#running.values()) running.abort(error);
  }

  #settle(id: number) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  async #answer({id, m, p, dl}: Extract<HostMessage, {t: 'call'}>) {
    const patience = new AbortController();
    this.#running.set(id, patience);
    try {
      const {signal} = patience;
      const result = await this.#answers[m]?.(p, {signal, deadline: dl});
      // What a plugin answers becomes JSON here; anything else fails.
      this.say({t: 'ret', id, r: (result ?? null) as Json});
    } catch (error) {
      this.say({t: 'err', id, ...wordsOf(error)});
    } finally {
      this.#running.delete(id);
    }
  }
}

/** What everything asks in vain from then on. */
export const switchedOff = () =>
  new PluginError('disposed', 'The plugin has been switched off');

/** What is told of a failure: a code and a sentence, never a stack. */
export function wordsOf(error: unknown) {
  const code = error instanceof PluginError ? error.code : 'internal';
  let message = 'It failed';
  try {
    message = error instanceof Error ? error.message : String(error);
  } catch {
    // Even its text may throw.
  }
  return {code, message: message.slice(0, 300)} as const;
}
