import {sandboxDocument} from '../../sandbox/guard.js';
import {overMessagePort} from '../../wire/message-port.js';
import type {Connection} from '../plugin-life.js';

/** How long the frame at an address may take before its words are used. */
const patience = 3_000;

/** Where plugins are put behind walls. */
export interface SandboxOptions {
  /** The address of the server's `sandbox.html`; without it, its words. */
  page?: string | undefined;
  /** Brings the text that each plugin's worker begins with. */
  runtime: () => Promise<string>;
}

/** Starts scripts behind walls: in a worker, in a frame of nobody's origin. */
export function createSandbox({page, runtime}: SandboxOptions) {
  return async (script: string, signal: AbortSignal): Promise<Connection> => {
    const code = `${await runtime()}\n;${script}`;
    const frame =
      (page && (await openFrame((one) => (one.src = page), signal))) ||
      (await openFrame((one) => (one.srcdoc = sandboxDocument), signal));
    if (!frame) throw new Error('The sandbox did not open');
    const {port1, port2} = new MessageChannel();
    // It has no origin to be told by; nothing secret is in this.
    frame.contentWindow?.postMessage({townhall: 'boot', code}, '*', [port2]);
    return {
      port: overMessagePort(port1),
      kill: () => frame.remove(),
    };
  };
}

/** A frame whose guard is ready; undefined where none came. */
function openFrame(
  load: (frame: HTMLIFrameElement) => void,
  signal: AbortSignal,
): Promise<HTMLIFrameElement | undefined> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('allow', '');
  frame.referrerPolicy = 'no-referrer';
  frame.hidden = true;
  frame.inert = true;
  frame.tabIndex = -1;
  frame.title = 'Townhall';
  load(frame);
  return new Promise((resolve) => {
    const settle = (found?: HTMLIFrameElement) => {
      clearTimeout(giveUp);
      removeEventListener('message', hear);
      signal.removeEventListener('abort', end);
      if (!found) frame.remove();
      resolve(found);
    };
    const end = () => settle();
    // Only this frame speaks of itself, and only while it has no origin.
    const hear = ({source, origin, data}: MessageEvent) => {
      if (source !== frame.contentWindow || origin !== 'null') return;
      const said: unknown = Object(data).townhall;
      if (said === 'guard-ready') settle(frame);
      else if (said === 'guard-open') settle();
    };
    const giveUp = setTimeout(end, patience);
    addEventListener('message', hear);
    signal.addEventListener('abort', end);
    document.body.append(frame);
  });
}
