/**
 * What stands in front of the first script of a tile's page: the names that Jive
 * gave its tiles, and a line to the host behind them.
 */
import type {TileSeed} from '../tile-seed.js';
import {findAssets} from './assets.js';
import {calling} from './entities.js';
import {askerOf} from './executable.js';
import {gadgetsOf} from './gadgets.js';
import {catchLinks} from './links.js';
import {osapiOf} from './osapi.js';
import {openLine} from './tile-line.js';
import {tileOf} from './tile.js';

const script = document.currentScript;
const known = script?.previousElementSibling;
// The host has written it just before this.
const seed = JSON.parse(known?.textContent ?? '{}') as TileSeed;
known?.remove();
script?.remove();

document.documentElement.dataset['theme'] = seed.theme;
const line = openLine();
const {call, alive} = calling(askerOf(line));
// Old pages declare the same names once more, so these can be written over.
Object.assign(globalThis, {
  jive: {tile: tileOf(line, seed, alive)},
  gadgets: gadgetsOf(line, seed),
  osapi: osapiOf(line, call, seed.name),
  isAddOnConfigure: false,
});
catchLinks(line);
findAssets(seed.assets);
