export {
  isCapability,
  namedCapabilities,
  type Capability,
} from '../capability.js';
export {manifestJsonSchema} from './json-schema.js';
export {
  manifestSchema,
  type Manifest,
  type ManifestSource,
} from './manifest.js';
export {capabilitySchema, integritySchema} from './pieces.js';
export type {PluginMode} from './runtime.js';
export {settingSchema, type Setting} from './settings.js';
export {wordsIn} from './words-in.js';
