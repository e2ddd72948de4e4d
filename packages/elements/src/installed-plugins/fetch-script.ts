import type {RunningPlugin} from '@townhall/client';
import type {PluginReport} from '@townhall/plugin/host';
import {
  fetchChecked,
  isHash,
  UncheckedError,
} from '../internal/fetch-checked.js';

/** A plugin is not run, and why. */
export class ScriptRefusedError extends Error {
  override name = 'ScriptRefusedError' as const;
  readonly code: PluginReport['code'];

  constructor(code: PluginReport['code'], message: string, cause?: unknown) {
    super(message, {cause});
    this.code = code;
  }
}

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
  if (!isHash(integrity)) {
    throw new ScriptRefusedError(
      'integrity',
      `Its record has no hash to compare ${script} with. Install it again.`,
    );
  }
  try {
    return await fetchChecked(script, integrity, signal);
  } catch (error) {
    if (!(error instanceof UncheckedError)) throw error;
    throw error.isThere
      ? new ScriptRefusedError(
          'integrity',
          `${script} is not the file that was installed, so it is not run. Install the version that is there now, if it is meant to run.`,
          error,
        )
      : new ScriptRefusedError(
          'network',
          `${script} was not reached. Its server has to answer other sites: Access-Control-Allow-Origin: *`,
          error,
        );
  }
}
