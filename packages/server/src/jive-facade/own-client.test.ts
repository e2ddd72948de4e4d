import {basic, createJive, filter, type Jive, may, oauth} from '@townhall/jive';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {aNotice, aPlace} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from '../testing/test-townhall.js';

// Our own client of Jive, with everything that it can ask, of our own server.

let townhall: TestTownhall;
let community: TestCommunity;
let ada: Jive;
let grace: Jive;
let stan: Jive;
let guest: Jive;

beforeAll(async () => {
  townhall = await createTestTownhall({
    database: await openSharedDatabase(),
    hookWay: {refusal: () => undefined, send: async () => 200},
  });
  community = await townhall.community({
    records: [
      aPlace({id: 'roadmap', name: 'Roadmap', policy: {preset: 'simple'}}),
      aPlace({id: 'help', name: 'Help', kind: 'questions'}),
      aPlace({id: 'news', name: 'News', kind: 'group'}),
      aNotice(),
    ],
    jive: {enabled: true, hosts: [], securityPrefix: true},
  });
  [ada, grace, stan, guest] = await Promise.all([
    as('ada'),
    as('grace'),
    as('stan'),
    as(null),
  ]);
});
afterAll(() => townhall.close());

const reach = () => ({
  url: `${community.baseUrl}/communities/${community.id}`,
  fetch: (request: Request) => townhall.fetch(request),
  now: () => townhall.clock.now().getTime(),
  retry: false as const,
});

