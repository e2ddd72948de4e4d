import type {PluginDefinition} from '../../plugin.js';
import {runPlugin} from '../../runtime/run-plugin.js';
import {portPair} from '../../wire/port.js';
import type {Connection} from '../plugin-life.js';

/**
 * Runs a plugin in the page itself. It talks to its host in the same words as
 * one behind walls, so it cannot come to depend on anything else; but nothing
 * stops it where it does not answer.
 */
export function connectInPage(plugin: PluginDefinition): Connection {
  const [mine, its] = portPair();
  // Only once the host listens.
  queueMicrotask(() => runPlugin(plugin, its));
  return {port: mine, kill: false};
}
