import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {routes} from '../routes/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {aJiveCommunity, type JiveCommunity} from './test-jive.js';

let townhall: TestTownhall;
let jive: JiveCommunity;
let question: string;
let answers: {hers: string; adas: string};
/** What webhooks were sent. */
const hooked: string[] = [];
/** The asker, as the API and as programs know her. */
let grace: {id: string; number: string};

beforeAll(async () => {
  townhall = await createTestTownhall({
    database: await openSharedDatabase(),
    hookWay: {
      refusal: () => undefined,
      send: async ({body}) => {
        hooked.push(body);
        return 200;
      },
    },
  });
  jive = await aJiveCommunity(townhall);
  const {community} = jive;
  const [asker, ada, stan] = await Promise.all([
    community.as('grace'),
    community.as('ada'),
    community.as('stan'),
  ]);
  const rules = await stan.moderation.reviewRules('help');
  await stan.moderation.changeReviewRules('help', {...rules, anonymous: true});
  const asked = await asker.questions.ask({
    place: 'help',
    title: 'Something unusual about quizzes',
    tags: ['quiz'],
    anonymous: true,
  });
  question = asked.id;
  const hers = await asker.answers.post(question, {text: 'One more thing.'});
  const adas = await ada.answers.post(question, {text: 'It is all right.'});
  answers = {hers: hers.id, adas: adas.id};
  await ada.answers.mark(hers.id, 'helpful', true);
  await asker.answers.mark(adas.id, 'correct', true);
  const {revision} = await asker.posting.source('question', question);
  const text = 'They look different today.';
  await asker.posting.changeQuestion(question, {text}, {revision});
  const {body} = await jive.ask('grace', 'GET', '/people/@me');
  const {person} = await asker.viewer();
  grace = {id: person?.id ?? '', number: body.id};
});
afterAll(() => townhall.close());

const named: Record<string, () => string> = {
  questions: () => question,
  places: () => 'help',
};
/** What `''` leaves out, by the path. */
const queries: Record<string, () => string[]> = {
  '/questions': () => ['?q=unusual', '?tag=quiz', '?place=help&sort=new'],
  '/questions/similar': () => ['?text=something%20unusual%20quizzes'],
  '/me/standings': () => [`?questions=${question}`],
  '/people': () => [`?q=ad&question=${question}`],
};
/** Who took part says nothing there of this question; nothing there ends. */
const elsewhere = new Set(['/places/{id}/leaderboard', '/events']);

async function readAll(person: string | null) {
  const {community, root} = jive;
  const token = person && (await community.hostToken(person));
  const session = await townhall.fetch(
    new Request(`${root}/api/v1/sessions`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(token ? {token} : {}),
    }),
  );
  const {accessToken}: {accessToken?: string} = await session.json();
  const paths = routes
    .filter(({method, path}) => method === 'GET' && !elsewhere.has(path))
    .flatMap(({path}) => {
      const [noun = ''] = /[a-z/-]+(?=\/\{id)/.exec(path.slice(1)) ?? [];
      const own = path.replace('{id}', named[noun]?.() ?? '');
      return ['', ...(queries[path]?.() ?? [])].map((query) => own + query);
    });
  return Promise.all(
    [...paths, `/answers/${answers.hers}`].map(async (path) => {
      const response = await townhall.fetch(
        new Request(`${root}/api/v1${path}`, {
          headers:
            person && accessToken
              ? {authorization: `Bearer ${accessToken}`}
              : {},
        }),
      );
      return {path, status: response.status, text: await response.text()};
    }),
  );
}

describe('who asked anonymously', () => {
  it.each([null, 'ada'])('is told to nobody: the API to %s', async (person) => {
    const read = await readAll(person);
    const telling = read.filter(
      ({text}) => text.includes(grace.id) || text.includes('Grace'),
    );
    expect(telling).toEqual([]);
    // It was looked at where others have their names.
    const adas = read.filter(({text}) => text.includes('Ada'));
    expect(adas.length).toBeGreaterThan(1);
    const seen = read.filter(({text}) => text.includes(question));
    expect(seen.length).toBeGreaterThan(7);
  });

  it.each([null, 'ada'])('is told to no program of %s', async (person) => {
    const list = await jive.ask(person, 'GET', '/contents');
    const [thread] = list.body.list;
    const about = [
      '/contents',
      `/contents/${thread?.contentID}`,
      `/messages/contents/${thread?.contentID}`,
      '/activities',
      '/contents?filter=search(unusual)',
      '/search/contents?filter=search(unusual)',
      `/places/${thread?.parentPlace.placeID}/contents`,
    ];
    for (const path of about) {
      const {status, body} = await jive.ask(person, 'GET', path);
      const text = JSON.stringify(body);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toContain('unusual');
      expect(text).not.toContain('Grace');
      expect(text).not.toContain(`/people/${grace.number}"`);
    }
    for (const path of [
      `/contents?filter=author(/people/${grace.number})`,
      `/people/${grace.number}/activities`,
    ]) {
      const {status, body} = await jive.ask(person, 'GET', path);
      expect([path, status, body.list]).toEqual([path, 200, []]);
    }
  });

  it('is told to no webhook, also to none about that person', async () => {
    const callback = 'https://receiver.example/hook';
    for (const object of [undefined, `/people/${grace.number}`]) {
      const draft = {callback, events: 'discussion', object};
      const {status} = await jive.ask('ada', 'POST', '/webhooks', draft);
      expect(status).toBe(201);
    }
    const asker = await jive.community.as('grace');
    const draft = {place: 'help', title: 'Something that hooks hear of'};
    await asker.questions.ask({...draft, anonymous: true});
    townhall.clock.advance(1_000);
    const hosted = await townhall.hosted(jive.community.id);
    await hosted?.tellHooks(new AbortController().signal);
    // Only by the one about everything.
    expect(hooked).toHaveLength(1);
    expect(hooked[0]).toContain('that hooks hear of');
    expect(hooked[0]).not.toContain('Grace');
  });

  it('is told to staff, and to nobody who looks at marks', async () => {
    const stan = await jive.community.as('stan');
    const moderated = await stan.moderation.question(question);
    expect(moderated.question).toMatchObject({author: null, anonymous: true});
    expect(moderated.askedBy?.id).toBe(grace.id);
    const {items} = await stan.answers.list(question);
    const byId = new Map(items.map((answer) => [answer.id, answer]));
    expect(byId.get(answers.hers)).toMatchObject({
      author: null,
      anonymous: true,
    });
    expect(byId.get(answers.adas)).toMatchObject({
      author: {name: expect.stringContaining('Ada')},
      anonymous: false,
      correct: {by: null},
    });
  });

  it('may do what whoever asks may', async () => {
    const asker = await jive.community.as('grace');
    const [standing] = await asker.questions.standings([question]);
    expect(standing?.can.markCorrect.allowed).toBe(true);
    expect(standing).toMatchObject({asked: true, own: [answers.hers]});
    const ada = await jive.community.as('ada');
    expect(await ada.questions.standings([question])).toMatchObject([
      {asked: false},
    ]);
  });

  it('is who they are where the place does not allow it', async () => {
    const {community} = await aJiveCommunity(townhall);
    const ada = await community.as('ada');
    const draft = {place: 'help', title: 'May I ask without my name?'};
    await expect(
      ada.questions.ask({...draft, anonymous: true}),
    ).rejects.toMatchObject({code: 'not_anonymous_here'});
    expect((await ada.posting.limits('help')).anonymous).toBe(false);
    expect(await ada.questions.ask(draft)).toMatchObject({anonymous: false});
  });
});
