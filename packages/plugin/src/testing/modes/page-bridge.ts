/** Runs in a page: starts scripts behind walls, and passes on what is said. */
import {createSandbox} from '../../host/transports/sandbox.js';
import type {Connection} from '../../host/plugin-life.js';

/** Called by the test that drives the page. */
export interface PageBridge {
  open(line: number, script: string): Promise<void>;
  send(line: number, text: string): void;
  close(line: number): void;
  kill(line: number): void;
}

/** Passes on what a plugin said; null for what was no text. */
export type HearPage = (
  line: number,
  text: string | null,
  ports: number,
) => void;

declare const townhallRuntime: string;
declare const townhallHear: HearPage;

const lines = new Map<number, Connection>();
const ends = new Map<number, AbortController>();
const start = createSandbox({runtime: async () => townhallRuntime});

const bridge: PageBridge = {
  async open(line, script) {
    const end = new AbortController();
    ends.set(line, end);
    const connection = await start(script, end.signal);
    lines.set(line, connection);
    connection.port.receive((data, ports) =>
      townhallHear(line, typeof data === 'string' ? data : null, ports),
    );
  },
  send: (line, text) => lines.get(line)?.port.send(text),
  close: (line) => lines.get(line)?.port.close(),
  kill(line) {
    ends.get(line)?.abort();
    const kill = lines.get(line)?.kill;
    if (kill) kill();
    lines.delete(line);
  },
};
Object.assign(globalThis, {townhallBridge: bridge});
