import {define} from '../internal/define.js';
import {Tile} from './tile.js';

define('townhall-tile', Tile);

export {Tile};
