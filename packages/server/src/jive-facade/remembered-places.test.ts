import type {Community, Place} from '@townhall/client';
import {describe, expect, it, vi} from 'vitest';
import {rememberedPlaces} from './remembered-places.js';

const place = {id: 'ideas', name: 'Ideas'} as Place;

function set() {
  let revision = '1';
  const list = vi.fn(async () => ({items: [place], next: null}));
  return {
    list,
    hosted: {id: 'wrenfield', revision: async () => revision},
    community: {places: {list}} as unknown as Community,
    change: () => {
      revision = `${revision}1`;
    },
  };
}

describe('places of a façade', () => {
  it('are read once for as long as nothing changes', async () => {
    const placesOf = rememberedPlaces();
    const {hosted, community, list, change} = set();
    await placesOf(hosted, community);
    expect(await placesOf(hosted, community)).toEqual([place]);
    expect(list).toHaveBeenCalledTimes(1);
    change();
    await placesOf(hosted, community);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('are those of each community', async () => {
    const placesOf = rememberedPlaces();
    const {hosted, community} = set();
    const other = set();
    other.list.mockResolvedValue({items: [], next: null});
    await placesOf(hosted, community);
    const found = await placesOf({...other.hosted, id: 'a'}, other.community);
    expect(found).toEqual([]);
    expect(await placesOf(hosted, community)).toEqual([place]);
  });

  it('are asked for again when they could not be read', async () => {
    const placesOf = rememberedPlaces();
    const {hosted, community, list} = set();
    list.mockRejectedValueOnce(new Error('no database'));
    await expect(placesOf(hosted, community)).rejects.toThrow('no database');
    expect(await placesOf(hosted, community)).toEqual([place]);
  });
});
