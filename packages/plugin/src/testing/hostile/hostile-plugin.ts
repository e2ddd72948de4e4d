import type {ManifestSource} from '../../manifest/manifest.js';
import {attacks, hostileId, type Attack} from './attacks.js';

/** The name of an attack that there is a plugin for. */
export type HostileName = keyof typeof attacks;

/** A plugin that attacks its host, ready to be installed. */
export interface HostilePlugin extends Attack {
  readonly name: HostileName;
  readonly manifest: ManifestSource;
  /** The classic script, for the sandbox. */
  readonly script: string;
}

/** Every attack there is a plugin for. */
export const hostilePlugins = Object.keys(attacks) as HostileName[]; // its own names

/**
 * A plugin that does one harmful thing, to see that your page, or your host,
 * holds: install it, and look at what is reported.
 *
 * @example
 * const {manifest, script, reported} = hostilePlugin('flood');
 * community.plugins = [{manifest, script, grant: ['ideas:read']}];
 * community.addEventListener('townhall-error', ({code}) => …); // plugin_rate
 */
export function hostilePlugin(name: HostileName): HostilePlugin {
  const attack: Attack = attacks[name];
  const {onPort = '', setup = '', points = []} = attack;
  const before = onPort
    ? `addEventListener('message', ({ports: [port]}) => {${onPort}});`
    : '';
  return {
    ...attack,
    name,
    manifest: {
      manifestVersion: 1,
      id: hostileId,
      name: 'Hostile',
      api: 1,
      runtime: {modes: ['sandboxed', 'trusted'], sandbox: 'sandbox.js'},
      contributes: points.map((point) => ({point, id: 'it'})),
      permissions: [{name: 'ideas:read', reason: 'To do harm with it.'}],
    },
    script: `${before};var townhallPlugin = {id: '${hostileId}', setup(ctx) {${setup}}};`,
  };
}
