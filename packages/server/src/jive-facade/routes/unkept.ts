import {type Call, type JiveRoute, ok, v3} from '../call.js';
import {envelope, pagingOf} from '../wire/envelope.js';
import {missing} from '../wire/jive-refusal.js';
import {placeAt, somewhereAt} from '../write/create-content.js';
import {commentAt} from './comments.js';
import {contentAt, listContents, withoutRoot} from './contents.js';
import {messageAt} from './messages.js';
import {listPeople, personAt} from './people.js';
import {chosen, listPlaces} from './places.js';

/**
 * What Jive keeps with a thing and this community does not: empty lists, so that
 * a program that only looks goes on. What is not there is not there here either.
 */
const emptyBy: Readonly<
  Record<string, {insist: (call: Call) => Promise<unknown>; names: string[]}>
> = {
  'people/{id}': {
    insist: (call) => personAt(call, call.params['id']),
    names: [
      '@followers',
      '@following',
      '@colleagues',
      '@reports',
      'followingIn',
      'images',
      'streams',
      'tasks',
    ],
  },
  'places/{id}': {
    insist: (call) => somewhereAt(call, call.params['id']),
    names: ['followingIn', 'statics', 'tasks', 'invites'],
  },
  'contents/{id}': {
    insist: (call) => contentAt(call, call.params['id']),
    names: ['followers', 'childOutcomeTypes', 'entitlements'],
  },
  'attachments/contents/{id}': {
    insist: (call) => contentAt(call, call.params['id']),
    names: [''],
  },
  'attachments/messages/{id}': {
    insist: (call) => messageAt(call, call.params['id']),
    names: [''],
  },
  'images/contents/{id}': {
    insist: (call) => contentAt(call, call.params['id']),
    names: [''],
  },
  'comments/{id}': {
    insist: (call) => commentAt(call, call.params['id']),
    names: ['outcomes', 'outcomeTypes'],
  },
  'messages/{id}': {
    insist: (call) => messageAt(call, call.params['id']),
    names: ['entitlements'],
  },
  // What somebody was told is told to them in other ways here.
  inbox: {insist: async () => undefined, names: ['']},
  activities: {
    insist: async () => undefined,
    names: [
      'frequent/content',
      'frequent/people',
      'frequent/places',
      'recent/people',
      'recent/places',
    ],
  },
};

const empty = (call: Call) =>
  envelope([], pagingOf(call.query), {
    address: call.root + withoutRoot(call.url),
    hasMore: false,
  });

/** What programs look at beside what there is. */
export const unkeptRoutes: JiveRoute[] = [
  ...Object.entries(emptyBy).flatMap(([root, {insist, names}]) =>
    names.map((name): JiveRoute => ({
      method: 'GET',
      path: `${v3}/${root}${name && `/${name}`}`,
      handle: async (call) => {
        await insist(call);
        return ok(empty(call));
      },
    })),
  ),
  {
    method: 'GET',
    path: `${v3}/activities/recent/content`,
    handle: async (call) => {
      const query = new URLSearchParams(call.query);
      if (!query.has('sort')) query.set('sort', 'latestActivityDesc');
      return ok(await listContents({...call, query}));
    },
  },
  {
    method: 'GET',
    path: `${v3}/people/{id}/avatar`,
    handle: async (call) => {
      const {avatar} = await personAt(call, call.params['id']);
      return avatar === null
        ? missing('picture')
        : {status: 302, location: avatar};
    },
  },
  {
    method: 'GET',
    path: `${v3}/places/{id}/avatar`,
    handle: async (call) => {
      await placeAt(call, call.params['id']);
      return missing('picture');
    },
  },
];

/** Lists by what Jive would put in front; they stand before `{id}`. */
export const suggestedRoutes: JiveRoute[] = [
  ...['recommended', 'trending'].flatMap((name): JiveRoute[] => [
    {
      method: 'GET',
      path: `${v3}/people/${name}`,
      handle: async (call) => ok(await listPeople(call)),
    },
    {
      method: 'GET',
      path: `${v3}/places/${name}`,
      handle: async (call) => ok(await listPlaces(call, await chosen(call))),
    },
  ]),
  {
    method: 'GET',
    path: `${v3}/contents/featured`,
    // Nothing is put in front by hand here.
    handle: async (call) => ok(empty(call)),
  },
];
