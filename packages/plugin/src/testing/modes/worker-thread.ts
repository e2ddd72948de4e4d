import {MessageChannel, Worker} from 'node:worker_threads';
import {overMessagePort} from '../../wire/message-port.js';
import type {StartScript} from './watched-sandbox.js';
import {workerText} from './worker-text.js';

/**
 * Runs a plugin's script in a thread of its own, in a realm with what a browser's
 * worker has, and no more. It may be ended at any time. It is no wall: the
 * sandbox in a browser is.
 */
export const startInThread: StartScript = async (script, signal) => {
  const code = `${await workerText()}\n;${script}`;
  signal.throwIfAborted();
  const worker = new Worker(thread, {eval: true, workerData: code});
  const {port1, port2} = new MessageChannel();
  worker.postMessage(port2, [port2]);
  // An error there ends the thread; the host then finds that nobody answers.
  worker.on('error', () => {});
  return {
    // The same port, as the browser's types call it.
    port: overMessagePort(port1 as unknown as MessagePort),
    kill: () => {
      port1.close();
      void worker.terminate();
    },
  };
};

const thread = `
const {parentPort, workerData} = require('node:worker_threads');
const {createContext, runInContext} = require('node:vm');
const hearing = [];
const realm = {
  setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
  AbortController, AbortSignal, Event, EventTarget, MessageChannel,
  URL, URLSearchParams, TextEncoder, TextDecoder, structuredClone, performance,
  atob, btoa, crypto, console, DOMException, Blob,
  addEventListener: (type, hear) => void hearing.push(hear),
};
realm.self = realm;
createContext(realm, {codeGeneration: {strings: false, wasm: false}});
parentPort.once('message', (port) => {
  for (const hear of hearing) hear({ports: [port]});
});
runInContext(workerData, realm, {filename: 'plugin.js'});
`;
