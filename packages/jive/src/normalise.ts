import {decodeEntities} from './plain-text.js';
import {instantOf, jiveDate} from './query/date.js';

const dates =
  /^(published|updated|lastActivityDate|creationDate|startDate|endDate|publishDate|buggyDate|lastProfileUpdate)$/;
const ids = /^(id|contentID|placeID|thumbnailId)$/;
const numbers = /Count$|^score$|^typeCode$|^lastActivity$|^points$|^sortKey$/;
const flags =
  /^(question|voted|promote|restrictReplies|restrictComments|changeable|votingEnabled|stageDefault|stageEnabled|editable|enabled|canMarkHelpful|hasVotedHelpful)$/;
const objects =
  /^(author|content|parentPlace|resources|jive|creator|user|voter|outcomeType)$/;
const lists = /^(list|emails|photos|allowed|contentTypes)$/;
const lines = /^(subject|displayName|name)$/;

/**
 * Puts right what differs between Jives and between their types, in place:
 * ids are strings, instants are ISO 8601, names are plain text, what is `null`
 * is missing. Throws where a field is no such thing at all.
 */
export function normalise(value: unknown, path: string): unknown {
  if (Array.isArray(value)) {
    value.forEach((one, index) => normalise(one, `${path}[${index}]`));
  } else if (isObject(value)) {
    for (const [key, held] of Object.entries(value)) {
      if (held === null) delete value[key];
      else value[key] = fieldOf(key, held, `${path}.${key}`);
    }
  }
  return value;
}

function fieldOf(key: string, held: unknown, path: string): unknown {
  if (ids.test(key) && typeof held === 'number') return `${held}`;
  if (dates.test(key)) return instantOf(held) ?? held;
  if (numbers.test(key)) return numberOf(held);
  if (flags.test(key)) return flagOf(held);
  if (key === 'tags' && Array.isArray(held)) return held.map(lineOf);
  if (lines.test(key) && typeof held === 'string') return decodeEntities(held);
  // An activity's `content` is text.
  const isFit = lists.test(key)
    ? Array.isArray(held)
    : !objects.test(key) || isObject(held) || typeof held === 'string';
  if (!isFit) throw new TypeError(`Off contract: ${path}`);
  return normalise(held, path);
}

const lineOf = (tag: unknown) =>
  typeof tag === 'string' ? decodeEntities(tag) : tag;

const numberOf = (held: unknown) =>
  typeof held === 'string' && held !== '' && Number.isFinite(Number(held))
    ? Number(held)
    : held;

const flagOf = (held: unknown) =>
  typeof held === 'string' && /^(true|false)$/i.test(held)
    ? held.toLowerCase() === 'true'
    : held;

/** The same thing as Jive wants it sent: instants in its own way. */
export function toWire(value: unknown): unknown {
  if (value instanceof Date) return jiveDate(value);
  if (Array.isArray(value)) return value.map(toWire);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      dates.test(key) && typeof held === 'string' && instantOf(held)
        ? jiveDate(held)
        : toWire(held),
    ]),
  );
}

/** Whether it can be asked for a field; lists cannot. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
