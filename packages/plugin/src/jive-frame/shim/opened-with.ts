import type {TileSeed} from '../tile-seed.js';
import {isEntity} from './executable.js';

/** A view gets what was saved as `data`; a configuration all that was saved. */
export function openedWith({page, config, context}: TileSeed): unknown {
  if (page === 'action') return context ?? {};
  if (page === 'config' || !isEntity(config)) return config ?? {};
  return 'data' in config ? (config['data'] ?? {}) : config;
}
