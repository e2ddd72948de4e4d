import type {Track} from '@townhall/client';

interface Narrowed extends Element {
  place: string;
  area?: string;
  tag?: string;
  first?: readonly string[];
}

/** What was set here, so that what the page's author wrote is left alone. */
const set = new WeakMap<Element, string>();

/**
 * Shows what fits a track first: boards by its first area, feeds by its first
 * tag, places by its own. Boards and feeds know nothing of tracks and load
 * nothing for them; what the page chose for one of them stays.
 */
export function putFirst(root: ParentNode, track: Track | null) {
  const first = track?.first ?? {areas: [], tags: [], places: []};
  const fits = ({place}: Narrowed) =>
    first.places.length === 0 || !place || first.places.includes(place);
  // Each tag has the properties of its element, or keeps them until it is one.
  const boards = root.querySelectorAll<Narrowed>('townhall-idea-board');
  for (const board of boards) {
    narrow(board, 'area', fits(board) ? first.areas[0] : undefined);
  }
  const feeds = root.querySelectorAll<Narrowed>('townhall-question-feed');
  for (const feed of feeds) {
    narrow(feed, 'tag', fits(feed) ? first.tags[0] : undefined);
  }
  for (const places of root.querySelectorAll<Narrowed>('townhall-places')) {
    places.first = first.places;
  }
}

function narrow(
  element: Narrowed,
  by: 'area' | 'tag',
  word: string | undefined,
) {
  const now = element[by] ?? element.getAttribute(by) ?? '';
  // The visitor, or the page, has chosen something else.
  if (now !== (set.get(element) ?? '')) return;
  if (now === (word ?? '')) return;
  element[by] = word ?? '';
  set.set(element, word ?? '');
}
