import {limits} from '../../limits.js';
import {PluginError} from '../../plugin-error.js';
import {cleanText} from '../kinds/clean-text.js';
import {checkHref} from '../kinds/urls.js';
import {Bucket} from '../line/bucket.js';
import type {Method} from '../line/plugin-line.js';
import {Arguments} from './arguments.js';
import {insist, insistOnGesture} from './surroundings.js';
import type {MethodSurroundings} from './surroundings.js';

/** What a plugin may ask of the page around its views. */
export function uiMethods({
  plugin,
  timers,
  ui,
  showView,
}: MethodSurroundings): [string, Method][] {
  const views = new Bucket(
    limits.rendersPerSecond,
    // Each of its views may change at once.
    limits.rendersPerSecond * 5,
    timers.now,
  );
  const missing = () =>
    new PluginError('unsupported', 'This page does not do that');
  return [
    [
      'view.update',
      async (params) => {
        if (!views.take()) throw new PluginError('quota', 'It draws too often');
        const given = new Arguments(params);
        showView(given.number('view', 1, 1e9, 0), given.json('tree'));
      },
    ],
    [
      'ui.confirm',
      async (params, signal) => {
        insist(plugin, 'ui:dialog');
        insistOnGesture(plugin, timers);
        const given = new Arguments(params);
        if (!ui.confirm) throw missing();
        return ui.confirm(
          {
            plugin: plugin.id,
            title: cleanText(given.text('title', 1_000), limits.sentence),
            body: cleanText(given.text('body', 4_000), 1_000),
          },
          signal,
        );
      },
    ],
    [
      'ui.navigate',
      async (params) => {
        insist(plugin, 'ui:navigate');
        insistOnGesture(plugin, timers);
        const href = checkHref(new Arguments(params).text('href', limits.href));
        if (!ui.navigate) throw missing();
        ui.navigate(href);
      },
    ],
    [
      'ui.copy',
      async (params) => {
        insist(plugin, 'clipboard:write');
        insistOnGesture(plugin, timers);
        if (!ui.copy) throw missing();
        await ui.copy(new Arguments(params).text('text', 10_000));
      },
    ],
  ];
}