async function as(person: string | null) {
  const key = person === null ? undefined : await community.key(person);
  return createJive({...reach(), auth: key && basic(key.id, key.secret)});
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const html = (text: string) => ({type: 'text/html' as const, text});
const placeCalled = async (name: string, type?: string) => {
  const places = await all(guest.places.all());
  const found = places.find(
    (one) => one.name === name && (type === undefined || one.type === type),
  );
  return found?.placeID ?? '';
};

it('learns the version, signs in by OAuth, and renews what has ended', async () => {
  expect((await guest.version()).jiveCoreVersions).toMatchObject([
    {version: 2},
    {version: 3},
  ]);
  const {id, secret} = await community.key('ada');
  const jive = createJive({
    ...reach(),
    auth: oauth({
      clientId: 'any.i',
      clientSecret: 'any.s',
      grant: {username: id, password: secret},
    }),
  });
  expect((await jive.people.me()).displayName).toBe('Ada');
  townhall.clock.advance(11 * 60_000);
  expect((await jive.people.me()).displayName).toBe('Ada');
});

it('suggests, reads, changes, votes, follows, comments and takes back', async () => {
  const parent = `/places/${await placeCalled('Roadmap')}`;
  const made = await ada.contents.create({
    type: 'idea',
    subject: 'Salt & pepper – always',
    content: html('<p>On <em>every</em> table.</p>'),
    visibility: 'place',
    parent,
    tags: ['food'],
  });
  const id = made.contentID ?? '';
  const read = await grace.contents.get(id);
  expect(read).toMatchObject({type: 'idea', subject: 'Salt & pepper – always'});
  if (read.type !== 'idea') throw new Error('It is no idea');
  expect(may(read, 'votes', 'POST')).toBe(true);
  await grace.ideas.vote(read, true);
  expect(await all(grace.ideas.votesFor(read, 'promotes'))).toHaveLength(1);
  expect(await grace.contents.get(id)).toMatchObject({
    voted: true,
    promote: true,
    score: 1,
  });
  await grace.ideas.unvote(read);
  await grace.follows.set('contents', id, ['1']);
  expect(await all(grace.follows.of('contents', id))).toHaveLength(1);

  const comment = await grace.comments.add(id, '<p>Please.</p>');
  const reply = await ada.comments.reply(comment.id, '<p>Soon.</p>');
  expect((await all(guest.comments.of(id))).map((one) => one.id)).toEqual([
    comment.id,
    reply.id,
  ]);
  await ada.likes.set('comments', comment.id, true);
  expect((await guest.comments.get(comment.id)).likeCount).toBe(1);
  await grace.comments.update(comment.id, '<p>Pretty please.</p>');
  await ada.comments.remove(reply.id);

  const changed = await ada.contents.update(id, {
    ...made,
    subject: 'Pepper first',
  });
  expect(changed.subject).toBe('Pepper first');
  const query = {
    filter: [filter.type('idea'), filter.tag('food'), filter.search('pepper')],
    sort: 'titleAsc' as const,
    fields: ['subject' as const],
  };
  expect(await all(guest.contents.all(query))).toMatchObject([
    {subject: 'Pepper first'},
  ]);
  const stages = await all(guest.ideas.stages());
  expect(stages.map(({name}) => name)).toContain('Active');
  const other = await ada.contents.create({
    type: 'idea',
    subject: 'An idea that goes again',
    content: html(''),
    parent,
  });
  await ada.contents.remove(other.contentID ?? '');
  await expect(guest.contents.get(other.contentID ?? '')).rejects.toMatchObject(
    {
      code: 'not_found',
    },
  );
});

it('asks, answers, marks, decides and resolves', async () => {
  const asked = await ada.contents.create({
    type: 'discussion',
    question: true,
    subject: 'Where is the salt?',
    content: html('<p>I cannot find it.</p>'),
    parent: `/places/${await placeCalled('Help')}`,
  });
  const id = asked.contentID ?? '';
  await grace.questions.sameQuestion(id);
  const answer = await grace.messages.add(id, '<p>On the table.</p>');
  await ada.messages.reply(answer.id, '<p>Thank you.</p>');
  expect(await all(guest.messages.of(id))).toHaveLength(2);
  await ada.messages.markHelpful(answer.id, true);
  await ada.likes.set('messages', answer.id, true);
  await ada.messages.markCorrect(answer.id, true);
  expect(await guest.messages.get(answer.id)).toMatchObject({
    answer: true,
    helpfulCount: 1,
    likeCount: 1,
  });
  expect(await guest.contents.get(id)).toMatchObject({
    resolved: 'resolved',
    sameQuestionCount: 1,
  });
  const made = await stan.outcomes.add('messages', answer.id, '8');
  const outcomes = await all(guest.outcomes.of('messages', answer.id));
  expect(outcomes.map((one) => one.outcomeType?.name).sort()).toEqual([
    'helpful',
    'official',
  ]);
  await stan.outcomes.remove(made.id);
  await ada.messages.markCorrect(answer.id, false);
  await stan.questions.resolve(id, 'assumed_resolved');
  expect(await guest.contents.get(id)).toMatchObject({
    resolved: 'assumed_resolved',
  });
});

it('writes posts, asks polls, and finds both with everything else', async () => {
  const blog = await placeCalled('News', 'blog');
  const post = await stan.contents.create({
    type: 'post',
    subject: 'A year of salt',
    content: html('<p>It was good.</p>'),
    parent: `/places/${blog}`,
  });
  expect(await all(guest.places.contents(blog))).toMatchObject([
    {type: 'post', subject: 'A year of salt'},
  ]);
  await grace.likes.set('contents', post.contentID ?? '', true);
  const fans = await all(guest.likes.of('contents', post.contentID ?? ''));
  expect(fans.map((one) => one.displayName)).toEqual(['Grace']);
  const poll = await stan.contents.create({
    type: 'poll',
    subject: 'Salt or pepper?',
    content: html(''),
    options: ['Salt', 'Pepper'],
  });
  const id = poll.contentID ?? '';
  await grace.polls.vote(id, ['Pepper']);
  expect(await guest.polls.results(id)).toEqual([
    {option: 'Salt', count: 0},
    {option: 'Pepper', count: 1},
  ]);
  await grace.polls.unvote(id);
  const found = await all(
    guest.search.contents.all({filter: [filter.search('salt')]}),
  );
  expect(found.map(({type}) => type).sort()).toEqual([
    'discussion',
    'poll',
    'post',
  ]);
});

it('looks people and places up, and reads what happened', async () => {
  const me = await ada.people.me();
  expect(await grace.people.get(me.id)).toMatchObject({displayName: 'Ada'});
  expect(await grace.people.byUsername(me.jive?.username ?? '')).toMatchObject({
    id: me.id,
  });
  const people = await all(
    guest.search.people.all({filter: [filter.search('ad*')]}),
  );
  expect(people.map(({id}) => id)).toContain(me.id);
  expect(await all(ada.people.followers('@me'))).toEqual([]);
  const root = await guest.places.root();
  expect(root.type).toBe('space');
  expect(
    await all(guest.places.within(await placeCalled('News'))),
  ).toHaveLength(1);
  const places = await all(
    guest.search.places.all({filter: [filter.search('road')]}),
  );
  expect(places.map(({name}) => name)).toEqual(['Roadmap']);
  const told = await all(guest.activities.all({count: 2}));
  // Much of it happened in one moment, and nothing is told twice.
  expect(told.length).toBeGreaterThan(4);
  const addresses = told.map(({url}) => url);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(await all(ada.activities.inbox())).toEqual([]);
});

it('reads notices, keeps properties, hangs up webhooks, and asks in batches', async () => {
  const [notice] = await all(ada.announcements.all({activeOnly: true}));
  await ada.announcements.read(notice?.id ?? '', true);
  const me = await ada.people.me();
  await ada.extendedProperties.set('people', me.id, {source: 'wiki'});
  expect(await grace.extendedProperties.get('people', me.id)).toEqual({
    source: 'wiki',
  });
  await ada.extendedProperties.remove('people', me.id);
  const hook = await ada.webhooks.create({
    events: ['idea'],
    callback: 'https://program.example.com/hook',
  });
  expect((await all(ada.webhooks.all())).map(({id}) => id)).toEqual([hook.id]);
  await ada.webhooks.remove(hook.id);
  const answers = await ada.batch(
    Array.from({length: 30}, (_, at) => ({
      key: `${at}`,
      path: '/people/@me',
    })),
  );
  expect(answers.map(({status}) => status)).toEqual(Array(30).fill(200));
  await expect(stan.runAs({userId: me.id}).people.me()).rejects.toMatchObject({
    name: 'RefusedError',
  });
});
