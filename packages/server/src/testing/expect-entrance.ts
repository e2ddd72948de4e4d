import type {Community, Entrance} from '@townhall/client';
import {expect} from 'vitest';

/**
 * The entrance of a place tells of just these things, which everybody may see:
 * so many, and none else among the latest.
 */
export async function expectEntrance(
  reader: Community,
  place: string,
  what: keyof Entrance['contents'],
  seen: readonly string[],
) {
  const {items} = await reader.entrances.list();
  const entrance = items.find((one) => one.place === place);
  expect(entrance?.contents[what]).toBe(seen.length);
  expect(entrance?.newest).toHaveLength(Math.min(3, seen.length));
  for (const {id} of entrance?.newest ?? []) expect(seen).toContain(id);
}
