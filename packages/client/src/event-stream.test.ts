import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createEventStreamReader} from './event-stream.js';

const stream = [
  ': welcome',
  '',
  'id: 1',
  'event: idea.voted',
  'data: {"net":',
  'data:1}',
  '',
  'data:no name',
  'retry: 5',
  '',
  'event: gap',
  '',
  ': still here',
  'id: 2',
  'event: end',
  'data',
  '',
  '',
];

const messages = [
  {id: '1', event: 'idea.voted', data: '{"net":\n1}'},
  {id: '1', event: 'message', data: 'no name'},
  {id: '1', event: 'gap', data: ''},
  {id: '2', event: 'end', data: ''},
];

test.each([['\n'], ['\r\n']])('reads lines that end with %j', (end) => {
  const read = createEventStreamReader();
  expect(read(stream.join(end))).toEqual(messages);
});

test('reads lines that end with a carriage return', () => {
  const read = createEventStreamReader();
  const last = read(`${stream.join('\r')}:\n`);
  expect(last).toEqual(messages);
});

test('reads the same however the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.nat(stream.join('\r\n').length)),
      (end, cuts) => {
        const text = stream.join(end);
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const read = createEventStreamReader();
        const heard = places.flatMap((from, index) =>
          read(text.slice(from, places[index + 1])),
        );
        expect(heard).toEqual(messages);
      },
    ),
  );
});

test('says nothing before a message is complete', () => {
  const read = createEventStreamReader();
  expect(read('event: idea.voted\ndata: {}\n')).toEqual([]);
  expect(read('\n')).toHaveLength(1);
});

test('ignores an id that could not be sent back', () => {
  const read = createEventStreamReader();
  expect(read('id: a\0b\ndata: x\n\n')).toEqual([
    {id: undefined, event: 'message', data: 'x'},
  ]);
});
