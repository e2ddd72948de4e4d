import type {RunningPlugin} from '@townhall/client';
import type {PluginReport} from '@townhall/plugin/host';

/** A plugin is not run, and why. */
export class ScriptRefusedError extends Error {
  override name = 'ScriptRefusedError' as const;
  readonly code: PluginReport['code'];

  constructor(code: PluginReport['code'], message: string, cause?: unknown) {
    super(message, {cause});
    this.code = code;
  }
}

// A browser takes a hash that it cannot read for none.
const oneHash = /^sha384-[A-Za-z0-9+/]{64}$/;

/** The code of an installed plugin, to the byte what staff has installed. */
export async function fetchScript(
  {script, integrity, mode}: RunningPlugin,
  signal: AbortSignal,
): Promise<string> {
  if (mode !== 'sandboxed') {
    throw new ScriptRefusedError(
      'unsupported',
      'It is installed as one that pages trust. A page runs such a plugin only if it hands it over itself, in the property plugins.',
    );
  }
  if (!oneHash.test(integrity)) {
    throw new ScriptRefusedError(
      'integrity',
      `Its record has no hash to compare ${script} with. Install it again.`,
    );
  }
  const ask = (checked: RequestInit) =>
    fetch(script, {
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
    throw isThere
      ? new ScriptRefusedError(
          'integrity',
          `${script} is not the file that was installed, so it is not run. Install the version that is there now, if it is meant to run.`,
          cause,
        )
      : new ScriptRefusedError(
          'network',
          `${script} was not reached. Its server has to answer other sites: Access-Control-Allow-Origin: *`,
          cause,
        );
  }
  return answer.text();
}
