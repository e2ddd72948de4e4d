import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import type {Annotation, ItemsPatch} from '../../points/point-values.js';
import {isRecord} from '../line/message-shapes.js';
import {checkBadgeList} from './check-badges.js';
import {cleanText, invalid} from './clean-text.js';

/** What of a patch is about things that are in the list. */
export function checkPatch(
  given: Json,
  known: ReadonlySet<string>,
): ItemsPatch {
  if (given === null) return {};
  if (!isRecord(given)) throw invalid('A patch is none');
  const ids = (list: unknown): string[] =>
    Array.isArray(list)
      ? [...new Set(list.slice(0, limits.patchIds).map(String))].filter((id) =>
          known.has(id),
        )
      : [];
  const {order, hide, pin, annotate} = given;
  return {
    ...(order !== undefined && {order: ids(order)}),
    ...(hide !== undefined && {hide: ids(hide)}),
    ...(pin !== undefined && {pin: ids(pin)}),
    ...(isRecord(annotate) && {
      annotate: Object.fromEntries(
        Object.entries(annotate)
          .filter(([id]) => known.has(id))
          .map(([id, one]) => [id, checkAnnotation(one)]),
      ),
    }),
  };
}

function checkAnnotation(given: unknown): Annotation {
  if (!isRecord(given)) throw invalid('An annotation is none');
  const {badges, note, emphasis} = given;
  return {
    ...(badges !== undefined && {badges: checkBadgeList(badges)}),
    ...(note !== undefined && {note: cleanText(note, limits.sentence)}),
    ...((emphasis === 'subtle' || emphasis === 'strong') && {emphasis}),
  };
}

/** One patch of several, the later ones over the earlier. */
export function mergePatches(patches: readonly ItemsPatch[]): ItemsPatch {
  const all = (name: 'hide' | 'pin') => [
    ...new Set(patches.flatMap((patch) => patch[name] ?? [])),
  ];
  const order = patches.findLast((patch) => patch.order)?.order;
  const annotate: Record<string, Annotation> = {};
  for (const patch of patches) {
    for (const [id, one] of Object.entries(patch.annotate ?? {})) {
      const before = annotate[id];
      const badges = [...(before?.badges ?? []), ...(one.badges ?? [])];
      annotate[id] = {
        ...before,
        ...one,
        badges: badges.slice(0, limits.badges),
      };
    }
  }
  return {...(order && {order}), hide: all('hide'), pin: all('pin'), annotate};
}

/** The list as a patch has it: pinned first, hidden left out. */
export function applyPatch<Item extends {id: string}>(
  items: readonly Item[],
  {order = [], hide = [], pin = []}: ItemsPatch,
): Item[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const place = ({id}: Item) =>
    pin.includes(id) ? -1 : (rank.get(id) ?? order.length);
  return items
    .filter(({id}) => !hide.includes(id))
    .toSorted((one, other) => place(one) - place(other));
}
