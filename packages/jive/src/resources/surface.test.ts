import {expect, it} from 'vitest';
import {createJive, type Jive} from '../index.js';

// What each call asks, as Jive's pages on its REST API have it: method and path,
// and what is sent. What comes of it is stated beside the fake.

const v3 = '/api/core/v3';
const ideas = '/api/core/ext/idea-type-plugin/v1';

/** A Jive that says the same to everything, and what it was asked. */
function listening() {
  const asked: string[] = [];
  const jive = createJive({
    url: 'https://jive.test',
    discover: false,
    retry: false,
    async fetch(request) {
      const {pathname, search} = new URL(request.url);
      const body = await request.text();
      const query = decodeURIComponent(search.replaceAll('+', ' '));
      asked.push(`${request.method} ${pathname}${query}${body && ` ${body}`}`);
      return Response.json({id: '1', type: 'thing', list: []});
    },
  });
  return {jive, asked};
}

const drained = async (items: AsyncIterable<unknown>) => {
  for await (const _ of items) throw new Error('There is nothing in it');
};

const place = {id: '1', placeID: '7', type: 'group' as const, name: 'Us'};
const person = {id: '5', type: 'person' as const};
const notice = {id: '3', type: 'announcement' as const, subject: 'Hm'};
const text = {type: 'text/html' as const, text: ''};

