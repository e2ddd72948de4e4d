import type {Capability} from './capability.js';

/** Why a plugin's wish was not granted. A code never changes its meaning. */
export type PluginErrorCode =
  /** The manifest does not say that the plugin does this. */
  | 'undeclared'
  /** The admin has not granted what it takes. */
  | 'forbidden'
  /** What was handed over is not what is asked for. */
  | 'invalid-argument'
  /** What the plugin answered is not what was asked for. */
  | 'invalid-result'
  /** It took too long. */
  | 'timeout'
  /** Nobody waits for it any more. */
  | 'aborted'
  /** The plugin has been switched off. */
  | 'disposed'
  /** Too much, or too often. */
  | 'quota'
  | 'not-found'
  /** Something of that name is there already. */
  | 'conflict'
  /** The community, or another server, was not reached. */
  | 'network'
  /** This host does not do that. */
  | 'unsupported'
  /** The plugin's own code failed. */
  | 'internal';

/** What the host throws at a plugin, and says of one. */
export class PluginError extends Error {
  override name = 'PluginError' as const;
  readonly code: PluginErrorCode;
  /** What would have to be granted. */
  readonly capability: Capability | undefined;

  constructor(
    code: PluginErrorCode,
    message: string,
    cause?: unknown,
    capability?: Capability,
  ) {
    super(message, cause === undefined ? {} : {cause});
    this.code = code;
    this.capability = capability;
  }
}
