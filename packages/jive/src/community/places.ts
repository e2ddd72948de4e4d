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
  /** Where the posts of a group are: Jive's blogs are places of their own. */
  blogID: string | undefined;
}

/** Every place that can be seen, by the names that they have in addresses. */
export type Directory = ReturnType<typeof createDirectory>;

/**
 * Finds places. One of Jive's can hold ideas, discussions and a blog, and one
 * here only one kind: the others are called `…-questions` and `…-blog`.
 */
export function createDirectory(host: Host, jive: Jive) {
  const known = remembered(300_000, host.now, async () => {
    const found = new Map<string, KnownPlace>();
    const blogs: JivePlace[] = [];
    // Two thousand places are more than anybody shows widgets of.
    let pages = 0;
    let startIndex = 0;
    for (;;) {
      const page = await jive.places.list({count: 100, startIndex});
      for (const place of page.items) {
        if (place.type === 'blog') blogs.push(place);
        else addTo(found, host, place);
      }
      startIndex += page.items.length;
      pages += 1;
      if (page.next === undefined || pages === 20) break;
    }
    for (const blog of blogs) addBlog(found, blog);
    return found;
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
      throw missing(words[kind]);
    },
    /** What the place that a content is in is called here. */
    async nameOf(
      parent: JiveParentPlace | undefined,
      kind: PlaceKind,
    ): Promise<string> {
      const placeID = placeIDOf(parent);
      for (const {place, ...other} of (await known.get()).values()) {
        const is = kind === 'group' ? other.blogID : other.placeID;
        if (is === placeID && place.kind === kind) return place.id;
      }
      return `place-${placeID ?? 'unknown'}`;
    },
    /** The first place here that is this one, whatever it holds. */
    async anyNameOf(parent: JiveParentPlace | undefined): Promise<string> {
      const placeID = placeIDOf(parent);
      for (const {place, placeID: other} of (await known.get()).values()) {
        if (other === placeID) return place.id;
      }
      return `place-${placeID ?? 'unknown'}`;
    },
  };
}

const words = {
  board: 'board',
  questions: 'place for questions',
  group: 'group',
} as const satisfies Record<PlaceKind, string>;

const placeIDOf = (parent: JiveParentPlace | undefined) =>
  parent?.placeID ?? placeIn(parent?.uri);

const placeIn = (uri = '') => /\/places\/(\d+)/.exec(uri)?.[1];

const selfOf = (place: JivePlace) =>
  place.placeID ?? placeIn(place.resources?.['self']?.ref) ?? place.id;

function addTo(found: Map<string, KnownPlace>, host: Host, place: JivePlace) {
  const placeID = selfOf(place);
  const blogID = placeIn(place.resources?.['blog']?.ref);
  const slug = slugOf(place.displayName ?? place.name ?? '');
  const name = slug || `place-${placeID}`;
  for (const [index, kind] of kindsOf(place, blogID).entries()) {
    const id = index === 0 ? name : `${name.slice(0, 54)}-${endings[kind]}`;
    const free = found.has(id) ? `place-${placeID}` : id;
    found.set(free, {
      placeID,
      blogID: kind === 'group' ? blogID : undefined,
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

/** What the second place of one is called. */
const endings = {board: 'ideas', questions: 'questions', group: 'blog'};

/**
 * A blog that no place has told of, as where a place was left out of the list.
 * Blogs of people are left out: there may be one for each member.
 */
function addBlog(found: Map<string, KnownPlace>, blog: JivePlace) {
  const blogID = selfOf(blog);
  const isOfPerson = /\/people\/\d+/.test(blog.parent ?? '');
  const isKnown = [...found.values()].some((one) => one.blogID === blogID);
  if (isOfPerson || isKnown) return;
  const slug = slugOf(blog.displayName || blog.name || '');
  const id = slug === '' || found.has(slug) ? `place-${blogID}` : slug;
  found.set(id, {
    placeID: blogID,
    blogID,
    place: {
      id,
      kind: 'group',
      name: blog.name ?? id,
      description: blog.description ?? '',
      policy: null,
    },
  });
}

/** A place that does not say what it holds may hold both. */
function kindsOf(
  {contentTypes}: JivePlace,
  blogID: string | undefined,
): PlaceKind[] {
  const holds = (what: string) => contentTypes?.includes(what) ?? true;
  const kinds: PlaceKind[] = [];
  if (holds('ideas')) kinds.push('board');
  if (holds('discussions')) kinds.push('questions');
  if (kinds.length === 0 || blogID !== undefined) kinds.push('group');
  return kinds;
}

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64)
    .replace(/-$/, '');
