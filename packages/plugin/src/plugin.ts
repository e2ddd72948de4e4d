import type {PluginContext} from './context.js';
import type {Disposable} from './disposable.js';

/** What `setup` may leave to be ended with the plugin. */
export type Cleanup = void | Disposable | (() => void);

/** A plugin: what it is called, and what it does when it is switched on. */
export interface PluginDefinition {
  /** `publisher.name`, as in its manifest. */
  readonly id: string;
  setup(context: PluginContext): Cleanup | Promise<Cleanup>;
}

/**
 * Gives a plugin its types; adds nothing at run time.
 *
 * @example
 * export default definePlugin({
 *   id: 'acme.applause',
 *   setup({contribute, log}) {
 *     contribute('events', 'applause', {
 *       consume({events}) {
 *         for (const event of events) {
 *           if (event.type === 'idea.voted') log.info(`${event.votes.net} net`);
 *         }
 *       },
 *     });
 *   },
 * });
 */
export const definePlugin = (plugin: PluginDefinition): PluginDefinition =>
  plugin;
