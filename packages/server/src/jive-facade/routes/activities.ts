import type {HappenedQuery} from '../../catalogue.js';
import {type Call, type JiveRoute, ok, v3} from '../call.js';
import {drawActivity, tellings} from '../draw/draw-activity.js';
import {penFor} from '../draw/pen.js';
import {placeAt} from '../write/create-content.js';
import {fieldsOf} from '../wire/fields.js';
import {dateFrom, jiveDate} from '../wire/jive-date.js';
import {malformed} from '../wire/jive-refusal.js';
import {pagingOf} from '../wire/envelope.js';
import {withoutRoot} from './contents.js';
import {personAt} from './people.js';

/** What happened, by time: activity streams page by dates, not by numbers. */
export const activityRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/activities`,
    handle: async (call) => ok(await stream(call, {})),
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/activities`,
    handle: async (call) => {
      const {id: place} = await placeAt(call, call.params['id']);
      return ok(await stream(call, {place}));
    },
  },
  {
    method: 'GET',
    path: `${v3}/people/{id}/activities`,
    handle: async (call) => {
      const {id: person} = await personAt(call, call.params['id']);
      return ok(await stream(call, {person}));
    },
  },
];

/** So many things may have happened in one moment, as in an import. */
const mostAtOnce = 200;

async function stream(
  call: Call,
  where: Pick<HappenedQuery, 'place' | 'person'>,
) {
  const {count} = pagingOf(call.query);
  const happened = await call.catalogue.happened({
    ...where,
    before: dateOf(call, 'before'),
    after: dateOf(call, 'after'),
    limit: count + mostAtOnce,
  });
  // The next page begins before the last moment of this one, so that whatever
  // happened in that same moment belongs here.
  const moment = happened[count - 1]?.at;
  const page = happened.filter(({at}, index) => index < count || at === moment);
  const hasMore =
    happened.length > page.length || happened.length === count + mostAtOnce;
  const told = await tellings(call, page);
  const pen = await penFor(
    call,
    told.flatMap(({things}) => things),
  );
  const last = page.at(-1);
  const first = page[0];
  const to = (name: string, at: string) => {
    const link = new URL(call.root + withoutRoot(call.url));
    link.searchParams.delete('before');
    link.searchParams.delete('after');
    link.searchParams.set(name, jiveDate(at));
    return link.href;
  };
  const links = {
    ...(last && hasMore ? {next: to('before', last.at)} : {}),
    ...(first ? {previous: to('after', first.at)} : {}),
  };
  return {
    itemsPerPage: count,
    list: told
      .map((telling) => drawActivity(pen, telling))
      .map(fieldsOf(call.query)),
    ...(Object.keys(links).length > 0 ? {links} : {}),
  };
}

function dateOf({query}: Call, name: string): Date | undefined {
  const written = query.get(name);
  if (!written) return undefined;
  return dateFrom(written) ?? malformed(`${name} is not a date.`);
}
