import type {Manifest, PluginMode} from '@townhall/plugin/manifest';
import {refuse} from '../../problem.js';

/** What staff set of a plugin. */
export type PluginSettings = Record<string, string | number | boolean>;

/** The granted capabilities, each once; none that the manifest does not ask for. */
export function checkedGrant(
  {permissions}: Manifest,
  grant: readonly string[],
): string[] {
  const asked = new Set<string>(permissions.map(({name}) => name));
  const strange = grant.findIndex((name) => !asked.has(name));
  if (strange >= 0) {
    refuse('invalid_request', {
      detail: `The plugin does not ask for “${grant[strange]}”, so it cannot be granted.`,
      fields: [{path: `grant.${strange}`, message: 'Is not asked for.'}],
    });
  }
  return [...new Set(grant)];
}

/** The settings, each of the kind that the manifest declares. */
export function checkedSettings(
  {settings: declared}: Manifest,
  settings: PluginSettings,
): PluginSettings {
  for (const [name, value] of Object.entries(settings)) {
    const setting = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const wrong = setting
      ? wrongWith(setting, value)
      : 'There is no such setting.';
    if (wrong === undefined) continue;
    refuse('invalid_request', {
      detail: `The setting “${name}” cannot be that: ${wrong}`,
      fields: [{path: `settings.${name}`, message: wrong}],
    });
  }
  return settings;
}

/** The file that is run in this mode, where the manifest knows the mode. */
export function codeFile({runtime, id}: Manifest, mode: PluginMode): string {
  const file = mode === 'trusted' ? runtime.esm : runtime.sandbox;
  if (!runtime.modes.includes(mode) || file === undefined) {
    return refuse('invalid_request', {
      detail: `${id} has no code for the mode “${mode}”. Its manifest names ${runtime.modes.join(' and ')}.`,
    });
  }
  return file;
}

function wrongWith(
  {type, options, min, max}: Manifest['settings'][string],
  value: string | number | boolean,
): string | undefined {
  const wanted =
    type === 'number' || type === 'boolean' ? type : ('string' as const);
  if (typeof value !== wanted) return `It must be a ${wanted}.`;
  if (type === 'select' && !options?.some((option) => option.value === value)) {
    return 'It is none of the choices.';
  }
  if (typeof value !== 'number') return undefined;
  if (min !== undefined && value < min) return `It must be at least ${min}.`;
  if (max !== undefined && value > max) return `It must be at most ${max}.`;
  return undefined;
}
