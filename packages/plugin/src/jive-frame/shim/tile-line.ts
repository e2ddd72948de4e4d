import {HostLine} from '../../runtime/host-line.js';
import {overMessagePort} from '../../wire/message-port.js';
import type {Port} from '../../wire/port.js';

/** The tile's end of its line; it can be spoken on before the line is there. */
export function openLine(): HostLine {
  const early: string[] = [];
  let port: Port | undefined;
  let hear: Parameters<Port['receive']>[0] = () => {};
  const late: Port = {
    send: (text) => (port ? port.send(text) : void early.push(text)),
    receive(heard) {
      hear = heard;
    },
    close: () => port?.close(),
  };
  const line = new HostLine(late, {}, (message) => {
    if (message.t === 'ping') line.say({t: 'pong', n: message.n});
  });
  addEventListener('message', function take({source, ports}: MessageEvent) {
    const [given] = ports;
    if (source !== parent || !given) return;
    removeEventListener('message', take);
    port = overMessagePort(given);
    port.receive((data, count) => hear(data, count));
    for (const text of early.splice(0)) port.send(text);
  });
  // The guard says who it is by handing over the line.
  parent.postMessage('line', '*');
  return line;
}
