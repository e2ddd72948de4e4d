import {createConnection} from 'node:net';

/** What a process says about itself at its socket. */
export interface Answerer {
  /** Unknown when it is too busy to answer. */
  pid?: number;
  since?: string;
  /** False while it is still looking whether it may have the lock. */
  holds: boolean;
}

/** A living process has a turn to answer within that time, nearly always. */
const patienceMilliseconds = 2_000;

/** Who listens at this socket; undefined when nobody does any more. */
export function askSocket(address: string): Promise<Answerer | undefined> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = createConnection(address);
    socket.setEncoding('utf8');
    // The system took the call, so somebody is there, if too busy to talk.
    socket.setTimeout(patienceMilliseconds, () => {
      resolve({holds: true});
      socket.destroy();
    });
    socket.on('data', (text) => {
      said += String(text);
    });
    socket.on('end', () => resolve(parseAnswer(said)));
    socket.on('error', (error) => {
      if (isNobody(error)) resolve(undefined);
      else reject(error);
    });
  });
}

function isNobody(error: Error) {
  const code = 'code' in error ? error.code : undefined;
  // A socket whose process died, one that was just taken away, a plain file.
  return ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK', 'ECONNRESET'].includes(
    String(code),
  );
}

function parseAnswer(text: string): Answerer {
  try {
    const {pid, since, holds}: Partial<Answerer> = JSON.parse(text);
    return {
      ...(pid !== undefined && {pid}),
      ...(since !== undefined && {since}),
      holds: holds === true,
    };
  } catch {
    return {holds: true};
  }
}
