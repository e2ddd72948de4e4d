import type {PlaceKind} from '@townhall/client';
import type {JivePlace} from '@townhall/jive';
import {cleanLine} from '../text/clean-text.js';
import {recordStep, type Step} from './step.js';

/** Which places of this community are there, and which of them came from Jive. */
export interface PlacesHere {
  kinds: ReadonlyMap<string, PlaceKind>;
  imported: ReadonlySet<string>;
}

/** Names the place of a kind, and tells of it first where it is needed. */
export type NamePlace = (kind: PlaceKind) => Generator<Step, string>;

const endings: Readonly<Record<PlaceKind, string>> = {
  board: '',
  questions: '-questions',
  group: '-blog',
};

/**
 * One place of Jive's can hold ideas, questions and a blog; here they are three
 * of which only those are made that something is in. A place that somebody set
 * up here before keeps its rules.
 */
export function placeNames(
  place: JivePlace,
  fallback: string,
  {kinds, imported}: PlacesHere,
): NamePlace {
  const told = new Map<PlaceKind, string>();
  const plain = slugOf(place.displayName ?? place.name ?? '') || fallback;
  const isFree = (id: string, kind: PlaceKind) =>
    !kinds.has(id) || kinds.get(id) === kind;

  return function* (kind) {
    const known = told.get(kind);
    if (known !== undefined) return known;
    const taken = new Set(told.values());
    const id =
      [
        ...(onlyKindOf(place) === kind ? [plain] : []),
        plain.slice(0, 54) + endings[kind],
      ].find((name) => !taken.has(name) && isFree(name, kind)) ??
      `${fallback}${endings[kind]}`;
    told.set(kind, id);
    const isOurs = kinds.has(id) && !imported.has(id);
    if (!isOurs) {
      yield recordStep({
        type: 'place',
        id,
        kind,
        // Open-ended, up and down, as ideas are in Jive.
        ...(kind === 'board' && {policy: {preset: 'jive' as const}}),
        name: [...cleanLine(place.name ?? id)].slice(0, 200).join('') || id,
        description: [...cleanLine(place.description ?? '')]
          .slice(0, 2_000)
          .join(''),
      });
    }
    return id;
  };
}

/** The kind that a place of Jive's is alone for; undefined for several. */
function onlyKindOf({type, contentTypes}: JivePlace): PlaceKind | undefined {
  if (type === 'blog') return 'group';
  const holds = (what: string) => contentTypes?.includes(what) ?? true;
  if (holds('ideas')) return 'board';
  return holds('discussions') ? 'questions' : undefined;
}

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64)
    .replace(/-$/, '');
