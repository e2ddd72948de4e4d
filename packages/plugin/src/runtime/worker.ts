/**
 * The beginning of a plugin's worker; the plugin's own script follows it in the
 * same text, and leaves the plugin in `townhallPlugin`.
 */
import type {PluginDefinition} from '../plugin.js';
import {overMessagePort} from '../wire/message-port.js';
import {runPlugin} from './run-plugin.js';

// The policy of the frame keeps all of these shut; this is the second lock.
const shut = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'indexedDB',
  'caches',
  'FontFace',
  'RTCPeerConnection',
  'postMessage',
];
for (const name of shut) {
  Object.defineProperty(globalThis, name, {
    value: undefined,
    configurable: false,
    writable: false,
  });
}

addEventListener(
  'message',
  ({ports: [port]}: MessageEvent) => {
    if (!port) return;
    // What the script that follows leaves behind, or not.
    const {townhallPlugin: left} = globalThis as {townhallPlugin?: unknown};
    const {default: found = left} = Object(left) as {default?: unknown};
    runPlugin(isPlugin(found) ? found : nothingLeft, overMessagePort(port));
  },
  {once: true},
);

const isPlugin = (value: unknown): value is PluginDefinition =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'setup' in value;

const nothingLeft: PluginDefinition = {
  id: 'nobody.nothing',
  setup() {
    throw new Error('The script left no plugin in townhallPlugin');
  },
};
