import {expect, it} from 'vitest';
import {importsForEffect} from './imports-for-effect.mjs';

const {renderChunk} = importsForEffect();
const imported = "import('./ideas.js').then(function (n) { return n.e; })";
const entry = {
  fileName: 'townhall.js',
  isEntry: true,
  dynamicImports: ['a.js'],
};
const other = {fileName: 'a.js', isEntry: false, dynamicImports: ['b.js']};
const last = {fileName: 'b.js', isEntry: false, dynamicImports: []};
const meta = {chunks: {entry, other, last}};
const render = (code, chunk) => renderChunk(code, chunk, {}, meta);

it('leaves out what is picked of an import that nobody looks at', () => {
  const {code} = render(`lazily(() => ${imported});`, entry);
  expect(code).toBe("lazily(() => import('./ideas.js'));");
});

it('keeps it for whoever goes on with it, and in other chunks', () => {
  const used = `lazily(() => ${imported}.then(({connect}) => connect()));`;
  expect(render(used, entry).code).toBe(used);
  expect(render(`f(${imported})`, last)).toBeNull();
});

const made = `define('townhall-a', A);
var define = /*#__PURE__*/Object.freeze({
  __proto__: null
});
export { A as a, define as d, b as e };`;

it('leaves an empty module out where only the script tag imports it', () => {
  const {code} = render(made, other);
  expect(code).not.toContain('freeze');
  expect(code).toContain('export { A as a, b as e };');
});

it('keeps it where another chunk imports it, and one with something in it', () => {
  expect(render(made, last)).toBeNull();
  const full = made.replace('null', 'null,\n  a: A');
  expect(render(full, other).code).toBe(full);
});
