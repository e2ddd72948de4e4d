import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import type {ImportRecordInput} from '../import/records.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const source: ImportRecordInput[] = [
  {
    type: 'place',
    id: 'roadmap',
    kind: 'board',
    name: 'Roadmap',
    description: 'What next?',
    policy: {preset: 'jive', threshold: null, downvotes: 'on'},
  },
  {type: 'place', id: 'help', kind: 'questions', name: 'Help'},
  {type: 'place', id: 'news', kind: 'group', name: 'News'},
  {
    type: 'person',
    id: 'ada',
    name: 'Ada',
    joinedAt: '2024-02-29T12:00:00Z',
    identity: {issuer: 'https://a.example', subject: '1'},
  },
  {
    type: 'person',
    id: 'grace',
    name: 'Grace 👩‍💻',
    title: 'Admiral',
    avatar: 'https://a.example/grace.png',
    joinedAt: '2024-03-01T12:00:00Z',
  },
  {
    type: 'person',
    id: 'stan',
    name: 'Stan',
    role: 'staff',
    joinedAt: '2024-03-02T12:00:00Z',
  },
  {
    type: 'idea',
    id: 'first',
    place: 'roadmap',
    title: 'Dark mode',
    text: 'My eyes **hurt**.\n\n- at night\n- at noon',
    author: 'ada',
    stage: 'archived',
    archived: 'below_threshold',
    tags: ['theme', 'gradebook'],
    createdAt: '2026-01-12T09:30:00Z',
    updatedAt: '2026-02-12T09:30:00Z',
  },
  {
    type: 'idea',
    id: 'second',
    place: 'roadmap',
    title: 'Dark mode, again',
    author: null,
    previous: 'first',
    stage: 'shipped',
    assignee: 'stan',
    onHold: 'Odd votes.',
    reachedAt: '2026-03-20T00:00:00Z',
    response: {text: 'Here *it* is.', by: 'stan', at: '2026-04-01T00:00:00Z'},
    createdAt: '2026-03-12T09:30:00Z',
    updatedAt: '2026-04-12T09:30:00Z',
  },
  {
    type: 'ballots',
    idea: 'second',
    up: ['ada', 'grace'],
    down: ['stan'],
    at: '2026-03-13T00:00:00Z',
  },
  {
    type: 'comment',
    id: 'c1',
    idea: 'second',
    kind: 'use_case',
    text: 'Every lesson.',
    author: 'grace',
    createdAt: '2026-03-13T08:00:00Z',
  },
  {
    type: 'comment',
    id: 'c2',
    idea: 'second',
    parent: 'c1',
    text: 'Mine too.',
    createdAt: '2026-03-13T09:00:00Z',
  },
  {
    type: 'report',
    id: 'r1',
    idea: 'second',
    comment: 'c2',
    by: 'ada',
    reason: 'spam',
    text: 'Look.',
    at: '2026-03-14T00:00:00Z',
  },
  {
    type: 'question',
    id: 'q1',
    place: 'help',
    title: 'How can I hide a column?',
    text: 'Only totals.',
    author: 'ada',
    tags: ['gradebook'],
    sameQuestion: ['grace', 'stan'],
    closed: {reason: 'outdated', at: '2026-05-03T00:00:00Z'},
    createdAt: '2026-05-01T00:00:00Z',
  },
  {
    type: 'answer',
    id: 'a1',
    question: 'q1',
    text: 'Choose `Hide`.',
    author: 'grace',
    correct: {at: '2026-05-02T00:00:00Z'},
    confirmed: {by: 'stan', at: '2026-05-02T01:00:00Z'},
    helpful: ['ada', 'stan'],
    createdAt: '2026-05-01T10:00:00Z',
  },
  {
    type: 'question',
    id: 'q2',
    place: 'help',
    kind: 'discussion',
    title: 'What do you think?',
    locked: true,
    createdAt: '2026-05-02T00:00:00Z',
  },
  {
    type: 'question',
    id: 'q3',
    place: 'help',
    title: 'Who may not know that I ask?',
    author: 'ada',
    anonymous: true,
    createdAt: '2026-05-03T00:00:00Z',
  },
  {
    type: 'answer',
    id: 'a3',
    question: 'q3',
    text: 'I, again.',
    author: 'ada',
    createdAt: '2026-05-03T10:00:00Z',
  },
  {
    type: 'post',
    id: 'p1',
    place: 'news',
    title: 'What we heard',
    text: 'Thank **you**.',
    author: 'stan',
    tags: ['year'],
    publishedAt: '2026-06-01T00:00:00Z',
  },
  {
    type: 'post',
    id: 'p2',
    place: 'news',
    title: 'Not yet',
    publishedAt: null,
    createdAt: '2026-06-02T00:00:00Z',
  },
  {
    type: 'comment',
    id: 'c3',
    post: 'p1',
    text: 'Good.',
    author: 'ada',
    createdAt: '2026-06-03T00:00:00Z',
  },
];

