import {communityEventSchema} from '@townhall/client/contract';
import {describe, expect, it} from 'vitest';
import {checkOf, checkPageOf} from './guard.js';

describe('what the bundle looks at in an answer', () => {
  it('lets an answer of the community through as it is', () => {
    const idea = {id: 'a', title: 'Say more'};
    expect(checkOf('idea')(idea)).toBe(idea);
    const viewer = {person: null, segment: 'guest'};
    expect(checkOf('viewer')(viewer)).toBe(viewer);
  });

  it.each([null, undefined, 'Please log in', 7, [], {id: 7}])(
    'refuses %j, which is no thing of a community',
    (answer) => {
      expect(() => checkOf('idea')(answer)).toThrow('Off contract: idea');
    },
  );

  it('lets a page of things through', () => {
    const page = {items: [{id: 'a'}, {idea: 'b', vote: 'up'}], next: null};
    expect(checkPageOf('ballot')(page)).toBe(page);
    expect(checkPageOf('idea')({items: [], next: null})).toBeDefined();
  });

  it.each([
    null,
    {},
    {error: 'no route'},
    {items: {}},
    {items: [null]},
    {items: [{id: 'a'}, {id: 7}]},
  ])('refuses %j, which is no page of things', (answer) => {
    expect(() => checkPageOf('idea')(answer)).toThrow('Off contract: idea');
  });

  it('hears of all that the contract knows, and of nothing of another form', () => {
    const check = checkOf('communityEvent');
    const kinds = communityEventSchema.def.options;
    expect(kinds.length).toBeGreaterThan(10);
    for (const {shape} of kinds) {
      const [type] = shape.type.def.values;
      expect(check({type})).toEqual({type});
    }
    for (const type of ['poll.closed', 'idea.voted.twice', undefined]) {
      expect(() => check({type})).toThrow('Off contract');
    }
  });
});
