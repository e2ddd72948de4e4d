export {type TileGrant, tileGrants} from './grants.js';
export {tilePage, tilePolicy} from './guard.js';
export {type OpenTile, openTile, type TileOptions} from './open-tile.js';
export {
  type PackedTile,
  packedMost,
  packedVersion,
  readPackedTile,
  type TilePageName,
  tilePages,
} from './packed-tile.js';
