import {once} from 'node:events';
import {createServer} from 'node:http';
import {afterEach, expect, it} from 'vitest';
import {walkPages} from './walk-pages.mjs';

let server;
afterEach(() => server?.close());

it('follows every board to its end, and knows what stood before each page', async () => {
  const pages = {
    a: [
      ['a1', 9],
      ['a2', 5],
      ['a3', 1],
    ],
    b: [
      ['b1', 7],
      ['b2', 2],
    ],
  };
  server = createServer((request, response) => {
    const {searchParams} = new URL(request.url, 'http://localhost');
    const board = pages[searchParams.get('place')];
    const at = Number(searchParams.get('cursor') ?? 0);
    const [id, net] = board[at];
    const next = at + 1 < board.length ? String(at + 1) : null;
    response.end(JSON.stringify({items: [{id, votes: {net}}], next}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const url = `http://127.0.0.1:${server.address().port}`;
  const found = await walkPages(url, ['a', 'b']);

  expect(found.map(({place, id, net}) => [place, id, net])).toEqual([
    ['a', 'a1', 9],
    ['b', 'b1', 7],
    ['a', 'a2', 5],
  ]);
  expect(
    found.map(({path}) => new URLSearchParams(path).get('cursor')),
  ).toEqual(['1', '1', '2']);
});
