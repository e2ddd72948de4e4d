import type {Place} from '@townhall/client';
import {type Call, created, type JiveRoute, ok, v3} from '../call.js';
import {drawPlace, drawRoot} from '../draw/draw-place.js';
import {penFor} from '../draw/pen.js';
import {createContent, placeAt} from '../write/create-content.js';
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
    handle: async (call) => ok(await listPlaces(call, await call.places())),
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}`,
    handle: async (call) => {
      const place = await placeAt(call, call.params['id']);
      const pen = await penFor(call, []);
      return ok(fieldsOf(call.query)(drawPlace(pen, place)));
    },
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/contents`,
    handle: async (call) => {
      await placeAt(call, call.params['id']);
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
      const place = await placeAt(call, call.params['id']);
      const drawn = await createContent(call, await call.body(), place);
      return created(drawn, selfOf(drawn));
    },
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/places`,
    handle: async (call) => {
      await placeAt(call, call.params['id']);
      return ok(await listPlaces(call, []));
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

/** A list of places in its envelope. */
export async function listPlaces(call: Call, places: readonly Place[]) {
  const paging = pagingOf(call.query);
  const {page, hasMore} = pageOf(sorted(call, places), paging);
  const pen = await penFor(call, []);
  const list = page.map((place) => drawPlace(pen, place));
  return envelope(list.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

/** The places that fit every filter. */
export async function chosen(call: Call): Promise<readonly Place[]> {
  let places = await call.places();
  const pen = await penFor(call, []);
  for (const {name, values, expression} of filtersOf(call.query)) {
    switch (name.toLowerCase()) {
      case 'type':
        places = places.filter(({kind}) =>
          values.includes(kind === 'group' ? 'group' : 'space'),
        );
        break;
      case 'search':
        places = places.filter((place) => saysAll(place, values));
        break;
      case 'entitydescriptor':
        places = places.filter(({id}) =>
          values.some(
            (value, index) =>
              index % 2 === 1 && value === pen.number('place', id),
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
function sorted({query}: Call, places: readonly Place[]) {
  const direction = {titleasc: 1, titledesc: -1}[
    query.get('sort')?.toLowerCase() ?? ''
  ];
  if (direction === undefined) return places;
  return places.toSorted((a, b) => direction * a.name.localeCompare(b.name));
}
