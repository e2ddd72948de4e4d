export {mostTileItems, readTile, TileError} from './read-tile.js';
export type {
  Tile,
  TileActivity,
  TileBody,
  TileEvent,
  TileItem,
  TileLink,
  TileRow,
  TileStyle,
} from './tile.js';
