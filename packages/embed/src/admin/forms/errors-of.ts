import {RefusedError} from '@townhall/client';

/** What a refusal says of single fields, by their paths in the form. */
export function errorsOf(error: unknown, under = ''): Map<string, string> {
  const fields = error instanceof RefusedError ? error.problem.fields : [];
  return new Map(
    (fields ?? []).map(({path, message}) => [
      under && path.startsWith(`${under}.`)
        ? path.slice(under.length + 1)
        : path,
      message,
    ]),
  );
}