const calls: [(jive: Jive) => Promise<unknown>, string][] = [
  [(jive) => jive.people.get('@me'), `GET ${v3}/people/@me`],
  [(jive) => jive.people.byEmail('a@b.c'), `GET ${v3}/people/email/a%40b.c`],
  [(jive) => jive.people.byUsername('a/b'), `GET ${v3}/people/username/a%2Fb`],
  [
    (jive) => jive.people.update(person),
    `PUT ${v3}/people/5 {"id":"5","type":"person"}`,
  ],
  [
    (jive) => drained(jive.people.followers('5')),
    `GET ${v3}/people/5/@followers?count=100`,
  ],
  [
    (jive) => drained(jive.people.following('@me')),
    `GET ${v3}/people/@me/@following?count=100`,
  ],
  [
    (jive) => jive.people.follow('@me', '6', true),
    `PUT ${v3}/people/@me/@following/6`,
  ],
  [
    (jive) => jive.people.follow('@me', '6', false),
    `DELETE ${v3}/people/@me/@following/6`,
  ],
  [(jive) => drained(jive.people.streams('5')), `GET ${v3}/people/5/streams`],
  [(jive) => jive.places.root(), `GET ${v3}/places/root`],
  [(jive) => jive.places.get('7'), `GET ${v3}/places/7`],
  [
    (jive) =>
      jive.places.create({type: 'group', name: 'Us', displayName: 'us'}),
    `POST ${v3}/places {"type":"group","name":"Us","displayName":"us"}`,
  ],
  [
    (jive) => jive.places.update('7', place),
    `PUT ${v3}/places/7 {"id":"1","placeID":"7","type":"group","name":"Us"}`,
  ],
  [(jive) => jive.places.remove('7'), `DELETE ${v3}/places/7`],
  [
    (jive) => drained(jive.places.within('7')),
    `GET ${v3}/places/7/places?count=100`,
  ],
  [
    (jive) => drained(jive.contents.featured('trending')),
    `GET ${v3}/contents/trending`,
  ],
  [(jive) => jive.contents.read('9', true), `POST ${v3}/contents/9/read`],
  [(jive) => jive.contents.read('9', false), `DELETE ${v3}/contents/9/read`],
  [
    (jive) => jive.contents.reportAbuse('9', 'Spam'),
    `POST ${v3}/contents/9/abuseReports {"message":"Spam"}`,
  ],
  [(jive) => jive.contents.remove('9'), `DELETE ${v3}/contents/9`],
  [(jive) => jive.comments.remove('4'), `DELETE ${v3}/comments/4`],
  [
    (jive) => jive.comments.reply('4', '<p>A</p>'),
    `POST ${v3}/comments/4/comments {"type":"comment","content":{"type":"text/html","text":"<p>A</p>"}}`,
  ],
  [(jive) => jive.messages.remove('2'), `DELETE ${v3}/messages/2`],
  [
    (jive) => jive.messages.markCorrect('2', true),
    `PUT ${v3}/messages/2/correctAnswer`,
  ],
  [
    (jive) => jive.messages.markCorrect('2', false),
    `DELETE ${v3}/messages/2/correctAnswer`,
  ],
  [
    (jive) => jive.messages.markHelpful('2', true),
    `POST ${v3}/messages/2/helpful`,
  ],
  [
    (jive) => jive.messages.markHelpful('2', false),
    `DELETE ${v3}/messages/2/helpful`,
  ],
  [
    (jive) => drained(jive.messages.helpfulTo('2')),
    `GET ${v3}/messages/2/helpful?count=100`,
  ],
  [
    (jive) => jive.questions.sameQuestion('9'),
    `POST ${v3}/questions/9/sameQuestion`,
  ],
  [
    (jive) => drained(jive.questions.askedBy('9')),
    `GET ${v3}/questions/9/sameQuestion?count=100`,
  ],
  [
    (jive) => jive.ideas.vote('9', true),
    `POST ${ideas}/ideaVotes/9 {"promote":true}`,
  ],
  [
    (jive) => jive.ideas.vote('9', false),
    `POST ${ideas}/ideaVotes/9 {"promote":false}`,
  ],
  [(jive) => jive.ideas.unvote('9'), `DELETE ${ideas}/ideaVotes/9`],
  [
    (jive) => drained(jive.ideas.votes('9')),
    `GET ${ideas}/ideaVotes/9?count=100`,
  ],
  [
    (jive) => drained(jive.ideas.votesFor('9', 'demotes')),
    `GET ${ideas}/ideaVotes/9/demotes?count=100`,
  ],
  [(jive) => jive.ideas.stage('8'), `GET ${ideas}/stages/8`],
  [
    (jive) => jive.ideas.createStage({name: 'Later'}),
    `POST ${ideas}/stages {"name":"Later"}`,
  ],
  [(jive) => jive.ideas.removeStage('8'), `DELETE ${ideas}/stages/8`],
  [(jive) => jive.polls.vote('9', ['A']), `POST ${v3}/votes/9 ["A"]`],
  [(jive) => jive.polls.unvote('9'), `DELETE ${v3}/votes/9`],
  [(jive) => jive.polls.results('9'), `GET ${v3}/votes/9`],
  ...(['contents', 'comments', 'messages'] as const).flatMap(
    (kind): [(jive: Jive) => Promise<unknown>, string][] => [
      [(jive) => jive.likes.set(kind, '9', true), `POST ${v3}/${kind}/9/likes`],
      [
        (jive) => jive.likes.set(kind, '9', false),
        `DELETE ${v3}/${kind}/9/likes`,
      ],
      [
        (jive) => drained(jive.likes.of(kind, '9')),
        `GET ${v3}/${kind}/9/likes?count=100`,
      ],
      [
        (jive) => jive.outcomes.add(kind, '9', '4', 'So it is'),
        `POST ${v3}/${kind}/9/outcomes {"outcomeType":{"id":"4"},"note":"So it is"}`,
      ],
      [
        (jive) => drained(jive.outcomes.types(kind, '9')),
        `GET ${v3}/${kind}/9/outcomeTypes`,
      ],
    ],
  ),
  [(jive) => jive.outcomes.remove('94'), `DELETE ${v3}/outcomes/94`],
  ...(['contents', 'people', 'places'] as const).flatMap(
    (kind): [(jive: Jive) => Promise<unknown>, string][] => [
      [
        (jive) => jive.follows.set(kind, '9', ['1', '2']),
        `POST ${v3}/${kind}/9/followingIn ["1","2"]`,
      ],
      [
        (jive) => drained(jive.follows.of(kind, '9')),
        `GET ${v3}/${kind}/9/followingIn`,
      ],
    ],
  ),
  [(jive) => drained(jive.activities.inbox()), `GET ${v3}/inbox`],
  [
    (jive) => drained(jive.activities.ofPlace('7')()),
    `GET ${v3}/places/7/activities`,
  ],
  [
    (jive) => drained(jive.activities.ofPerson('@me')()),
    `GET ${v3}/people/@me/activities`,
  ],
  [
    (jive) => drained(jive.activities.ofStream('1')()),
    `GET ${v3}/streams/1/activities`,
  ],
  [
    (jive) => drained(jive.announcements.all({placeID: '7', activeOnly: true})),
    `GET ${v3}/places/7/announcements?activeOnly=true`,
  ],
  [
    (jive) =>
      jive.announcements.create({subject: 'Hm', content: text}, {placeID: '7'}),
    `POST ${v3}/places/7/announcements {"type":"announcement","subject":"Hm","content":{"type":"text/html","text":""}}`,
  ],
  [
    (jive) => jive.announcements.update(notice),
    `PUT ${v3}/announcements/3 {"id":"3","type":"announcement","subject":"Hm"}`,
  ],
  [
    (jive) => jive.announcements.read('3', false),
    `DELETE ${v3}/announcements/3/read`,
  ],
  [
    (jive) =>
      jive.webhooks.create({
        events: ['idea', 'discussion'],
        object: 'https://jive.test/api/core/v3/places/7',
        callback: 'https://program.test/hook',
      }),
    `POST ${v3}/webhooks {"object":"https://jive.test/api/core/v3/places/7","callback":"https://program.test/hook","events":"idea,discussion"}`,
  ],
  [(jive) => jive.webhooks.remove('6'), `DELETE ${v3}/webhooks/6`],
  [
    (jive) => jive.extendedProperties.set('people', '5', {a: 'b'}),
    `POST ${v3}/people/5/extprops {"a":"b"}`,
  ],
  [
    (jive) => jive.extendedProperties.remove('messages', '2'),
    `DELETE ${v3}/messages/2/extprops`,
  ],
];

it.each(calls.map(([call, asks]) => ({call, asks})))(
  'asks $asks',
  async ({call, asks}) => {
    const {jive, asked} = listening();
    await call(jive);
    expect(asked).toEqual([asks]);
  },
);
