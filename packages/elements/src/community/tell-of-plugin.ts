import type {PluginReport} from '@townhall/plugin/host';
import {TownhallErrorEvent} from '../events/error-event.js';

/** Says to the page that a plugin failed; visitors are not told. */
export function tellOfPlugin(
  element: HTMLElement,
  {pluginId, message, cause, code}: PluginReport,
) {
  console.error(`[${pluginId}] ${message}`, cause);
  element.dispatchEvent(
    new TownhallErrorEvent({
      kind: 'broken',
      code: `plugin_${code.replaceAll('-', '_')}`,
      text: null,
      retryAfter: null,
    }),
  );
}
