import {expect, test} from 'vitest';
import {readTar} from './tar.js';

test('reads files and directories', () => {
  const archive = joined([
    header('/base', '5', 0),
    header('/base/1', '0', 5),
    padded('hello'),
    header('/empty', '0', 0),
    new Uint8Array(1024),
  ]);
  const entries = [...readTar(archive)].map(({content, ...entry}) => ({
    ...entry,
    content: new TextDecoder().decode(content),
  }));
  expect(entries).toEqual([
    {path: '/base', isDirectory: true, content: ''},
    {path: '/base/1', isDirectory: false, content: 'hello'},
    {path: '/empty', isDirectory: false, content: ''},
  ]);
});

test('notices an archive that is cut short', () => {
  const archive = joined([header('/base/1', '0', 5), padded('hello')]);
  expect(() => [...readTar(archive.subarray(0, 514))]).toThrow('cut short');
});

function header(name: string, type: string, size: number) {
  const block = new Uint8Array(512);
  const write = (text: string, offset: number) =>
    block.set(new TextEncoder().encode(text), offset);
  write(name, 0);
  write(size.toString(8).padStart(11, '0'), 124);
  write(type, 156);
  return block;
}

function padded(text: string) {
  const block = new Uint8Array(512);
  block.set(new TextEncoder().encode(text));
  return block;
}

function joined(blocks: Uint8Array[]) {
  return new Uint8Array(blocks.flatMap((block) => [...block]));
}
