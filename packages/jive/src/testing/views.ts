import {jiveDate} from '../query/date.js';
import type {
  FakeAnnouncement,
  FakeOutcome,
  FakePerson,
  FakePlace,
  FakeStage,
  FakeState,
  FakeWebhook,
} from './state.js';

/** Who looks at what, and where it says that it is. */
export interface Look {
  state: FakeState;
  /** Null for a guest. */
  viewer: FakePerson | null;
  /** `https://jive.test` */
  url: string;
}

/** The address of something in version 3. */
export const uri = ({url}: Pick<Look, 'url'>, path: string) =>
  `${url}/api/core/v3${path}`;

/** What this viewer may do there: the words after `GET` where they hold. */
export const resource = (
  look: Pick<Look, 'url'>,
  path: string,
  ...allowed: readonly (string | false)[]
) => ({
  ref: path.startsWith('/api/') ? look.url + path : uri(look, path),
  allowed: allowed.filter((one) => one !== false),
});

/** Jive escapes subjects for HTML. */
export const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('–', '&#8211;');

/** Text as Jive wraps it. */
export const body = (html: string, id: string) => ({
  type: 'text/html',
  text: `<body><!-- [DocumentBodyStart:${id}] --><div class="jive-rendered-content">${html}</div><!-- [DocumentBodyEnd:${id}] --></body>`,
  editable: false,
});

/** Somebody, as Jive shows them. */
export function personView(look: Look, person: FakePerson) {
  const {id, name, username} = person;
  const [givenName = '', ...rest] = name.split(' ');
  const isSelf = look.viewer?.id === id;
  return {
    id,
    type: 'person',
    displayName: escaped(name),
    name: {givenName, familyName: rest.join(' '), formatted: name},
    emails: [
      {jive_label: 'Email', primary: true, type: 'work', value: person.email},
    ],
    jive: {
      username,
      enabled: true,
      external: false,
      externalContributor: false,
      federated: false,
      visible: true,
      locale: 'en_US',
      timeZone: 'UTC',
      level: {name: 'Level 1', points: 10},
      profile: person.title ? [{jive_label: 'Title', value: person.title}] : [],
    },
    thumbnailUrl: uri(look, `/people/${id}/avatar`),
    followerCount: 0,
    followingCount: 0,
    tags: person.tags,
    published: jiveDate(new Date(person.published)),
    updated: jiveDate(new Date(person.published)),
    resources: {
      self: resource(look, `/people/${id}`, 'GET', isSelf && 'PUT'),
      avatar: resource(look, `/people/${id}/avatar`, 'GET'),
      followingIn: resource(look, `/people/${id}/followingIn`, 'POST', 'GET'),
      html: {ref: `${look.url}/people/${username}`, allowed: ['GET']},
    },
  };
}

/** A place, as Jive shows it. */
export const placeView = (look: Look, place: FakePlace) => ({
  id: place.id,
  placeID: place.placeID,
  type: place.type,
  name: escaped(place.name),
  displayName: place.slug,
  description: place.description,
  status: 'Active',
  contentTypes: place.contentTypes,
  ...(place.type === 'group' && {groupType: 'OPEN', memberCount: 1}),
  followerCount: 0,
  viewCount: 0,
  tags: [],
  published: jiveDate(new Date(place.published)),
  updated: jiveDate(new Date(place.published)),
  resources: {
    self: resource(look, `/places/${place.placeID}`, 'GET'),
    contents: resource(
      look,
      `/contents?filter=${encodeURIComponent(`place(${uri(look, `/places/${place.placeID}`)})`)}`,
      'GET',
    ),
    places: resource(look, `/places/${place.placeID}/places`, 'GET'),
    ...blogOf(look, place),
    announcements: resource(
      look,
      `/places/${place.placeID}/announcements`,
      'GET',
      look.viewer?.isAdmin === true && 'POST',
    ),
    html: {ref: `${look.url}/community/${place.slug}`, allowed: ['GET']},
  },
});

/** The blog of a place is a place of its own. */
function blogOf(look: Look, {placeID}: FakePlace) {
  for (const {type, within, placeID: blog} of look.state.places.values()) {
    if (type === 'blog' && within === placeID) {
      return {blog: resource(look, `/places/${blog}`, 'GET')};
    }
  }
  return {};
}

/** A stage of ideas, as Jive shows it. */
export const stageView = (look: Look, stage: FakeStage) => ({
  ...stage,
  type: 'stage',
  stageEnabled: true,
  backgroundColor: '#336699',
  foregroundColor: '#ffffff',
  ideasCount: [...look.state.contents.values()].filter(
    (one) => one.type === 'idea' && one.stage === stage.name,
  ).length,
  resources: {
    self: resource(
      look,
      `/api/core/ext/idea-type-plugin/v1/stages/${stage.id}`,
      'GET',
      look.viewer?.isAdmin === true && 'PUT',
      look.viewer?.isAdmin === true && 'DELETE',
    ),
  },
});

/** A notice, as Jive shows it. */
export function announcementView(look: Look, one: FakeAnnouncement) {
  const author = look.state.people.get(one.author ?? '');
  const mayChange = look.viewer?.isAdmin === true;
  return {
    id: one.id,
    type: 'announcement',
    subject: escaped(one.subject),
    content: body(one.html, `announcement-${one.id}`),
    ...(author && {author: personView(look, author)}),
    ...(one.place && {parent: uri(look, `/places/${one.place}`)}),
    ...(one.subjectURI && {subjectURI: one.subjectURI}),
    publishDate: jiveDate(new Date(one.publishDate)),
    endDate: jiveDate(new Date(one.endDate)),
    sortKey: one.sortKey,
    published: jiveDate(new Date(one.published)),
    updated: jiveDate(new Date(one.updated)),
    resources: {
      self: resource(
        look,
        `/announcements/${one.id}`,
        'GET',
        mayChange && 'PUT',
        mayChange && 'DELETE',
      ),
      read: resource(
        look,
        `/announcements/${one.id}/read`,
        look.viewer !== null && 'POST',
        look.viewer !== null && 'DELETE',
      ),
    },
  };
}

/** An outcome, as Jive shows it. */
export function outcomeView(look: Look, one: FakeOutcome) {
  const user = look.state.people.get(one.user);
  return {
    id: one.id,
    type: 'outcome',
    outcomeType: {id: one.typeId, name: outcomeNames[one.typeId] ?? 'other'},
    parent: uri(look, `/${one.on}`),
    ...(one.note && {note: one.note}),
    ...(user && {user: personView(look, user)}),
    creationDate: jiveDate(new Date(one.at)),
    updated: jiveDate(new Date(one.at)),
    properties: {},
    resources: {self: resource(look, `/outcomes/${one.id}`, 'GET', 'DELETE')},
  };
}

/** The kinds of outcomes that every Jive has. */
export const outcomeNames: Readonly<Record<string, string>> = {
  1: 'decision',
  2: 'finalized',
  3: 'pending',
  4: 'helpful',
  6: 'success',
  7: 'outdated',
  8: 'official',
  9: 'wip',
};

/** A webhook, as Jive shows it. */
export const webhookView = (look: Look, {owner: _, ...one}: FakeWebhook) => ({
  ...one,
  type: 'webhook',
  enabled: true,
  buggy: false,
  resources: {self: resource(look, `/webhooks/${one.id}`, 'GET', 'DELETE')},
});
