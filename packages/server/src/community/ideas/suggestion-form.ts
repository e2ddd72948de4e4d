import type {IdeaKind, IdeaPolicy} from '@townhall/client';
import {refuse} from '../../problem.js';

/** What a board may ask of those who suggest. */
export interface FormAnswers {
  area?: string | null | undefined;
  audience?: string | null | undefined;
  kind?: IdeaKind | null | undefined;
}

type Form = IdeaPolicy['form'];
type Field = keyof FormAnswers;

const kinds: readonly string[] = ['new', 'modify'] satisfies IdeaKind[];

/** What may be answered; nothing where a board does not ask. */
const choices: Record<Field, (form: Form) => readonly string[]> = {
  area: ({areas}) => areas.map(({id}) => id),
  audience: ({audiences}) => audiences,
  kind: ({asksKind}) => (asksKind ? kinds : []),
};
// The fields are those of the object above.
const fields = Object.keys(choices) as Field[];

/** Refuses answers that a board's form does not know, and missing ones. */
export function insistOnForm(form: Form, answers: FormAnswers): void {
  refuseWrong(
    fields.flatMap((path) => {
      const known = choices[path](form);
      return known.length > 0 && (answers[path] ?? null) === null
        ? [{path, message: `Choose one of ${known.join(', ')}.`}]
        : wrongAnswer(form, path, answers[path]);
    }),
  );
}

/** The same of a change, in which what is left out stays as it is. */
export function insistOnChange(form: Form, answers: FormAnswers): void {
  refuseWrong(
    fields.flatMap((path) =>
      answers[path] === null && choices[path](form).length > 0
        ? [{path, message: 'This board asks for it.'}]
        : wrongAnswer(form, path, answers[path]),
    ),
  );
}

function wrongAnswer(form: Form, path: Field, answer: string | null = null) {
  const known = choices[path](form);
  if (answer === null || known.includes(answer)) return [];
  const message =
    known.length > 0
      ? `Not one of ${known.join(', ')}.`
      : 'This board does not ask for it.';
  return [{path, message}];
}

function refuseWrong(wrong: {path: string; message: string}[]) {
  if (wrong.length === 0) return;
  refuse('invalid_request', {
    detail: wrong.map(({path, message}) => `${path}: ${message}`).join(' '),
    fields: wrong,
  });
}
