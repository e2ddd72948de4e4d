import {messages, protocol, type PGlite} from '@electric-sql/pglite';
import type {EncodedParameter} from '../encode.js';
import {oneAtATime} from '../one-at-a-time.js';
import type {SqlErrorReport} from '../sql-error.js';
import type {Answer, Field, Session} from './session.js';

const {serialize} = protocol;

type BackendMessage = Awaited<ReturnType<PGlite['execProtocolStream']>>[number];

/** How many prepared statements a session keeps before it drops the oldest. */
const preparedLimit = 200;

/**
 * Speaks PostgreSQL's wire protocol with a PGlite in the same thread.
 * Statements with parameters are prepared once and kept.
 */
export class WireSession implements Session {
  readonly generation = 0;
  readonly #pglite: PGlite;
  /** Text to name, oldest first. */
  readonly #prepared = new Map<string, string>();
  #named = 0;
  readonly #inOrder = oneAtATime();

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /** PGlite mixes up what is asked at once, so one waits for the other. */
  run(text: string, parameters: readonly EncodedParameter[]): Promise<Answer> {
    return this.#inOrder(() =>
      parameters.length === 0
        ? this.#runSimple(text)
        : this.#runPrepared(text, parameters),
    );
  }

  close() {
    return this.#pglite.close();
  }

  async #runSimple(text: string) {
    return readAnswer(await this.#send(serialize.query(text)));
  }

  async #runPrepared(text: string, parameters: readonly EncodedParameter[]) {
    const known = this.#prepared.get(text);
    const statement = known ?? `s${++this.#named}`;
    const request = [
      ...(known === undefined
        ? [...this.#dropOldest(), serialize.parse({name: statement, text})]
        : []),
      serialize.bind({statement, values: [...parameters]}),
      serialize.describe({type: 'P'}),
      serialize.execute({}),
      serialize.sync(),
    ];
    const reply = await this.#send(joined(request));
    if (reply.some(({name}) => name === 'parseComplete')) {
      this.#prepared.set(text, statement);
    }
    const answer = readAnswer(reply);
    if (isStale(answer.refusal)) this.#prepared.delete(text);
    return answer;
  }

  #dropOldest() {
    const [oldest] = this.#prepared;
    if (!oldest || this.#prepared.size < preparedLimit) return [];
    const [text, name] = oldest;
    this.#prepared.delete(text);
    return [serialize.close({type: 'S', name})];
  }

  #send(bytes: Uint8Array) {
    return this.#pglite.execProtocolStream(bytes, {throwOnError: false});
  }
}

/** A migration changed what the statement answers since it was prepared. */
function isStale(refusal: SqlErrorReport | undefined) {
  return refusal?.code === '0A000' && refusal.message.includes('cached plan');
}

function readAnswer(reply: readonly BackendMessage[]): Answer {
  const answer: Answer = {
    command: '',
    rowCount: 0,
    fields: [],
    rows: [],
    inTransaction: false,
  };
  let described = false;
  let complete = false;
  for (const message of reply) {
    if (message instanceof messages.RowDescriptionMessage) {
      described = true;
      answer.fields = message.fields.map(readField);
      answer.rows = [];
    } else if (message instanceof messages.DataRowMessage) {
      answer.rows.push(message.fields);
    } else if (message instanceof messages.CommandCompleteMessage) {
      // A command without rows must not show those of the one before it.
      if (!described) answer.rows = [];
      described = false;
      const words = message.text.split(' ');
      answer.command = words[0] ?? '';
      answer.rowCount = Number(words.at(-1)) || 0;
    } else if (message instanceof messages.DatabaseError) {
      answer.refusal = readRefusal(message);
    } else if (message instanceof messages.ReadyForQueryMessage) {
      answer.inTransaction = message.status !== 'I';
      complete = true;
    }
  }
  if (!complete) {
    throw new Error('PostgreSQL broke off in the middle of its answer.');
  }
  return answer;
}

function readField({name, dataTypeID}: messages.Field): Field {
  return {name, type: dataTypeID};
}

function readRefusal(error: messages.DatabaseError): SqlErrorReport {
  const {
    message,
    code = 'XX000',
    detail,
    hint,
    table,
    column,
    constraint,
  } = error;
  return {message, code, detail, hint, table, column, constraint};
}

function joined(parts: readonly Uint8Array[]) {
  const whole = new Uint8Array(
    parts.reduce((length, part) => length + part.length, 0),
  );
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
