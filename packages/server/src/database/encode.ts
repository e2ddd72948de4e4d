/** A parameter as PostgreSQL reads it in text form. */
export type EncodedParameter = string | null;

/**
 * Writes a JavaScript value as PostgreSQL reads it, alike for every engine:
 * dates as UTC, arrays as PostgreSQL arrays, other objects as JSON. To store
 * an array as JSON, pass `JSON.stringify(array)`.
 */
export function encodeParameter(value: unknown): EncodedParameter {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return encodeBytes(value);
  if (Array.isArray(value)) return encodeArray(value);
  return JSON.stringify(value);
}

function encodeArray(values: readonly unknown[]): string {
  return `{${values.map(encodeElement).join(',')}}`;
}

function encodeElement(value: unknown): string {
  if (Array.isArray(value)) return encodeArray(value);
  const text = encodeParameter(value);
  return text === null ? 'NULL' : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function encodeBytes(bytes: Uint8Array) {
  let text = '\\x';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
