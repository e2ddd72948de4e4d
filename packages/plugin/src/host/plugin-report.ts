import {PluginError, type PluginErrorCode} from '../plugin-error.js';
import {Violation, type ViolationCode} from './line/violation.js';
import type {PluginState} from './running-plugin.js';

/** What a host is told of a plugin that fails; the others keep running. */
export interface PluginReport {
  pluginId: string;
  /** How the plugin is doing now. */
  state: PluginState;
  code: PluginErrorCode | ViolationCode;
  /** Which contribution failed; undefined for `setup` and cleaning up. */
  contribution: string | undefined;
  message: string;
  /** What was thrown. */
  cause: unknown;
}

/** Says in one line what went wrong. */
export const reportOf = (
  {id, state}: {id: string; state: PluginState},
  cause: unknown,
  contribution?: string,
): PluginReport => ({
  pluginId: id,
  state,
  code:
    cause instanceof PluginError || cause instanceof Violation
      ? cause.code
      : 'internal',
  contribution,
  message: cause instanceof Error ? cause.message : String(cause),
  cause,
});
