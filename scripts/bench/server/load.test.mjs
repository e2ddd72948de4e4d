import {once} from 'node:events';
import {createServer} from 'node:http';
import {afterEach, describe, expect, it} from 'vitest';
import {answerReader} from './answer-reader.mjs';
import {load} from './load.mjs';

let server;
afterEach(() => server?.close());

async function serve(answer) {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}

describe('a load', () => {
  it('counts what was answered, whole operations at a time', async () => {
    const seen = [];
    const url = await serve((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      // Without a length: Node sends it in chunks.
      response.write('some');
      response.end('thing');
    });
    let number = 0;
    const result = await load({
      url,
      connections: 2,
      seconds: 0.1,
      next: () => {
        number += 1;
        return [{path: `/list/${number}`}, {path: `/mine/${number}`}];
      },
    });
    expect(seen.length).toBe(2 * number);
    expect(seen).toContain('GET /mine/1');
    expect(result.perSecond).toBeGreaterThan(0);
    expect(result.p50).toBeLessThanOrEqual(result.p99);
  });

  it('sends a body, and ends with the first answer it did not expect', async () => {
    const bodies = [];
    const url = await serve(async (request, response) => {
      bodies.push(await new Response(request).text());
      response.statusCode = 409;
      response.end('voting is closed');
    });
    const voting = load({
      url,
      connections: 1,
      seconds: 5,
      next: () => [{method: 'PUT', path: '/ballot', body: '{"vote":"ü"}'}],
    });
    await expect(voting).rejects.toThrow(
      'PUT /ballot answered 409: voting is closed',
    );
    expect(bodies).toEqual(['{"vote":"ü"}']);
  });
});

it('counts apart what the server turns away', async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked += 1;
    response.statusCode = asked % 2 === 0 ? 503 : 200;
    response.end('busy');
  });
  const next = () => [{path: '/'}];
  const result = await load({url, connections: 1, seconds: 0.1, next});
  expect(result.refused).toBeCloseTo(0.5, 1);
});

describe('reading an answer', () => {
  const inPieces = (text, size) => {
    const read = answerReader();
    const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g'));
    return pieces.map((piece) => read(Buffer.from(piece)));
  };

  it.each([
    [
      'with a length',
      'HTTP/1.1 404 No\r\nContent-Length: 5\r\n\r\nnever',
      'never',
    ],
    [
      'in chunks',
      'HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nnever\r\n0\r\n\r\n',
      '5\r\nnever\r\n0\r\n\r\n',
    ],
    ['without a body', 'HTTP/1.1 304 Same\r\netag: "a"\r\n\r\n', ''],
  ])('waits until one %s is whole', (_, text, body) => {
    for (const size of [1, 7, text.length]) {
      const answers = inPieces(text, size);
      expect(answers.slice(0, -1).every((one) => one === undefined)).toBe(true);
      expect(answers.at(-1)).toEqual({
        status: Number(text.slice(9, 12)),
        text: body,
      });
    }
  });
});
