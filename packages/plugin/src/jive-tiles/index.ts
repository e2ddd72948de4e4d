export {mostTileItems, readTile, TileError} from './read-tile.js';
export {stageNames} from './stage-names.js';
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
