export {capabilitySchema, manifestSchema} from '../manifest/index.js';
export {
  createPluginHost,
  type PluginHandle,
  type PluginHost,
  type PluginHostOptions,
  type PluginInstall,
  type PluginReport,
} from './plugin-host.js';
export type {PluginState} from './running-plugin.js';
export type {Timers} from './timers.js';
