export type {Capability, Manifest} from './manifest.js';
export {
  definePlugin,
  type Cleanup,
  type Disposable,
  type Json,
  type PluginContext,
  type PluginDefinition,
  type PluginLog,
} from './plugin.js';
export {PluginError, type PluginErrorCode} from './plugin-error.js';
export type {
  CallScope,
  Contribution,
  ExtensionPoints,
  PointId,
  Sink,
  SinkPoint,
} from './points.js';
