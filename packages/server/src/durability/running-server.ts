import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import * as z from 'zod/mini';

/** The real server, in a process of its own. */
export interface RunningServer {
  url: string;
  /** As `kill -9` does: it gets no chance to finish anything. */
  kill(): void;
  /** Resolves with the signal that ended it. */
  exited: Promise<NodeJS.Signals | null>;
}

const startedLine = z.object({
  event: z.literal('server.started'),
  url: z.url(),
});

/** Starts the server on a free port, and waits until it says its address. */
export async function startServerProcess(
  program: string,
  ...options: string[]
): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    [
      // Lives for seconds: PostgreSQL's code need not be compiled twice.
      '--liftoff-only',
      program,
      ...['--port', '0', '--host', '127.0.0.1'],
      ...options,
    ],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  const exited = once(child, 'exit').then(
    // What Node hands to the listeners of `exit`.
    ([, signal]: (NodeJS.Signals | null)[]) => signal ?? null,
  );
  const said: string[] = [];
  for await (const line of createInterface({input: child.stdout})) {
    said.push(line);
    const started = startedLine.safeParse(JSON.parse(line));
    if (!started.success) continue;
    // Nobody reads on, and a full pipe would hold the server up.
    child.stdout.resume();
    return {url: started.data.url, kill: () => child.kill('SIGKILL'), exited};
  }
  throw new Error(`The server ended before it started: ${said.join('\n')}`);
}
