import {describe, expect, it, vi} from 'vitest';
import {thingFinder} from './find-thing.mjs';

const idea = {
  noun: 'ideas',
  title: 'Freeze the name column',
  place: 'gradebook',
};
const options = {townhallUrl: 'https://townhall.example', community: 'demo'};

const answering = (items) => vi.fn(async () => Response.json({items}));

describe('finding an idea or a question', () => {
  it('asks the community once, for the idea of that very title', async () => {
    const fetch = answering([
      {id: 'a', title: 'Freeze the name column too'},
      {id: 'b', title: 'Freeze the name column'},
    ]);
    const find = thingFinder({...options, fetch});
    expect(await find(idea)).toBe('b');
    expect(await find(idea)).toBe('b');
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch.mock.calls[0][0]).toBe(
      'https://townhall.example/communities/demo/api/v1/ideas/similar?q=Freeze+the+name+column&place=gradebook',
    );
  });

  it('goes on without it, and asks again the next time', async () => {
    const fetch = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('fetch failed'))
      .mockResolvedValueOnce(Response.json({items: []}))
      .mockResolvedValueOnce(Response.json({items: [{...idea, id: 'c'}]}));
    const find = thingFinder({...options, fetch});
    expect(await find(idea)).toBeUndefined();
    expect(await find(idea)).toBeUndefined();
    expect(await find(idea)).toBe('c');
  });

  it('asks for questions where they are', async () => {
    const question = {noun: 'questions', title: 'Why?', place: 'help'};
    const fetch = answering([{...question, id: 'q'}]);
    expect(await thingFinder({...options, fetch})(question)).toBe('q');
    expect(fetch.mock.calls[0][0]).toContain('/questions/similar?q=Why');
  });

  it('asks nobody for a page without an idea', async () => {
    const fetch = answering([]);
    expect(await thingFinder({...options, fetch})(undefined)).toBeUndefined();
    expect(fetch).not.toHaveBeenCalled();
  });
});
