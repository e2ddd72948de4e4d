import type * as z from 'zod/mini';
import {inWords, sentencesOf} from './in-words.js';
import {refuse} from './problem.js';

/** Parses what came over the wire, or refuses the request and says why. */
export function valid<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const result = schema.safeParse(input, {error: inWords});
  if (!result.success) {
    const fields = result.error.issues.slice(0, maximumFields).map((issue) => ({
      path: issue.path.map(String).join('.'),
      message: issue.message,
    }));
    return refuse('invalid_request', {detail: sentencesOf(fields), fields});
  }
  // Afterwards, because only what the schema let through has a bounded depth.
  const unwritable = findUnwritable(result.data);
  if (unwritable !== undefined) {
    refuse('invalid_request', {
      detail: 'A text holds a character that cannot be kept.',
      fields: [{path: unwritable, message: 'Holds a broken character.'}],
    });
  }
  return result.data;
}

const maximumFields = 20;

/** PostgreSQL keeps no null byte, and UTF-8 no half of a surrogate pair. */
const unwritableText = /\u0000|\p{Surrogate}/u;

/** Where a text is that no database could keep. */
function findUnwritable(input: unknown): string | undefined {
  const waiting: {path: string; value: unknown}[] = [{path: '', value: input}];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {path, value} = next;
    if (typeof value === 'string' && unwritableText.test(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (unwritableText.test(key)) return path;
      waiting.push({path: path ? `${path}.${key}` : key, value: child});
    }
  }
  return undefined;
}