async function town() {
  const made = await testSqlCommunity(database);
  const load = (records: readonly object[], from = 'test') =>
    made.hosted.import({
      source: from,
      lines: records.map((record) => JSON.stringify(record)),
    });
  const exported = async (...places: string[]) => {
    const records: ImportRecordInput[] = [];
    for (const place of places) {
      for await (const record of made.hosted.export(place)) {
        records.push(record);
      }
    }
    return records;
  };
  return {...made, load, exported};
}

/** Ids by the order in which they come, so that two communities compare. */
function withoutIds(records: readonly ImportRecordInput[]) {
  const names = new Map<string, string>();
  const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
  return JSON.parse(
    JSON.stringify(records).replace(uuid, (id) => {
      const name = names.get(id) ?? `thing ${names.size}`;
      names.set(id, name);
      return name;
    }),
  ) as unknown;
}

const places = ['roadmap', 'help', 'news'] as const;

describe('the export of a place', () => {
  it('is read back to the same community', async () => {
    const here = await town();
    expect(await here.load(source)).toMatchObject({errors: []});
    const first = await here.exported(...places);

    const there = await town();
    expect(await there.load(first)).toMatchObject({errors: [], skipped: 0});
    const second = await there.exported(...places);

    expect(withoutIds(second)).toEqual(withoutIds(first));
    const seen = async ({guest}: typeof here) =>
      withoutIds([
        ...(await guest.ideas.list({sort: 'new'})).items,
        ...(await guest.questions.list()).items,
        ...(await guest.posts.list()).items,
      ] as never[]);
    // Versions count writes, and ids name an import.
    const plain = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, inner: unknown) =>
          key === 'version' ? undefined : inner,
        ),
      );
    expect(plain(await seen(there))).toEqual(plain(await seen(here)));
  });

  it('says everything that was imported', async () => {
    const here = await town();
    await here.load(source);
    const records = await here.exported(...places);

    const bare = records.map(({type}) => type);
    for (const {type} of source) expect(bare).toContain(type);
    const idea = records.find(
      (one) => one.type === 'idea' && one.title === 'Dark mode, again',
    );
    expect(idea).toMatchObject({
      stage: 'shipped',
      onHold: 'Odd votes.',
      reachedAt: '2026-03-20T00:00:00.000Z',
      previous: expect.any(String),
      response: {text: 'Here *it* is.', at: '2026-04-01T00:00:00.000Z'},
    });
    const ballots = records.find(({type}) => type === 'ballots');
    expect(ballots).toMatchObject({
      up: [expect.any(String), expect.any(String)],
      at: '2026-03-13T00:00:00.000Z',
    });
    expect(records.find(({type}) => type === 'answer')).toMatchObject({
      correct: {at: '2026-05-02T00:00:00.000Z'},
      confirmed: {at: '2026-05-02T01:00:00.000Z'},
      helpful: [expect.any(String), expect.any(String)],
    });
  });

  it('keeps the name of who asked anonymously for staff', async () => {
    const here = await town();
    await here.load(source);
    const there = await town();
    await there.load(await here.exported(...places));
    for (const {guest} of [here, there]) {
      const {items} = await guest.questions.list({q: 'may not know'});
      const [question] = items;
      expect(question).toMatchObject({author: null, anonymous: true});
      const answers = await guest.answers.list(question?.id ?? '');
      expect(answers.items).toMatchObject([{author: null, anonymous: true}]);
    }
    const records = await there.exported('help');
    expect(
      records.find((one) => one.type === 'question' && one.anonymous),
    ).toMatchObject({author: expect.any(String)});
  });

  it('changes nothing where it came from, imported there again', async () => {
    const here = await town();
    await here.load(source);
    const first = await here.exported(...places);
    await here.load(first, 'copy');
    const again = await here.load(first, 'copy');
    expect(again).toMatchObject({created: 0, changed: 0, errors: []});
  });

  it('leaves behind what staff has hidden, and reads page after page', async () => {
    const here = await town();
    await here.load(source);
    await here.load(
      Array.from({length: 450}, (_, at) => ({
        type: 'idea',
        id: `i${at}`,
        place: 'roadmap',
        title: `Number ${at}`,
        createdAt: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
      })),
    );
    await database.query(
      `update ideas set hidden_at = now()
        where community_id = $1 and title in ('Number 7', 'Dark mode')`,
      [here.id],
    );
    await database.query(
      `update idea_comments set hidden_at = now()
        where community_id = $1 and plain = 'Every lesson.'`,
      [here.id],
    );
    const records = await here.exported('roadmap');
    const titles = records.flatMap((one) =>
      one.type === 'idea' ? one.title : [],
    );
    expect(titles).toHaveLength(450);
    expect(titles).not.toContain('Number 7');
    const there = await town();
    expect(await there.load(records)).toMatchObject({errors: []});
    const {items} = await there.guest.ideas.list({sort: 'new'});
    expect(items).toHaveLength(20);
  });

  it('says that there is no such place', async () => {
    const here = await town();
    await expect(here.exported('nowhere')).rejects.toThrow(
      'no place “nowhere”',
    );
  });
});
