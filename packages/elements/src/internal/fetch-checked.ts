// A browser takes a hash that it cannot read for none.
const oneHash = /^sha384-[A-Za-z0-9+/]{64}$/;

/** Whether a browser would compare a file with this hash. */
export const isHash = (integrity: string) => oneHash.test(integrity);

/** What kept a file from being read: it is another one, or there is none. */
export class UncheckedError extends Error {
  override name = 'UncheckedError' as const;
  readonly isThere: boolean;

  constructor(isThere: boolean, cause: unknown) {
    super(isThere ? 'another file' : 'not reached', {cause});
    this.isThere = isThere;
  }
}

/**
 * The text of a stranger's file, to the byte what its hash describes.
 *
 * @throws {UncheckedError} If that is not to be had.
 */
export async function fetchChecked(
  address: string,
  integrity: string,
  signal: AbortSignal,
): Promise<string> {
  const ask = (checked: RequestInit) =>
    fetch(address, {
      ...checked,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    }).then((answer) => (answer.ok ? answer : Promise.reject(answer.status)));
  let answer: Response;
  try {
    answer = await ask({integrity});
  } catch (cause) {
    signal.throwIfAborted();
    // The browser does not tell a changed file from none at all.
    const isThere = await ask({cache: 'reload'}).then(
      () => true,
      () => false,
    );
    signal.throwIfAborted();
    throw new UncheckedError(isThere, cause);
  }
  return answer.text();
}
