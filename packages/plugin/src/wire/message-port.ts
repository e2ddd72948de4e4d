import type {Port} from './port.js';

/** What of a browser's `MessagePort` is used. */
export interface PortLike {
  postMessage(message: string): void;
  onmessage:
    ((event: {data: unknown; ports: readonly unknown[]}) => unknown) | null;
  close(): void;
}

/** A line over a browser's port. */
export const overMessagePort = (port: PortLike): Port => ({
  send: (text) => port.postMessage(text),
  receive(hear) {
    port.onmessage = ({data, ports}) => hear(data, ports.length);
  },
  close() {
    port.onmessage = null;
    port.close();
  },
});
