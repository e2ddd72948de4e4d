import type {
  FakeAnnouncement,
  FakeContent,
  FakePerson,
  FakePlace,
  FakeReply,
  FakeState,
} from './state.js';

/** Adds somebody; what is left out is made up. */
export function addPerson(
  {people, next, now}: FakeState,
  given: Partial<FakePerson> & {name: string},
): FakePerson {
  const id = given.id ?? next('person');
  const username = given.username ?? given.name.toLowerCase();
  const person: FakePerson = {
    username,
    password: 'secret',
    email: `${username}@example.com`,
    title: '',
    tags: [],
    isAdmin: false,
    published: now() - 400 * 86_400_000,
    ...given,
    id,
  };
  people.set(id, person);
  return person;
}

/** Adds a place. */
export function addPlace(
  {places, next, now}: FakeState,
  given: Partial<FakePlace> & {name: string},
): FakePlace {
  const type = given.type ?? 'space';
  const place: FakePlace = {
    placeID: next('placeID'),
    id: next(type),
    slug: given.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    description: '',
    contentTypes: ['ideas', 'discussions', 'documents', 'polls'],
    published: now(),
    ...given,
    type,
  };
  places.set(place.placeID, place);
  return place;
}

/** Adds what somebody wrote in a place. */
export function addContent(
  state: FakeState,
  given: Partial<FakeContent> &
    Pick<FakeContent, 'type' | 'place' | 'subject' | 'author'>,
): FakeContent {
  const now = state.now();
  const content: FakeContent = {
    contentID: state.next('contentID'),
    id: state.next(given.type),
    html: '',
    tags: [],
    published: now,
    updated: given.published ?? now,
    lastActivity: given.published ?? now,
    views: 0,
    likes: new Set(),
    followers: new Set(),
    readers: new Set(),
    properties: {},
    stage: 'Active',
    votes: new Map(),
    question: false,
    resolved: 'open',
    answer: null,
    restrictReplies: false,
    restrictComments: false,
    same: new Set(),
    options: [],
    choices: new Map(),
    ...given,
  };
  state.contents.set(content.contentID, content);
  state.activities.push({
    at: content.published,
    verb: 'jive:created',
    actor: content.author,
    content: content.contentID,
  });
  return content;
}

/** Adds a reply in a discussion, or a comment. */
export function addReply(
  state: FakeState,
  given: Partial<FakeReply> &
    Pick<FakeReply, 'type' | 'content' | 'html' | 'author'>,
): FakeReply {
  const on = state.contents.get(given.content);
  const at = given.published ?? state.now();
  const reply: FakeReply = {
    id: state.next(given.type),
    subject: `Re: ${on?.subject ?? ''}`,
    parent: null,
    published: at,
    updated: at,
    likes: new Set(),
    helpful: new Set(),
    ...given,
  };
  state.replies.set(reply.id, reply);
  if (on) on.lastActivity = Math.max(on.lastActivity, at);
  state.activities.push({
    at,
    verb: given.type === 'message' ? 'jive:replied' : 'jive:commented',
    actor: reply.author,
    content: given.content,
  });
  return reply;
}

/** Adds a notice; it ends after a week. */
export function addAnnouncement(
  state: FakeState,
  given: Partial<FakeAnnouncement> &
    Pick<FakeAnnouncement, 'subject' | 'html' | 'author'>,
): FakeAnnouncement {
  const publishDate = given.publishDate ?? state.now();
  const announcement: FakeAnnouncement = {
    id: state.next('announcement'),
    place: null,
    subjectURI: '',
    publishDate,
    endDate: publishDate + 7 * 86_400_000,
    sortKey: state.announcements.size,
    published: publishDate,
    updated: publishDate,
    likes: new Set(),
    readers: new Set(),
    ...given,
  };
  state.announcements.set(announcement.id, announcement);
  return announcement;
}
