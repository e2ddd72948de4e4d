import {RefusedError} from '@townhall/client';
import type {PluginHost} from '@townhall/plugin/host';

/** What a plugin is called. */
export const nameOf = (host: PluginHost | undefined, pluginId: string) =>
  host?.plugins.find(({id}) => id === pluginId)?.name ?? pluginId;

/** What a plugin says, and which one it is. */
export const saidBy = (host: PluginHost, pluginId: string, text: string) =>
  `${text} (${nameOf(host, pluginId)})`;

/** The fields of forms that a sentence can stand at. */
const fields = ['title', 'text', 'tags'];

/** The plugin's sentence, said where the community would say its own. */
export function refusal(message: string, field = '') {
  const isAtField = fields.includes(field);
  return new RefusedError({
    type: 'about:blank',
    title: message,
    detail: message,
    status: 422,
    code: isAtField ? 'invalid_request' : 'plugin_refused',
    ...(isAtField && {fields: [{path: field, message}]}),
  });
}
