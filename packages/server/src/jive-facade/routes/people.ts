import type {Person} from '@townhall/client';
import type {PeopleQuery} from '../../catalogue.js';
import {refuse} from '../../problem.js';
import {type Call, type JiveRoute, numberIn, ok, thingAt, v3} from '../call.js';
import {drawPerson, numberInUsername, usernameOf} from '../draw/draw-person.js';
import {penFor} from '../draw/pen.js';
import {cutPage, envelope, pagingOf} from '../wire/envelope.js';
import {fieldsOf} from '../wire/fields.js';
import {filtersOf} from '../wire/filters.js';
import {invalidFilter, missing} from '../wire/jive-refusal.js';
import {withoutRoot} from './contents.js';

/** Members of the community. */
export const peopleRoutes: JiveRoute[] = [
  ...['/people', '/people/@all'].map((path): JiveRoute => ({
    method: 'GET',
    path: v3 + path,
    handle: async (call) => ok(await listPeople(call)),
  })),
  {
    method: 'GET',
    path: `${v3}/people/@me`,
    handle: async (call) => answerWith(call, await self(call)),
  },
  words('@filterableFields', ['search', 'title']),
  words('@supportedFields', ['name', 'displayName', 'photos', 'jive']),
  words('@resources', ['self', 'html', 'activity']),
  {
    method: 'GET',
    path: `${v3}/people/username/{username}`,
    handle: async (call) => {
      const username = call.params['username'] ?? '';
      const number = numberInUsername(username);
      const person = await personAt(call, number);
      // The number alone decides, but a name that was never made is nobody's.
      const made = usernameOf(person, number ?? '');
      return answerWith(call, made === username ? person : missing('person'));
    },
  },
  {
    method: 'GET',
    path: `${v3}/people/email/{email}`,
    // No address of anybody is kept, so nobody can be found by one.
    handle: async () => missing('person'),
  },
  {
    method: 'GET',
    path: `${v3}/people/{id}`,
    handle: async (call) =>
      answerWith(call, await personAt(call, call.params['id'])),
  },
];

/** The person with this number; `@me` is whoever asks. */
export async function personAt(
  call: Call,
  number: string | undefined,
): Promise<Person> {
  if (number === '@me') return self(call);
  const thing = await thingAt(call, number, ['person']);
  return thing ? call.catalogue.person(thing.id) : missing('person');
}

const self = ({viewer, catalogue}: Call) =>
  viewer === null ? refuse('sign_in_required') : catalogue.person(viewer);

async function answerWith(call: Call, person: Person) {
  const pen = await penFor(call, [{kind: 'person', id: person.id}]);
  return ok(fieldsOf(call.query)(drawPerson(pen, person)));
}

/** A list of people in its envelope; searching is this and a word. */
export async function listPeople(call: Call) {
  const paging = pagingOf(call.query);
  const query = await peopleQueryOf(call);
  const found = await call.catalogue.people({
    ...query,
    offset: paging.startIndex,
    limit: paging.count + 1,
  });
  const {page, hasMore} = cutPage(found, paging);
  const pen = await penFor(
    call,
    page.map(({id}) => ({kind: 'person', id})),
  );
  const list = page.map((person) => drawPerson(pen, person));
  return envelope(list.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

type Wanted = Omit<PeopleQuery, 'offset' | 'limit'>;

async function peopleQueryOf(call: Call): Promise<Wanted> {
  const wanted: Wanted = sortOf(call.query.get('sort'));
  const text = call.query.get('query');
  if (text) wanted.words = withoutStars(text);
  const ids = call.query.get('ids');
  if (ids) wanted.ids = await idsOf(call, ids);
  for (const {name, values, expression} of filtersOf(call.query)) {
    switch (name.toLowerCase()) {
      case 'search':
        wanted.words = `${wanted.words ?? ''} ${withoutStars(values.join(' '))}`;
        break;
      case 'title':
        wanted.title = values.join(',');
        break;
      case 'nameonly':
      case 'include-disabled':
        // Only names are searched, and only members are listed.
        break;
      default:
        // Jive has more fields than members have here, and fields of its own.
        if (
          !/^(department|location|company|office|hire-date|tag)$/i.test(name)
        ) {
          invalidFilter(expression);
        }
        wanted.ids = [];
    }
  }
  return wanted;
}

/** The beginning of a word is enough, so that a star says nothing more. */
const withoutStars = (text: string) => text.replace(/[*?]/g, ' ');

async function idsOf(call: Call, written: string): Promise<string[]> {
  const found = await Promise.all(
    written
      .split(',')
      .slice(0, 100)
      .map(async (one) => {
        const number = numberIn(one, ['people']) ?? one.trim();
        return (await thingAt(call, number, ['person']))?.id ?? [];
      }),
  );
  return found.flat();
}

const sorts: Readonly<Record<string, Pick<Wanted, 'sort' | 'ascending'>>> = {
  datejoineddesc: {sort: 'joined', ascending: false},
  datejoinedasc: {sort: 'joined', ascending: true},
  firstnamedesc: {sort: 'name', ascending: false},
};

const sortOf = (written: string | null): Wanted => ({
  ...(sorts[written?.toLowerCase() ?? ''] ?? {sort: 'name', ascending: true}),
});

function words(name: string, list: readonly string[]): JiveRoute {
  return {
    method: 'GET',
    path: `${v3}/people/${name}`,
    handle: async () => ok(list),
  };
}
