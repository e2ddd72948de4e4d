import type {Base} from './base.js';
import {pluginsShapes} from './generated/plugins.js';
import type {InstalledPlugins} from './installed-plugins.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';

learn(pluginsShapes);

const desk = 'moderation/plugins';

/** Installed plugins over HTTP: what runs is public, the rest is staff's. */
export const createPlugins = ({read, signed}: Base): InstalledPlugins => ({
  running: (options) =>
    readerOf(read, 'runningPlugin').page('plugins', {}, options),

  tell: (id, news, options) =>
    signed(at('plugins', id, 'news'), {...options, method: 'POST', json: news}),

  managed: (options) =>
    readerOf(signed, 'managedPlugin').page(desk, {}, options),

  inspect: (address, options) =>
    signed('moderation/plugin-inspections', {
      ...options,
      method: 'POST',
      json: address,
      check: checkOf('pluginInspection'),
    }),

  install: (draft, options) =>
    signed(desk, {
      ...options,
      method: 'POST',
      json: draft,
      check: checkOf('managedPlugin'),
    }),

  change: (id, change, options) =>
    signed(at('moderation', 'plugins', id), {
      ...options,
      method: 'PATCH',
      json: change,
      check: checkOf('managedPlugin'),
    }),

  remove: (id, options) =>
    signed(at('moderation', 'plugins', id), {...options, method: 'DELETE'}),

  steps: (options) =>
    readerOf(signed, 'pluginStep').page('moderation/plugin-steps', {}, options),
});
