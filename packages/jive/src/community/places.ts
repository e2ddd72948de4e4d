import type {Place, PlaceKind} from '@townhall/client';
import type {JiveParentPlace, JivePlace} from '../entities/place.js';
import type {Jive} from '../jive.js';
import type {Host} from './host.js';
import {remembered} from './memory.js';
import {jivePolicy} from './policy.js';
import {missing} from './refuse.js';

/** A place here, and the place of Jive's that it is. */
export interface KnownPlace {
  place: Place;
  placeID: string;
}

/** Every place that can be seen, by the names that they have in addresses. */
export type Directory = ReturnType<typeof createDirectory>;

/**
 * Finds places. One of Jive's can hold ideas and discussions, and one here
 * only one kind: then the second is called `…-questions`.
 */
export function createDirectory(host: Host, jive: Jive) {
  const known = remembered(300_000, host.now, async () => {
    const found = new Map<string, KnownPlace>();
    // Two thousand places are more than anybody shows widgets of.
    let pages = 0;
    let startIndex = 0;
    for (;;) {
      const page = await jive.places.list({count: 100, startIndex});
      for (const place of page.items) addTo(found, host, place);
      startIndex += page.items.length;
      pages += 1;
      if (page.next === undefined || pages === 20) return found;
    }
  });

  const byId = async (id: string): Promise<KnownPlace> => {
    const there = (await known.get()).get(id);
    if (there) return there;
    throw missing('place');
  };

  return {
    all: async () => [...(await known.get()).values()],
    byId,
    /** The place of that kind, or a refusal. */
    async ofKind(id: string, kind: PlaceKind) {
      const there = await byId(id);
      if (there.place.kind === kind) return there;
      throw missing(kind === 'board' ? 'board' : 'place for questions');
    },
    /** What the place that a content is in is called here. */
    async nameOf(
      parent: JiveParentPlace | undefined,
      kind: PlaceKind,
    ): Promise<string> {
      const placeID =
        parent?.placeID ?? /\/places\/(\d+)/.exec(parent?.uri ?? '')?.[1];
      for (const {place, placeID: other} of (await known.get()).values()) {
        if (other === placeID && place.kind === kind) return place.id;
      }
      return `place-${placeID ?? 'unknown'}`;
    },
  };
}

function addTo(found: Map<string, KnownPlace>, host: Host, place: JivePlace) {
  const placeID =
    place.placeID ??
    /\/places\/(\d+)/.exec(place.resources?.['self']?.ref ?? '')?.[1] ??
    place.id;
  const kinds = kindsOf(place);
  for (const [index, kind] of kinds.entries()) {
    const slug = slugOf(place.displayName ?? place.name ?? '');
    const name = slug || `place-${placeID}`;
    const id = index === 0 ? name : `${name.slice(0, 54)}-questions`;
    const free = found.has(id) ? `place-${placeID}` : id;
    found.set(free, {
      placeID,
      place: {
        id: free,
        kind,
        name: place.name ?? free,
        description: place.description ?? '',
        policy: kind === 'board' ? jivePolicy(host.options.points) : null,
      },
    });
  }
}

/** A place that does not say what it holds may hold both. */
function kindsOf({contentTypes, type}: JivePlace): PlaceKind[] {
  if (type === 'blog') return [];
  const holds = (what: string) => contentTypes?.includes(what) ?? true;
  const kinds: PlaceKind[] = [];
  if (holds('ideas')) kinds.push('board');
  if (holds('discussions')) kinds.push('questions');
  return kinds.length > 0 ? kinds : ['group'];
}

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64)
    .replace(/-$/, '');
