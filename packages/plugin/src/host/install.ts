import type {Capability} from '../capability.js';
import type {Json} from '../json.js';
import type {PluginDefinition} from '../plugin.js';

/** What an admin decided on. */
export interface PluginInstall {
  /** Runs in the page itself, with all that a script of the page can do. */
  plugin?: PluginDefinition | undefined;
  /**
   * Or the text of its classic script, which runs behind walls. Whoever hands it
   * over has compared it with the manifest's hash.
   */
  script?: string | undefined;
  /** As it came from `plugin.json`; it is checked first. */
  manifest: unknown;
  /** What the plugin may do, of what its manifest asks for. */
  grant: readonly Capability[];
  /** What the admin set, of what the manifest lets them set. */
  settings?: {readonly [name: string]: Json} | undefined;
  /** What holds where a guard does not answer; `hold` unless said otherwise. */
  guardTimeout?: 'allow' | 'hold' | 'block' | undefined;
  /** Told when it runs for the first time. */
  onStart?: (() => void) | undefined;
  /** Where its files are; without it, its pictures are not shown. */
  base?: string | undefined;
}
