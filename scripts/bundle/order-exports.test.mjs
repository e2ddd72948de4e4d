import {brotliCompressSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {withSmallestExports} from './order-exports.mjs';

const sizeOf = (text) => brotliCompressSync(text).length;

test('a chunk names the same exports, in no more bytes', () => {
  const names = Array.from(
    {length: 40},
    (_, at) => `v${(at * 17) % 40} as w${at}`,
  );
  const code = `const a=1;export{${names.join(',')}};\n`;

  const written = withSmallestExports(code);

  const [, list = ''] = /export\{(.*)\};$/.exec(written) ?? [];
  expect(list.split(',').toSorted()).toEqual(names.toSorted());
  expect(sizeOf(written)).toBeLessThanOrEqual(sizeOf(code));
});

test('a chunk without exports stays as it is', () => {
  expect(withSmallestExports('import"./a.js";')).toBe('import"./a.js";');
});
