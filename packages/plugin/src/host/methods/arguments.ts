import type {Json} from '../../json.js';
import {PluginError} from '../../plugin-error.js';
import {isRecord} from '../line/message-shapes.js';

/** What a plugin handed over, read one by one. */
export class Arguments {
  readonly #given: Record<string, unknown>;

  constructor(given: Json) {
    if (!isRecord(given)) throw wrong('Something is missing');
    this.#given = given;
  }

  text(name: string, most: number): string {
    const value = this.#given[name];
    if (typeof value === 'string' && value.length <= most) return value;
    throw wrong(`"${name}" is no text of at most ${most} characters`);
  }

  maybeText(name: string, most: number): string | undefined {
    return this.#given[name] === undefined ? undefined : this.text(name, most);
  }

  number(name: string, least: number, most: number, otherwise: number): number {
    const value = this.#given[name] ?? otherwise;
    if (typeof value === 'number' && value >= least && value <= most) {
      return Math.floor(value);
    }
    throw wrong(`"${name}" is no number from ${least} to ${most}`);
  }

  oneOf<Name extends string>(name: string, names: readonly Name[]): Name {
    const found = names.find((one) => one === this.#given[name]);
    if (found !== undefined) return found;
    throw wrong(`"${name}" is none of ${names.join(', ')}`);
  }

  json(name: string): Json {
    // It came as JSON.
    return (this.#given[name] ?? null) as Json;
  }
}

const wrong = (message: string) => new PluginError('invalid-argument', message);
