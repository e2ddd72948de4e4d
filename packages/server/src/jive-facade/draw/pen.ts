import type {Place, RichText} from '@townhall/client';
import type {ContentKind, Thing, ThingKind} from '../../catalogue.js';
import {peopleIn} from '../../text/mentions.js';
import {type Call, ideaPlugin, v3} from '../call.js';
import type {Drawn} from '../wire/fields.js';

/** A way to something, and what this viewer may do there. */
export interface Resource {
  ref: string;
  allowed: readonly string[];
}

/** Everything that drawing needs to know beside the things themselves. */
export interface Pen {
  root: string;
  /** What the addresses of pictures go on from. */
  pictures: string;
  viewer: string | null;
  /** The number of a thing that was named before. */
  number(kind: ThingKind, id: string): string;
  place(id: string): Place | undefined;
  /** What was drawn before with this pen; many things have one author. */
  drawn: Map<string, Drawn>;
}

/** Those whom a text names; a pen that draws it must know their numbers. */
export const namedIn = (body: RichText): Thing[] =>
  peopleIn(body).map((id) => ({kind: 'person', id}));

/** A pen that knows the numbers of these things and of every place. */
export async function penFor(
  call: Pick<Call, 'community' | 'numbers' | 'places' | 'root' | 'viewer'>,
  things: readonly Thing[],
): Promise<Pen> {
  const places = await call.places();
  const all = [
    ...things,
    ...places.map(({id}) => ({kind: 'place' as const, id})),
    ...places
      .filter(({kind}) => kind === 'group')
      .map(({id}) => ({kind: 'blog' as const, id})),
  ];
  const numbers = await call.numbers.of(all);
  const known = new Map(
    all.map(({kind, id}, index) => [`${kind} ${id}`, numbers[index] ?? '0']),
  );
  const byId = new Map(places.map((place) => [place.id, place]));
  return {
    root: call.root,
    pictures: new URL(call.root).origin + call.community.address,
    viewer: call.viewer,
    number: (kind, id) => known.get(`${kind} ${id}`) ?? '0',
    place: (id) => byId.get(id),
    drawn: new Map(),
  };
}

/** The address of something of the core API. */
export const core = ({root}: Pick<Pen, 'root'>, path: string): string =>
  root + v3 + path;

/** The address of something of the idea plugin. */
export const plugin = ({root}: Pick<Pen, 'root'>, path: string): string =>
  root + ideaPlugin + path;

/** A way, with what may be done there; what is `false` is left out. */
export const resource = (
  ref: string,
  ...allowed: (string | false)[]
): Resource => ({ref, allowed: allowed.filter((one) => one !== false)});

/** The number of the content that something is. */
export const contentRef = (pen: Pen, kind: ContentKind, id: string) =>
  core(pen, `/contents/${pen.number(kind, id)}`);

export const messageRef = (pen: Pen, id: string) =>
  core(pen, `/messages/${pen.number('answer', id)}`);

export const commentRef = (pen: Pen, id: string) =>
  core(pen, `/comments/${pen.number('comment', id)}`);
