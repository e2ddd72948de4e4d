import type {Place} from '@townhall/client';
import {type Call, created, type JiveRoute, ok, v3} from '../call.js';
import {drawBlog, drawPlace, drawRoot} from '../draw/draw-place.js';
import {type Pen, penFor} from '../draw/pen.js';
import {
  createContent,
  placeAt,
  type Somewhere,
  somewhereAt,
} from '../write/create-content.js';
import {envelope, pageOf, pagingOf} from '../wire/envelope.js';
import {fieldsOf} from '../wire/fields.js';
import {filtersOf} from '../wire/filters.js';
import {invalidFilter} from '../wire/jive-refusal.js';
import {listContents, selfOf, withoutRoot} from './contents.js';

/** Boards, Q&A spaces and groups: Jive's places. */
export const placeRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/places`,
    handle: async (call) => ok(await listPlaces(call, await chosen(call))),
  },
  {
    method: 'GET',
    path: `${v3}/places/root`,
    handle: async (call) => {
      const pen = await penFor(call, []);
      return ok(fieldsOf(call.query)(drawRoot(pen, call.hosted.name)));
    },
  },
  {
    method: 'GET',
    path: `${v3}/places/root/places`,
    handle: async (call) => ok(await listPlaces(call, await everywhere(call))),
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}`,
    handle: async (call) => {
      const pen = await penFor(call, []);
      const {id} = call.params;
      // As the parent of what is in no place.
      const drawn =
        id === '1'
          ? drawRoot(pen, call.hosted.name)
          : drawSomewhere(pen, await somewhereAt(call, id));
      return ok(fieldsOf(call.query)(drawn));
    },
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/contents`,
    handle: async (call) => {
      await somewhereAt(call, call.params['id']);
      const url = new URL(call.url);
      url.searchParams.append('filter', `place(/places/${call.params['id']})`);
      // Its links go on from the address that was asked.
      const {searchParams: query} = url;
      return ok(await listContents({...call, query}));
    },
  },
  {
    method: 'POST',
    path: `${v3}/places/{id}/contents`,
    handle: async (call) => {
      const {place} = await somewhereAt(call, call.params['id']);
      const drawn = await createContent(call, await call.body(), place);
      return created(drawn, selfOf(drawn));
    },
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/places`,
    handle: async (call) => {
      const {place, isBlog} = await somewhereAt(call, call.params['id']);
      const has = !isBlog && place.kind === 'group';
      return ok(await listPlaces(call, has ? [{place, isBlog: true}] : []));
    },
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/categories`,
    handle: async (call) => {
      const {policy} = await placeAt(call, call.params['id']);
      const areas = policy?.form.areas ?? [];
      const paging = pagingOf(call.query);
      const {page, hasMore} = pageOf(areas, paging);
      const list = page.map(({id, name}) => ({id, name, type: 'category'}));
      const address = call.root + withoutRoot(call.url);
      return ok(envelope(list, paging, {address, hasMore}));
    },
  },
];

/** Every place, and behind each group its blog, as Jive lists both. */
async function everywhere(call: Call): Promise<Somewhere[]> {
  const places = await call.places();
  return places.flatMap((place) => [
    {place, isBlog: false},
    ...(place.kind === 'group' ? [{place, isBlog: true}] : []),
  ]);
}

const drawSomewhere = (pen: Pen, {place, isBlog}: Somewhere) =>
  isBlog ? drawBlog(pen, place) : drawPlace(pen, place);

const numberOf = (pen: Pen, {place, isBlog}: Somewhere) =>
  pen.number(isBlog ? 'blog' : 'place', place.id);

const typeOf = ({place, isBlog}: Somewhere) =>
  isBlog ? 'blog' : place.kind === 'group' ? 'group' : 'space';

/** A list of places in its envelope. */
export async function listPlaces(call: Call, places: readonly Somewhere[]) {
  const paging = pagingOf(call.query);
  const {page, hasMore} = pageOf(sorted(call, places), paging);
  const pen = await penFor(call, []);
  const list = page.map((one) => drawSomewhere(pen, one));
  return envelope(list.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

/** The places that fit every filter. */
export async function chosen(call: Call): Promise<readonly Somewhere[]> {
  let places = await everywhere(call);
  const pen = await penFor(call, []);
  for (const {name, values, expression} of filtersOf(call.query)) {
    switch (name.toLowerCase()) {
      case 'type':
        places = places.filter((one) => values.includes(typeOf(one)));
        break;
      case 'search':
        places = places.filter(({place}) => saysAll(place, values));
        break;
      case 'entitydescriptor':
        places = places.filter((one) =>
          values.some(
            (value, index) => index % 2 === 1 && value === numberOf(pen, one),
          ),
        );
        break;
      case 'tag':
        places = [];
        break;
      case 'nameonly':
        break;
      default:
        invalidFilter(expression);
    }
  }
  return places;
}

function saysAll({name, description}: Place, values: readonly string[]) {
  const text = ` ${name} ${description}`.toLowerCase();
  const words = values
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (words ?? []).every((word) => text.includes(word));
}

/** In the community's own order, unless something else is asked. */
function sorted({query}: Call, places: readonly Somewhere[]) {
  const direction = {titleasc: 1, titledesc: -1}[
    query.get('sort')?.toLowerCase() ?? ''
  ];
  if (direction === undefined) return places;
  return places.toSorted(
    (a, b) => direction * a.place.name.localeCompare(b.place.name),
  );
}
