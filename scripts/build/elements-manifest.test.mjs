import {describe, expect, it} from 'vitest';
import {publicPart} from './elements-manifest.mjs';

const board = {
  kind: 'class',
  name: 'Board',
  customElement: true,
  tagName: 'townhall-board',
  members: [
    {kind: 'field', name: 'place'},
    {kind: 'field', name: '#secret'},
    {kind: 'field', name: 'notice', privacy: 'private'},
    {kind: 'method', name: 'render', privacy: 'protected'},
    {kind: 'field', name: 'styles', static: true},
  ],
  events: [{name: 'townhall-vote'}, {name: 'intent'}, {}],
};

describe('the public part of the elements manifest', () => {
  const {schemaVersion, modules} = publicPart({
    schemaVersion: '1.0.0',
    modules: [
      {
        path: 'src/board/board.ts',
        declarations: [board, {kind: 'function', name: 'inner'}],
      },
      {path: 'src/time.ts', declarations: [{kind: 'variable', name: 'x'}]},
    ],
  });
  const [declaration] = modules[0].declarations;

  it('has the elements and nothing else, where a package has them', () => {
    expect(schemaVersion).toBe('1.0.0');
    expect(modules.map(({path}) => path)).toEqual(['dist/board/board.js']);
    expect(modules[0].declarations).toHaveLength(1);
  });

  it('keeps to itself what a page must not rely on', () => {
    expect(declaration.members.map(({name}) => name)).toEqual(['place']);
    expect(declaration.events.map(({name}) => name)).toEqual(['townhall-vote']);
  });
});
