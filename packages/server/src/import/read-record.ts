import {inWords, sentencesOf} from '../in-words.js';
import {recordSchemas, type ImportRecord, type RecordType} from './records.js';

/** A record, or the sentence that says what is wrong with its line. */
export type ReadRecord =
  | {record: ImportRecord}
  | {record?: undefined; message: string};

/** The longest line that is read, in bytes. */
const maximumBytes = 1_048_576;

/** Reads one line on its own: nothing before it matters yet. */
export function readRecord(line: string): ReadRecord {
  if (isTooLong(line)) return {message: 'The line is longer than 1 MB.'};
  const value = parsed(line);
  if (value === undefined) return {message: 'The line is not JSON.'};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {message: 'The line is not an object.'};
  }
  const type: unknown = 'type' in value ? value.type : undefined;
  if (!isRecordType(type)) return {message: unknownType(type)};
  const result = recordSchemas[type].safeParse(value, {
    error: inWords,
  });
  if (result.success) return {record: result.data};
  const fields = result.error.issues.map(({path, message}) => ({
    path: path.map(String).join('.'),
    message,
  }));
  return {message: sentencesOf(fields)};
}

function isTooLong(line: string) {
  if (line.length > maximumBytes) return true;
  // No character takes more than three bytes per UTF-16 unit.
  if (line.length * 3 <= maximumBytes) return false;
  return new TextEncoder().encode(line).byteLength > maximumBytes;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isRecordType = (type: unknown): type is RecordType =>
  typeof type === 'string' && Object.hasOwn(recordSchemas, type);

const unknownType = (type: unknown) => {
  const known = Object.keys(recordSchemas).join(', ');
  return type === undefined
    ? `The record has no type; known are ${known}.`
    : `There is no type ${JSON.stringify(type).slice(0, 60)}; known are ${known}.`;
};
