import type {Capability} from '../capability.js';
import {manifestSchema, type Manifest} from '../manifest/manifest.js';
import type {PluginMode} from '../manifest/runtime.js';
import {currentPoint} from '../points/aliases.js';
import {PluginError} from '../plugin-error.js';
import type {PluginInstall} from './install.js';

const wrong = (message: string, cause?: unknown) =>
  new PluginError('invalid-argument', message, cause);

/** Reads the manifest of what is installed; another's is refused. */
export function manifestOf({
  plugin,
  script,
  manifest,
}: PluginInstall): Manifest {
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success) {
    const {path = [], message = ''} = parsed.error.issues[0] ?? {};
    const whose = plugin ? ` of ${plugin.id}` : '';
    throw wrong(
      `The manifest${whose} is not valid: ${path.join('.')} ${message}`,
      parsed.error,
    );
  }
  const {id} = parsed.data;
  if (plugin && plugin.id !== id) {
    throw wrong(`The manifest is for ${id}, the plugin is ${plugin.id}`);
  }
  if (!plugin === (script === undefined)) {
    throw wrong(`${id} needs its code: a plugin, or a script`);
  }
  const {contributes} = parsed.data;
  return {
    ...parsed.data,
    contributes: contributes.map((one) => ({
      ...one,
      point: currentPoint(one.point),
    })),
  };
}

/** What it was granted, of what it asks for and its mode allows. */
export const grantsOf = (
  {permissions}: Manifest,
  grant: readonly Capability[],
  mode: PluginMode,
) =>
  new Set(
    permissions
      .map(({name}) => name)
      .filter((name) => grant.includes(name))
      // Behind walls there is no page to lay hands on.
      .filter((name) => mode === 'trusted' || name !== 'host:dom'),
  );
