import {jiveDate} from '../query/date.js';
import {addAnnouncement} from './adding.js';
import {people} from './content-routes.js';
import {pageOf} from './listing.js';
import {FakeRefusal, found} from './refuse.js';
import {created, done, ok, textIn, type Ask, type Route} from './route.js';
import {
  announcementView,
  outcomeNames,
  outcomeView,
  webhookView,
} from './views.js';

const kinds = ['contents', 'messages', 'comments'] as const;

/** Announcements, outcomes and webhooks. */
export const appRoutes: readonly Route[] = [
  ['GET', '/announcements', (ask) => announcements(ask, null)],
  ['POST', '/announcements', (ask) => announce(ask, null)],
  [
    'GET',
    '/places/:id/announcements',
    (ask) => announcements(ask, ask.params[0] ?? ''),
  ],
  [
    'POST',
    '/places/:id/announcements',
    (ask) => announce(ask, ask.params[0] ?? ''),
  ],
  [
    'GET',
    '/announcements/:id',
    (ask) => ok(announcementView(ask.look, announcementIn(ask))),
  ],
  [
    'DELETE',
    '/announcements/:id',
    (ask) => {
      administrator(ask);
      ask.state.announcements.delete(announcementIn(ask).id);
      return done;
    },
  ],
  ['POST', '/announcements/:id/read', (ask) => read(ask, true)],
  ['DELETE', '/announcements/:id/read', (ask) => read(ask, false)],
  ...kinds.flatMap((kind): Route[] => [
    ['GET', `/${kind}/:id/outcomes`, (ask) => outcomes(ask, kind)],
    ['POST', `/${kind}/:id/outcomes`, (ask) => addOutcome(ask, kind)],
    [
      'GET',
      `/${kind}/:id/outcomeTypes`,
      () =>
        ok({
          list: Object.entries(outcomeNames).map(([id, name]) => ({id, name})),
        }),
    ],
  ]),
  [
    'DELETE',
    '/outcomes/:id',
    (ask) => {
      ask.signedIn();
      const {id} = found(
        ask.state.outcomes.get(ask.params[0] ?? ''),
        'outcome',
      );
      ask.state.outcomes.delete(id);
      return done;
    },
  ],
  [
    'GET',
    '/webhooks',
    (ask) =>
      ok(
        pageOf(ask.url, [...ask.state.webhooks.values()], (one) =>
          webhookView(ask.look, one),
        ),
      ),
  ],
  ['GET', '/webhooks/:id', (ask) => ok(webhookView(ask.look, webhookIn(ask)))],
  ['POST', '/webhooks', hook],
  [
    'DELETE',
    '/webhooks/:id',
    (ask) => {
      ask.signedIn();
      ask.state.webhooks.delete(webhookIn(ask).id);
      return done;
    },
  ],
  [
    'GET',
    '/announcements/:id/readers',
    (ask) => people(ask, announcementIn(ask).readers),
  ],
];

const announcementIn = ({state, params}: Ask) =>
  found(state.announcements.get(params[0] ?? ''), 'announcement');

const webhookIn = ({state, params}: Ask) =>
  found(state.webhooks.get(params[0] ?? ''), 'webhook');

function administrator(ask: Ask) {
  const person = ask.signedIn();
  if (person.isAdmin) return person;
  throw new FakeRefusal(403, 'Only administrators announce');
}

function announcements(ask: Ask, place: string | null) {
  const now = ask.state.now();
  // A bare `activeOnly` means yes.
  const asked = ask.url.searchParams.get('activeOnly');
  const isActiveOnly = asked !== null && !/^false$/i.test(asked);
  const all = [...ask.state.announcements.values()]
    .filter((one) => one.place === place)
    .filter(
      ({publishDate, endDate}) =>
        !isActiveOnly || (publishDate <= now && endDate > now),
    )
    .sort((a, b) => a.sortKey - b.sortKey);
  return ok(pageOf(ask.url, all, (one) => announcementView(ask.look, one)));
}

function announce(ask: Ask, place: string | null) {
  const {id} = administrator(ask);
  const subject = textIn(ask.json, 'subject');
  if (subject === '') throw new FakeRefusal(400, 'A subject is required');
  const at = (name: string) => {
    const text = textIn(ask.json, name).replace('+0000', 'Z');
    return text === '' ? undefined : Date.parse(text);
  };
  const publishDate = at('publishDate') ?? ask.state.now();
  return created(
    announcementView(
      ask.look,
      addAnnouncement(ask.state, {
        subject,
        html: textIn(ask.json, 'content', 'text'),
        author: id,
        place,
        publishDate,
        endDate: at('endDate') ?? publishDate + 7 * 86_400_000,
        subjectURI: textIn(ask.json, 'subjectURI'),
      }),
    ),
  );
}

function read(ask: Ask, on: boolean) {
  const {id} = ask.signedIn();
  const {readers} = announcementIn(ask);
  if (on) readers.add(id);
  else readers.delete(id);
  return done;
}

const outcomes = (ask: Ask, kind: string) =>
  ok(
    pageOf(
      ask.url,
      [...ask.state.outcomes.values()].filter(
        ({on}) => on === `${kind}/${ask.params[0]}`,
      ),
      (one) => outcomeView(ask.look, one),
    ),
  );

function addOutcome(ask: Ask, kind: string) {
  const {id: user} = ask.signedIn();
  const typeId = `${Object(Object(ask.json).outcomeType).id ?? ''}`;
  if (!outcomeNames[typeId]) throw new FakeRefusal(400, 'No such outcome type');
  const outcome = {
    id: ask.state.next('outcome'),
    typeId,
    on: `${kind}/${ask.params[0]}`,
    user,
    note: textIn(ask.json, 'note'),
    at: ask.state.now(),
  };
  ask.state.outcomes.set(outcome.id, outcome);
  return created(outcomeView(ask.look, outcome));
}

/** Events of contents and of the system are never mixed. */
function hook(ask: Ask) {
  const {id: owner} = ask.signedIn();
  const callback = textIn(ask.json, 'callback');
  if (!callback.startsWith('https://')) {
    throw new FakeRefusal(
      400,
      `Invalid callback at ${jiveDate(new Date(ask.state.now()))}: it must be https`,
    );
  }
  const webhook = {
    id: ask.state.next('webhook'),
    events: textIn(ask.json, 'events'),
    object: textIn(ask.json, 'object'),
    callback,
    owner,
  };
  ask.state.webhooks.set(webhook.id, webhook);
  return created(webhookView(ask.look, webhook));
}
