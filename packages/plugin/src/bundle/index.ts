export {
  type PackedTileFile,
  packTile,
  type PackTileOptions,
} from '../pack-tile/pack-tile.js';
export {buildPlugin, type BuiltPlugin} from './build-plugin.js';
export {BundleError, bundlePlugin, type PluginBundle} from './bundle-plugin.js';
export {integrityOf} from './integrity.js';
export {FolderError} from './plugin-folder.js';
