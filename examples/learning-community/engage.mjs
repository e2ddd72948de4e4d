import {newsOf, partnersStarters} from './news.mjs';

/** The tracks of the demo: ways through the community, as its managers name them. */
const tracks = [
  {
    id: 'community-manager',
    title: 'Community manager',
    description: 'You bring people together and keep the house in order.',
    icon: 'people',
    first: {tags: ['groups'], areas: ['groups'], places: ['ideas', 'help']},
  },
  {
    id: 'technology-manager',
    title: 'Technology manager',
    description: 'You answer for sign-in, imports and what connects to them.',
    icon: 'server',
    first: {
      tags: ['sign-in', 'import'],
      areas: ['integrations'],
      places: ['ideas', 'help'],
    },
  },
  {
    id: 'strategist',
    title: 'Strategist',
    description: 'You decide what comes next, and want to see why.',
    icon: 'compass',
    first: {tags: ['reports'], areas: ['reports'], places: ['ideas', 'help']},
  },
  {
    id: 'developer',
    title: 'Developer',
    description: 'You build on top of Wrenfield.',
    icon: 'code',
    first: {
      tags: ['integrations', 'api'],
      areas: ['integrations'],
      places: ['ideas', 'help'],
    },
  },
  {
    id: 'partner',
    title: 'Partner',
    description: 'You help other schools to get started.',
    icon: 'handshake',
    first: {tags: ['planner'], areas: ['planner'], places: ['ideas', 'help']},
  },
];

const poll = {
  question: 'What would you like more of?',
  options: [
    'Webinars with people who teach',
    'Short guides',
    'Examples to copy',
    'Evenings without an agenda',
  ],
};

/**
 * Gives the demo what is not in its records: tracks, a poll, news, starters,
 * figures that everybody may read. Run again it changes nothing.
 *
 * @param {{api: string, token: string, members?: {token: string, places: string[]}[], now?: Date}} options
 */
export async function engage({api, token, members = [], now = new Date()}) {
  const asStaff = await signedIn(api, token);
  const known = await ask(`${api}/tracks`, 'GET');
  if (known.items.length > 0) return;
  await asStaff('polls', 'POST', poll, {'idempotency-key': 'demo-poll'});
  for (const notice of newsOf(now)) {
    await asStaff('moderation/notices', 'POST', notice, {
      'idempotency-key': `demo-${notice.kind}`,
    });
  }
  const {person} = await asStaff('me', 'GET');
  await asStaff('places/partners/starters', 'PUT', {
    ...partnersStarters,
    greeters: [person.id],
  });
  for (const {token, places} of members) {
    const asMember = await signedIn(api, token);
    for (const place of places) {
      await asMember(`me/places/${place}`, 'PUT', {joined: true});
    }
  }
  const rules = await asStaff('moderation/review-rules/help', 'GET');
  await asStaff('moderation/review-rules/help', 'PUT', {
    ...rules,
    anonymous: true,
  });
  await asStaff('moderation/figure-settings', 'PUT', {public: true});
  // Last, because it says that all of this is there.
  await asStaff('tracks', 'PUT', {tracks});
}

/** Calls in the name of whoever this token is for. */
async function signedIn(api, token) {
  const {accessToken} = await ask(`${api}/sessions`, 'POST', {token});
  return (path, method, body, headers = {}) =>
    ask(`${api}/${path}`, method, body, {
      authorization: `Bearer ${accessToken}`,
      ...headers,
    });
}

async function ask(address, method, body, headers = {}) {
  const response = await fetch(address, {
    method,
    headers: {
      ...headers,
      ...(body && {'content-type': 'application/json'}),
    },
    ...(body && {body: JSON.stringify(body)}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${address}: ${answer.title}`);
  return answer;
}
