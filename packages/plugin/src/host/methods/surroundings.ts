import type {Community} from '@townhall/client';
import type {Capability} from '../../capability.js';
import {deadlines} from '../../limits.js';
import {PluginError} from '../../plugin-error.js';
import type {HostUi, PluginDrawers} from '../host-ui.js';
import type {RunningPlugin} from '../running-plugin.js';
import type {Timers} from '../timers.js';

/** What the methods that a plugin may ask for stand on. */
export interface MethodSurroundings {
  readonly plugin: RunningPlugin;
  readonly community: Partial<Community>;
  readonly timers: Timers;
  readonly ui: HostUi;
  readonly drawers: PluginDrawers;
  readonly fetch: typeof fetch;
  /** A view looks different now. */
  readonly showView: (view: number, tree: unknown) => void;
}

/** Lets nobody pass who was not granted this. */
export function insist({grants}: RunningPlugin, capability: Capability) {
  if (grants.has(capability)) return;
  const message = `It is not granted ${capability}`;
  throw new PluginError('forbidden', message, undefined, capability);
}

/** What is done in the visitor's name, the visitor has to have asked for. */
export function insistOnGesture({gestureAt}: RunningPlugin, {now}: Timers) {
  if (now() - gestureAt <= deadlines.gesture) return;
  const message =
    'The visitor has not pressed anything of this plugin just now';
  throw new PluginError('forbidden', message);
}

/** A part of the community, where there is one. */
export function part<Name extends keyof Community>(
  community: Partial<Community>,
  name: Name,
): Community[Name] {
  const found: Community[Name] | undefined = community[name];
  if (found) return found;
  throw new PluginError('unsupported', 'This host has no such thing');
}
