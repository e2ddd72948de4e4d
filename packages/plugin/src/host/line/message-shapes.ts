import {limits} from '../../limits.js';
import type {PluginMessage} from '../../wire/protocol.js';

type Check = (value: unknown) => boolean;

const id: Check = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
const count: Check = (value) => Number.isSafeInteger(value);
const text =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
const oneOf =
  (...names: string[]): Check =>
  (value) =>
    names.some((name) => name === value);
const json: Check = (value) => value !== undefined;
const number: Check = (value) => typeof value === 'number';
/** Whether something is an object, and no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const contribution: Check = (value) =>
  isRecord(value) &&
  text(80)(value['point']) &&
  text(40)(value['id']) &&
  isRecord(value['facts']);

const shapes: Readonly<
  Record<PluginMessage['t'], Readonly<Record<string, Check>>>
> = {
  call: {id, m: text(80), p: json, dl: number},
  ret: {id, r: json},
  err: {id, code: text(40), message: text(limits.sentence)},
  cancel: {id},
  hello: {v: number, plugin: text(80)},
  add: {contribution},
  remove: {point: text(80), id: text(40)},
  ready: {},
  failed: {code: text(40), message: text(limits.sentence)},
  evt: {m: oneOf('refresh', 'log', 'toast'), p: isRecord},
  pong: {n: count},
  disposed: {},
};

/** Whether this is one of the messages of a plugin, and nothing besides. */
export function isPluginMessage(value: unknown): value is PluginMessage {
  if (!isRecord(value)) return false;
  const {t, ...rest} = value;
  if (typeof t !== 'string' || !Object.hasOwn(shapes, t)) return false;
  // It is one of its own names.
  const shape = shapes[t as PluginMessage['t']];
  const names = Object.keys(shape);
  return (
    Object.keys(rest).length === names.length &&
    names.every(
      (name) => Object.hasOwn(rest, name) && shape[name]?.(rest[name]),
    )
  );
}
