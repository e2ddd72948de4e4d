import {jiveDate} from '../query/date.js';
import {expressionsIn, invalid, matches} from './expressions.js';
import {pageAsked, pageOf} from './listing.js';
import {FakeRefusal, found} from './refuse.js';
import {ok, type Ask, type Route} from './route.js';
import type {FakePerson, FakePlace} from './state.js';
import {personView, placeView, uri} from './views.js';

/** People and places. */
export const peopleRoutes: readonly Route[] = [
  ['GET', '/people', (ask) => people(ask)],
  ['GET', '/search/people', (ask) => people(ask)],
  ['GET', '/people/@me', (ask) => ok(personView(ask.look, ask.signedIn()))],
  ['GET', '/people/:id', (ask) => one(ask, ({id}) => id === ask.params[0])],
  [
    'GET',
    '/people/username/:name',
    (ask) => one(ask, ({username}) => username === ask.params[0]),
  ],
  [
    'GET',
    '/people/email/:email',
    (ask) => one(ask, ({email}) => email === ask.params[0]),
  ],
  ['GET', '/places', (ask) => places(ask)],
  ['GET', '/search/places', (ask) => places(ask)],
  [
    'GET',
    '/places/:id',
    (ask) =>
      ok(
        placeView(
          ask.look,
          found(ask.state.places.get(ask.params[0] ?? ''), 'place'),
        ),
      ),
  ],
  ['GET', '/activities', activities],
];

function one(ask: Ask, isMeant: (person: FakePerson) => boolean) {
  const person = [...ask.state.people.values()].find(isMeant);
  return ok(personView(ask.look, found(person, 'person')));
}

const people = (ask: Ask) =>
  ok(
    pageOf(ask.url, fitting(ask, [...ask.state.people.values()]), (one) =>
      personView(ask.look, one),
    ),
  );

const places = (ask: Ask) =>
  ok(
    pageOf(ask.url, fitting(ask, [...ask.state.places.values()]), (one) =>
      placeView(ask.look, one),
    ),
  );

function fitting<Thing extends FakePerson | FakePlace>(
  ask: Ask,
  things: readonly Thing[],
): Thing[] {
  const filters = expressionsIn(ask.url);
  return things.filter((thing) =>
    filters.every(({name, values}) => {
      if (name === 'search') return matches(thing.name, values) > 0;
      if (name === 'nameonly') return true;
      if (name === 'type')
        return 'type' in thing && values.includes(thing.type);
      if (name === 'tag') {
        return (
          'tags' in thing && thing.tags.some((tag) => values.includes(tag))
        );
      }
      throw invalid(name);
    }),
  );
}

/** Paged by time: `before` and `after`, and no index. */
function activities(ask: Ask) {
  const {url, state, look} = ask;
  const [before, after] = ['before', 'after'].map((name) => {
    const text = url.searchParams.get(name);
    const at =
      text === null ? undefined : Date.parse(text.replace('+0000', 'Z'));
    if (Number.isNaN(at)) throw new FakeRefusal(400, `Invalid ${name}`);
    return at;
  });
  const {count} = pageAsked(url);
  const due = state.activities
    .filter(
      ({at}) =>
        (before === undefined || at < before) &&
        (after === undefined || at > after),
    )
    .sort((a, b) => b.at - a.at);
  const list = due.slice(0, count);
  const last = list.at(-1);
  const next = new URL(url);
  if (last) next.searchParams.set('before', jiveDate(new Date(last.at)));
  return ok({
    itemsPerPage: count,
    list: list.map(({at, verb, actor, content}) => ({
      verb,
      published: jiveDate(new Date(at)),
      ...(actor && {
        actor: {id: uri(look, `/people/${actor}`), objectType: 'jive:person'},
      }),
      object: {
        id: uri(look, `/contents/${content}`),
        displayName: state.contents.get(content)?.subject,
      },
    })),
    ...(due.length > count && {links: {next: next.href}}),
  });
}
