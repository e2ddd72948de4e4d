import type {Field} from '@townhall/plugin';
import type {Say} from '../../internal/messages.js';
import type {pluginFieldMessages} from '../../messages/plugin-fields.js';

/** What is written in the fields, by their names; all of it text. */
export type Values = Readonly<Record<string, string>>;

/** So much is taken where a plugin says nothing. */
const longest = {text: 200, textarea: 2_000};
const mostOptions = 50;

/** Only what can be answered is asked: no empty choice, no name twice. */
export function askable(given: readonly Field[]): Field[] {
  const names = new Set<string>();
  return given.filter(({name, label, type, options = []}) => {
    const isTwice = names.has(name);
    names.add(name);
    return (
      !isTwice &&
      label.trim() !== '' &&
      (type !== 'select' ||
        (options.length > 0 && options.length <= mostOptions))
    );
  });
}

/** What stands in a field; what the plugin proposes as long as nobody wrote. */
export function valueOf(field: Field, values: Values): string {
  const written = values[field.name];
  if (written !== undefined) return written;
  const proposed = proposedFor(field);
  return isWrong(field, proposed) ? '' : proposed;
}

/** What a plugin proposes that fits its own field, as it is kept. */
function proposedFor({type, defaultValue}: Field): string {
  if (type === 'checkbox') return defaultValue === true ? ticked : '';
  return typeof defaultValue === 'string' || typeof defaultValue === 'number'
    ? String(defaultValue)
    : '';
}

/** How a tick is kept. */
export const ticked = 'yes';

/** So many characters an answer may have; undefined where none are written. */
export const mostOf = ({type, maxLength}: Field) =>
  type === 'text' || type === 'textarea'
    ? Math.min(Math.max(maxLength ?? longest[type], 1), longest.textarea)
    : undefined;

type Wrong =
  | 'answerNeeded'
  | 'answerTooLong'
  | 'answerNoNumber'
  | 'answerNoDate';

/** What is wrong with an answer; undefined where it can be sent. */
export function isWrong(field: Field, answer: string): Wrong | undefined {
  const {type, required, options = []} = field;
  const written = answer.trim();
  if (written === '') return required ? 'answerNeeded' : undefined;
  if (written.length > (mostOf(field) ?? Infinity)) return 'answerTooLong';
  if (type === 'number' && !Number.isFinite(Number(written))) {
    return 'answerNoNumber';
  }
  if (type === 'date' && !isDate(written)) return 'answerNoDate';
  const isOffered = options.some(({value}) => value === answer);
  return type === 'select' && !isOffered ? 'answerNeeded' : undefined;
}

const isDate = (written: string) =>
  /^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(Date.parse(written));

/** The answer as everybody reads it; empty where there is none. */
export function answerOf(
  {type, options = []}: Field,
  value: string,
  say: Say<typeof pluginFieldMessages>,
): string {
  if (type === 'checkbox') return say(value ? 'yes' : 'no');
  if (type !== 'select') return value.trim();
  return options.find((one) => one.value === value)?.label ?? '';
}
