import {connect} from 'node:net';
import {percentile} from '../statistics.mjs';
import {answerReader} from './answer-reader.mjs';

/**
 * Keeps so many connections busy for a while, each with one request at a time.
 * `next` answers the requests of one operation, such as a list and then the
 * ballots for it; a latency is that of a whole operation. What the server turns
 * away because it has too much to do is counted apart; any other status but the
 * expected ends the measurement: what fails is fast, and proves nothing.
 */
export async function load({
  url,
  next,
  connections,
  seconds,
  expect = 200,
  turnsAwayWith = [503],
}) {
  const {hostname, port, host} = new URL(url);
  const latencies = [];
  let refused = 0;
  const until = performance.now() + seconds * 1_000;

  async function operate(line) {
    for (const request of next()) {
      const {status, text} = await line.ask(requestText(request, host));
      if (turnsAwayWith.includes(status)) return false;
      if (status !== expect) throw new UnexpectedAnswer(request, status, text);
    }
    return true;
  }

  async function keepBusy() {
    const line = await openLine(hostname, port);
    try {
      do {
        const began = performance.now();
        if (!(await operate(line))) refused += 1;
        latencies.push(performance.now() - began);
      } while (performance.now() < until);
    } finally {
      line.end();
    }
  }

  const began = performance.now();
  await Promise.all(Array.from({length: connections}, keepBusy));
  const passed = (performance.now() - began) / 1_000;
  return {
    perSecond: (latencies.length - refused) / passed,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    refused: refused / latencies.length,
  };
}

class UnexpectedAnswer extends Error {
  constructor({method = 'GET', path}, status, text) {
    super(`${method} ${path} answered ${status}: ${text.slice(0, 500)}`);
  }
}

function requestText({method = 'GET', path, headers = {}, body}, host) {
  const lines = [`${method} ${path} HTTP/1.1`, `host: ${host}`];
  for (const [name, value] of Object.entries(headers)) {
    lines.push(`${name}: ${value}`);
  }
  if (body === undefined) return `${lines.join('\r\n')}\r\n\r\n`;
  lines.push(
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  );
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** One connection; less work than a whole HTTP client, on a machine it shares. */
async function openLine(hostname, port) {
  const socket = connect({host: hostname, port: Number(port), noDelay: true});
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let settle;
  const read = answerReader();
  socket.on('data', (chunk) => {
    const answer = read(chunk);
    if (answer) settle.resolve(answer);
  });
  socket.on('error', (error) => settle?.reject(error));
  socket.on('close', () => settle?.reject(new Error('The server hung up.')));
  return {
    ask: (text) =>
      new Promise((resolve, reject) => {
        settle = {resolve, reject};
        socket.write(text);
      }),
    end: () => socket.destroy(),
  };
}
