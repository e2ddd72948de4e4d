import type {Connection} from '../../host/plugin-life.js';
import {redrawnAfter} from '../settle.js';

/** Starts a script somewhere else than in this thread. */
export type StartScript = (
  script: string,
  signal: AbortSignal,
) => Promise<Connection>;

/**
 * Counts what is said on the lines of scripts that run elsewhere, so that a test
 * can wait until nothing more comes, not even a view that is drawn again. There is nothing else to wait for: what runs
 * there has a clock of its own.
 */
export function watch(start: StartScript) {
  let said = 0;
  return {
    start: async (script: string, signal: AbortSignal): Promise<Connection> => {
      const {port, kill} = await start(script, signal);
      return {
        kill,
        port: {
          send(text) {
            said++;
            port.send(text);
          },
          receive: (hear) =>
            port.receive((data, ports) => {
              said++;
              hear(data, ports);
            }),
          close: () => port.close(),
        },
      };
    },
    async settle() {
      for (let before = -1; before !== said;) {
        before = said;
        await new Promise<void>((resolve) => setTimeout(resolve, redrawnAfter));
      }
    },
  };
}
