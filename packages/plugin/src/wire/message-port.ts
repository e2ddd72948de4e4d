import type {Port} from './port.js';

/** A line over a browser's port. */
export const overMessagePort = (port: MessagePort): Port => ({
  send: (text) => port.postMessage(text),
  receive(hear) {
    port.onmessage = ({data, ports}: MessageEvent) => hear(data, ports.length);
  },
  close() {
    port.onmessage = null;
    port.close();
  },
});
