/** Why a plugin's wish was not granted. A code never changes its meaning. */
export type PluginErrorCode =
  /** The manifest does not say that the plugin does this. */
  | 'undeclared'
  /** What was handed over is not what is asked for. */
  | 'invalid-argument'
  /** It took too long. */
  | 'timeout'
  /** The plugin has been switched off. */
  | 'disposed'
  /** Something of that name is there already. */
  | 'conflict'
  /** The plugin's own code failed. */
  | 'internal';

/** What the host throws at a plugin, and says of one. */
export class PluginError extends Error {
  override name = 'PluginError' as const;
  readonly code: PluginErrorCode;

  constructor(code: PluginErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : {cause});
    this.code = code;
  }
}
