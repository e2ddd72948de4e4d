import {describe, test} from 'vitest';
import {PluginSubject, type PluginContractOptions} from './open-plugin.js';
import {statements} from './statements.js';

export type {PluginContractOptions} from './open-plugin.js';

/**
 * States what every plugin does: it starts in time, contributes what it declares,
 * answers the same wherever it runs, survives odd things and lost grants, asks for
 * no more than it uses, and leaves nothing behind. A test of your own, for Vitest.
 *
 * @example
 * describePluginContract({
 *   plugin,
 *   manifest,
 *   entry: new URL('./plugin.ts', import.meta.url),
 * });
 */
export function describePluginContract(options: PluginContractOptions) {
  const subject = new PluginSubject(options);
  describe(`the plugin ${options.plugin.id}`, () => {
    test.each(statements.map((one) => [one.says, one] as const))(
      '%s',
      (_, statement) => statement.check(subject),
    );
  });
}
