import {expect, it} from 'vitest';
import {createEventStreamReader} from './event-reader.js';

const stream =
  'retry: 3000\n\n:\n\nid: 01\nevent: idea.voted\ndata: {"type":"idea.voted"}\n\n' +
  'event: gap\ndata: {"type":"gap"}\n\n:\n\n';

it('reads what the server writes, wherever it is cut', () => {
  for (let size = 1; size <= stream.length; size += 1) {
    const read = createEventStreamReader();
    const pieces = stream.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    expect(pieces.flatMap(read).map(({id, data}) => [id, data])).toEqual([
      ['01', '{"type":"idea.voted"}'],
      [undefined, '{"type":"gap"}'],
    ]);
  }
});

it('waits for the end of a message', () => {
  const read = createEventStreamReader();
  expect(read('id: 01\ndata: {"type":"gap"}\n')).toEqual([]);
  expect(read('\n')).toHaveLength(1);
});
