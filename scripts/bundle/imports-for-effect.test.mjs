import {expect, it} from 'vitest';
import {importsForEffect} from './imports-for-effect.mjs';

const {renderChunk} = importsForEffect();
const imported = "import('./ideas.js').then(function (n) { return n.e; })";

it('leaves out what is picked of an import that nobody looks at', () => {
  const {code} = renderChunk(`lazily(() => ${imported});`, {isEntry: true});
  expect(code).toBe("lazily(() => import('./ideas.js'));");
});

it('keeps it for whoever goes on with it, and in other chunks', () => {
  const used = `lazily(() => ${imported}.then(({connect}) => connect()));`;
  expect(renderChunk(used, {isEntry: true}).code).toBe(used);
  expect(renderChunk(`f(${imported})`, {isEntry: false})).toBeNull();
});
