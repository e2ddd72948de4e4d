export {capabilitySchema, manifestSchema} from '../manifest/index.js';
export type {Contributor} from './contribution-list.js';
export type {PageLook} from './environment.js';
export type {HostUi, PluginDrawers} from './host-ui.js';
export type {PluginInstall} from './install.js';
export {applyPatch} from './kinds/check-patch.js';
export type {CheckedElement, CheckedNode} from './kinds/check-tree.js';
export type {Provided} from './kinds/check-provided.js';
export type {ViolationCode} from './line/violation.js';
export type {MountedView} from './mounted-view.js';
export type {Connection} from './plugin-life.js';
export {
  createPluginHost,
  type OfferedAction,
  type PluginHandle,
  type PluginHost,
  type PluginHostOptions,
} from './plugin-host.js';
export type {PluginReport} from './plugin-report.js';
export type {
  AttributedBadge,
  AttributedPatch,
  AttributedVerdict,
} from './points-runner.js';
export type {PluginState} from './running-plugin.js';
export type {Timers} from './timers.js';
export type {Given} from './told/given.js';
export type {WrittenDraft} from './told/tell.js';
