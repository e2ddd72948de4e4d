import {RefusedError} from '@townhall/client';
import {fieldOrder, type DraftErrors} from './idea-draft.js';

/** What the community says is wrong, each at its field. */
export function fieldErrors(error: unknown): DraftErrors {
  const errors: DraftErrors = {};
  if (!(error instanceof RefusedError)) return errors;
  for (const {path, message} of error.problem.fields ?? []) {
    const [name] = path.split('.');
    const field = fieldOrder.find((known) => known === name);
    if (field) errors[field] ??= message;
  }
  return errors;
}
