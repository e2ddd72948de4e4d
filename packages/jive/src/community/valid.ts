import * as z from 'zod/mini';
import {refusal} from './refuse.js';

/** What the schema makes of a value; refuses it field by field. */
export function valid<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({path, message}) => ({
    path: path.join('.'),
    message: message || 'Not valid.',
  }));
  throw refusal(
    400,
    'invalid_request',
    'Something in this is not right',
    fields.map(({path, message}) => `${path}: ${message}`).join(' '),
    {fields},
  );
}

/** Refuses what looks empty, whatever signs it is made of. */
export function withWords(text: string): string {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return text;
  throw refusal(400, 'invalid_request', 'There is no text', undefined, {
    fields: [{path: 'text', message: 'Write something.'}],
  });
}
