import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {testSqlCommunity} from '../community/test-community.js';
import type {Queryable, SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import type {ImportRecordInput} from './records.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const board: ImportRecordInput = {
  type: 'place',
  id: 'roadmap',
  kind: 'board',
  name: 'Roadmap',
};
const help: ImportRecordInput = {
  type: 'place',
  id: 'help',
  kind: 'questions',
  name: 'Help',
};
const people = (...ids: string[]): ImportRecordInput[] =>
  ids.map((id) => ({type: 'person', id, name: id}));

async function emptyTown(within = database) {
  const town = await testSqlCommunity(within);
  const importRecords = (
    records: readonly (ImportRecordInput | string)[],
    dryRun = false,
  ) =>
    town.hosted.import({
      source: 'test',
      dryRun,
      lines: records.map((record) =>
        typeof record === 'string' ? record : JSON.stringify(record),
      ),
    });
  const rows = async () => {
    const tables = [
      'places',
      'persons',
      'identities',
      'ideas',
      'ballots',
      'ballot_ledger',
      'questions',
      'answers',
      'marks',
      'mark_history',
      'same_questions',
      'notices',
      'outbox',
      'import_sources',
    ];
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await database.query<{count: number}>(
        `select count(*)::int as count from ${table} where community_id = $1`,
        [town.id],
      );
      counts[table] = row?.count ?? 0;
    }
    return counts;
  };
  return {...town, importRecords, rows};
}

/** The same database, which counts the statements it is given. */
function counted(to: SqlDatabase) {
  const count = {statements: 0};
  const counting = <Kind extends Queryable>(it: Kind): Kind =>
    new Proxy(it, {
      get(has, name) {
        if (name === 'query') count.statements += 1;
        if (name === 'transaction') {
          return (work: (tx: Queryable) => unknown) =>
            to.transaction(async (tx) => work(counting(tx)));
        }
        const value: unknown = Reflect.get(has, name);
        return typeof value === 'function' ? value.bind(has) : value;
      },
    });
  return {count, database: counting(to)};
}

const everything: ImportRecordInput[] = [
  {
    ...board,
    policy: {
      threshold: {kind: 'absolute', metric: 'net', value: 2},
    },
  },
  help,
  ...people('ada', 'grace', 'alan'),
  {
    type: 'person',
    id: 'stan',
    name: 'Stan',
    role: 'staff',
    title: 'Product manager',
    avatar: 'https://pictures.example/stan.png',
    joinedAt: '2020-02-29T12:00:00Z',
    identity: {issuer: 'https://host.example', subject: 'stan'},
  },
  {
    type: 'idea',
    id: 'dark-mode',
    place: 'roadmap',
    title: 'Dark mode',
    text: 'Please, **please**.',
    author: 'ada',
    stage: 'open',
    tags: ['design'],
  },
  {
    type: 'ballots',
    idea: 'dark-mode',
    up: ['ada', 'grace', 'stan'],
    down: ['alan'],
  },
  {
    type: 'idea',
    id: 'old',
    place: 'roadmap',
    title: 'Old',
    stage: 'declined',
    response: {text: 'No, because of *costs*.', by: 'stan'},
    createdAt: '2019-11-05T10:00:00+01:00',
  },
  {
    type: 'question',
    id: 'how',
    place: 'help',
    title: 'How?',
    author: 'ada',
    sameQuestion: ['grace', 'alan'],
    createdAt: '2026-10-01T10:00:00Z',
  },
  {
    type: 'answer',
    id: 'so',
    question: 'how',
    text: 'Like so.',
    author: 'grace',
    correct: {},
    confirmed: {by: 'stan', at: '2026-10-03T10:00:00Z'},
    helpful: ['alan', 'ada'],
    createdAt: '2026-10-02T10:00:00Z',
  },
  {
    type: 'notice',
    id: 'welcome',
    kind: 'welcome',
    variants: [
      {
        segment: 'guest',
        title: 'Welcome',
        text: 'Come in.',
        actions: [{id: 'in', label: 'In', icon: 'ideas', href: '/ideas'}],
      },
    ],
  },
];

describe('importing', () => {
  test('brings everything that the format can say', async () => {
    const {importRecords, guest, hosted} = await emptyTown();
    expect(await importRecords(everything)).toEqual({
      read: 12,
      created: 12,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      errors: [],
    });

    const ideas = (await guest.ideas.list({sort: 'top'})).items;
    expect(ideas).toMatchObject([
      {
        title: 'Dark mode',
        excerpt: 'Please, please.',
        author: {name: 'ada'},
        stage: 'threshold_reached',
        voting: 'open',
        votes: {up: 3, down: 1, net: 2},
        cohort: '2026-11',
        opensAt: '2026-11-01T00:00:00.000Z',
        closesAt: '2027-02-01T00:00:00.000Z',
        reachedAt: '2026-11-18T12:00:00.000Z',
        tags: ['design'],
      },
      {
        title: 'Old',
        author: null,
        stage: 'declined',
        voting: 'closed',
        cohort: '2019-12',
        createdAt: '2019-11-05T09:00:00.000Z',
        response: {by: {name: 'Stan', role: 'staff', title: 'Product manager'}},
      },
    ]);

    const [question] = (await guest.questions.list()).items;
    expect(question).toMatchObject({
      title: 'How?',
      state: 'confirmed_by_staff',
      answerCount: 1,
      sameQuestionCount: 2,
    });
    const [answer] = (await guest.answers.list(question?.id ?? '')).items;
    expect(answer).toMatchObject({
      author: {name: 'grace'},
      correct: {by: {name: 'ada'}, at: '2026-10-02T10:00:00.000Z'},
      confirmed: {by: {name: 'Stan'}, at: '2026-10-03T10:00:00.000Z'},
      helpfulCount: 2,
    });
    expect(question?.correctAnswer).toBe(answer?.id);
    expect((await guest.notices.current()).items).toMatchObject([
      {id: 'welcome', version: 1, variants: [{title: 'Welcome'}]},
    ]);

    const stan = await hosted.identify({
      issuer: 'https://host.example',
      subject: 'stan',
      name: 'Stan',
    });
    expect((await hosted.as(stan.id).viewer()).segment).toBe('staff');
  });

  test('changes nothing the second time', async () => {
    const {importRecords, rows} = await emptyTown();
    await importRecords(everything);
    const before = await rows();
    expect(await importRecords(everything)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: everything.length,
    });
    expect(await rows()).toEqual(before);
  });

  test('writes nothing in a dry run, and reports the same', async () => {
    const {importRecords, rows} = await emptyTown();
    const before = await rows();
    const dry = await importRecords(
      [...everything, '{', everything[3] ?? ''],
      true,
    );
    expect(await rows()).toEqual(before);
    expect(
      await importRecords([...everything, '{', everything[3] ?? '']),
    ).toEqual(dry);
    expect(dry).toMatchObject({created: 12, unchanged: 1, skipped: 1});
  });

  test('remembers in a dry run what came many batches before', async () => {
    const {importRecords, rows} = await emptyTown();
    const identity = {issuer: 'https://host.example', subject: 'ada'};
    const records: ImportRecordInput[] = [
      board,
      help,
      {type: 'place', id: 'news', kind: 'group', name: 'News'},
      {type: 'person', id: 'ada', name: 'Ada', identity},
      {type: 'person', id: 'eve', name: 'Eve'},
      {
        type: 'question',
        id: 'how',
        place: 'help',
        title: 'How so?',
        author: 'ada',
      },
      {
        type: 'answer',
        id: 'so',
        question: 'how',
        text: 'Like this.',
        author: 'eve',
        correct: {by: 'ada', at: '2026-01-02T00:00:00.000Z'},
      },
      {type: 'idea', id: 'dark', place: 'roadmap', title: 'Dark mode for all'},
      {type: 'comment', id: 'first', idea: 'dark', text: 'Yes.', author: 'ada'},
      ...people(...Array.from({length: 1_100}, (_, at) => `somebody-${at}`)),
      // The same person under another name, and a second correct answer.
      {type: 'person', id: 'ada-again', name: 'Ada', identity},
      {
        type: 'answer',
        id: 'or-so',
        question: 'how',
        text: 'Or like that.',
        author: 'ada',
        correct: {by: 'ada', at: '2026-01-03T00:00:00.000Z'},
      },
      {
        type: 'comment',
        id: 'reply',
        idea: 'dark',
        parent: 'first',
        text: 'Why?',
        author: 'eve',
      },
      {
        type: 'report',
        id: 'r',
        idea: 'dark',
        comment: 'first',
        by: 'eve',
        reason: 'spam',
      },
      {type: 'ballots', idea: 'dark', up: ['ada', 'somebody-7'], down: []},
      {type: 'ballots', idea: 'nowhere', up: ['ada'], down: []},
      {type: 'person', id: 'eve', name: 'Eve'},
      {type: 'person', id: 'somebody-3', name: 'Somebody else'},
    ];
    const before = await rows();
    const dry = await importRecords(records, true);
    expect(await rows()).toEqual(before);
    const kept = await database.query('select * from import_rehearsals');
    expect(kept).toEqual([]);
    expect(dry.errors.map(({message}) => message)).toEqual([
      expect.stringContaining('another answer to this question already is'),
      expect.stringContaining('There is no idea “nowhere”'),
    ]);
    expect(dry).toMatchObject({unchanged: 1, changed: 1});
    expect(await importRecords(records)).toEqual(dry);
  });

  test('forgets a dry run that broke off', async () => {
    const {hosted} = await testSqlCommunity(database);
    function* lines() {
      for (const one of people(
        ...Array.from({length: 600}, (_, at) => `p${at}`),
      ))
        yield JSON.stringify(one);
      throw new Error('The file is gone');
    }
    await expect(
      hosted.import({source: 'test', dryRun: true, lines: lines()}),
    ).rejects.toThrow('The file is gone');
    const kept = await database.query('select * from import_rehearsals');
    expect(kept).toEqual([]);
  });

  test('changes what has changed, and keeps ids and votes', async () => {
    const {importRecords, guest} = await emptyTown();
    await importRecords(everything);
    const [before] = (await guest.ideas.list()).items;
    const report = await importRecords([
      {
        type: 'idea',
        id: 'dark-mode',
        place: 'roadmap',
        title: 'Dark mode for all',
        author: 'grace',
      },
      {
        type: 'question',
        id: 'how',
        place: 'help',
        title: 'How so?',
        author: 'ada',
        closed: {reason: 'duplicate'},
      },
    ]);
    expect(report).toMatchObject({changed: 2, created: 0});
    const after = await guest.ideas.get(before?.id ?? '');
    expect(after).toMatchObject({
      title: 'Dark mode for all',
      author: {name: 'grace'},
      votes: before?.votes,
      opensAt: before?.opensAt,
      reachedAt: before?.reachedAt,
      createdAt: before?.createdAt,
    });
    expect(after.version).toBeGreaterThan(before?.version ?? 0);
    expect((await guest.questions.list()).items).toMatchObject([
      {title: 'How so?', state: 'closed', answerCount: 1},
    ]);
  });

  test('withdraws imported votes that the source no longer has, never one’s own', async () => {
    const {importRecords, guest, signIn} = await emptyTown();
    await importRecords(everything);
    const [idea] = (await guest.ideas.list()).items;
    const id = idea?.id ?? '';
    const stan = await signIn('stan');
    await stan.community.ideas.vote(id, 'down');
    await importRecords([
      {type: 'ballots', idea: 'dark-mode', up: ['grace', 'stan'], down: []},
    ]);
    expect((await guest.ideas.get(id)).votes).toEqual({up: 1, down: 1, net: 0});
    const [sum] = await database.query<{net: number}>(
      `select sum(new_value - old_value)::int as net
         from ballot_ledger where idea_id = $1`,
      [id],
    );
    expect(sum?.net).toBe(0);
  });

  test('takes somebody who has already signed in for the same person', async () => {
    const {importRecords, signIn} = await emptyTown();
    const early = await signIn('eva');
    await importRecords([
      {
        type: 'person',
        id: 'e1',
        name: 'Eva Example',
        role: 'advocate',
        identity: {issuer: 'https://host.example', subject: 'eva'},
      },
    ]);
    expect((await early.community.viewer()).person).toMatchObject({
      id: early.id,
      name: 'Eva Example',
      role: 'advocate',
    });
  });

  test.each<[string, ImportRecordInput | string, RegExp]>([
    ['no JSON', '{"type":', /not JSON/],
    ['no object', '[]', /not an object/],
    ['no type', '{}', /no type; known are place, person/],
    ['an unknown type', '{"type":"poll"}', /no type "poll"/],
    [
      'an unknown field',
      '{"type":"person","id":"x","name":"X","email":"x@y"}',
      /email/,
    ],
    ['a missing field', '{"type":"person","id":"x"}', /name/],
    [
      'a bad id of a place',
      '{"type":"place","id":"No","kind":"board","name":"N"}',
      /small letters/,
    ],
    [
      'an unknown time zone',
      {
        ...board,
        id: 'b',
        policy: {
          cohort: {calendar: 'none', timeZone: 'Mars'},
        },
      },
      /time zone/,
    ],
    [
      'a policy of no board',
      '{"type":"place","id":"q","kind":"group","name":"N","policy":{"preset":"simple"}}',
      /Only boards/,
    ],
    [
      'an unknown place',
      {type: 'idea', id: 'i', place: 'nowhere', title: 'T'},
      /no place “nowhere” before this line/,
    ],
    [
      'a place of another kind',
      {type: 'idea', id: 'i', place: 'help', title: 'T'},
      /of the kind questions/,
    ],
    [
      'an unknown person',
      {type: 'idea', id: 'i', place: 'roadmap', title: 'T', author: 'nobody'},
      /no person “nobody” before this line/,
    ],
    [
      'an end before its start',
      {
        type: 'idea',
        id: 'i',
        place: 'roadmap',
        title: 'T',
        opensAt: '2026-02-01T00:00:00Z',
        closesAt: '2026-01-01T00:00:00Z',
      },
      /closesAt/,
    ],
    [
      'a vote both ways',
      {type: 'ballots', idea: 'i0', up: ['ada'], down: ['ada']},
      /both up and down/,
    ],
    [
      'ballots of no idea',
      {type: 'ballots', idea: 'i9', up: ['ada']},
      /no idea “i9”/,
    ],
    [
      'a script as an address',
      {
        type: 'notice',
        id: 'n',
        kind: 'welcome',
        variants: [
          {
            segment: 'guest',
            title: 'T',
            actions: [
              {id: 'a', label: 'A', icon: 'link', href: 'javascript:alert(1)'},
            ],
          },
        ],
      },
      /http/,
    ],
    [
      'an insecure picture',
      {type: 'person', id: 'x', name: 'X', avatar: 'http://x.example/'},
      /https/,
    ],
    [
      'a name without anything to see',
      {type: 'person', id: 'x', name: '\u200B'},
      /seen/,
    ],
    [
      'a date that is none',
      {type: 'person', id: 'x', name: 'X', joinedAt: 'yesterday'},
      /joinedAt/,
    ],
    [
      'an own helpful mark',
      {
        type: 'answer',
        id: 'a',
        question: 'q0',
        text: 'T',
        author: 'ada',
        helpful: ['ada'],
      },
      /their own/,
    ],
    [
      'a second correct answer',
      {type: 'answer', id: 'a', question: 'q0', text: 'T', correct: {}},
      /another answer/,
    ],
    [
      'a line of more than 1 MB',
      JSON.stringify({type: 'person', id: 'x', name: 'x'.repeat(1_048_576)}),
      /longer than 1 MB/,
    ],
    [
      'a broken character',
      '{"type":"person","id":"a\\u0000b","name":"X"}',
      /id/,
    ],
  ])(
    'says what is wrong with %s, and takes the rest',
    async (_, bad, message) => {
      const {importRecords, guest} = await emptyTown();
      const report = await importRecords([
        board,
        help,
        ...people('ada'),
        {type: 'idea', id: 'i0', place: 'roadmap', title: 'Before'},
        {type: 'question', id: 'q0', place: 'help', title: 'Q', author: 'ada'},
        {type: 'answer', id: 'a0', question: 'q0', text: 'A', correct: {}},
        bad,
        {type: 'idea', id: 'i1', place: 'roadmap', title: 'After'},
      ]);
      expect(report).toMatchObject({read: 8, created: 7, skipped: 1});
      expect(report.errors).toMatchObject([{line: 7}]);
      expect(report.errors[0]?.message).toMatch(message);
      expect((await guest.ideas.list()).items).toHaveLength(2);
    },
  );

  test('finds the line that only the database refuses', async () => {
    const {importRecords} = await emptyTown();
    const report = await importRecords([
      ...people('ada'),
      {
        type: 'person',
        id: 'old',
        name: 'Old',
        joinedAt: '0000-01-01T00:00:00Z',
      },
      ...people('grace'),
    ]);
    expect(report).toMatchObject({created: 2, skipped: 1});
    expect(report.errors[0]).toMatchObject({line: 2});
  });

  test('brings five thousand ballots at once, whatever the window', async () => {
    const {count, database: within} = counted(database);
    const {importRecords, guest} = await emptyTown(within);
    const ids = Array.from({length: 1_000}, (_, index) => `p${index}`);
    await importRecords([board, ...people(...ids)]);
    const ideas = ['a', 'b', 'c', 'd', 'e'];
    await importRecords(
      ideas.map((id) => ({
        type: 'idea',
        id,
        place: 'roadmap',
        title: `Idea ${id}`,
        stage: 'archived',
        createdAt: '2020-01-01T00:00:00Z',
      })),
    );
    count.statements = 0;
    const report = await importRecords(
      ideas.map((idea) => ({
        type: 'ballots',
        idea,
        up: ids.slice(0, 700),
        down: ids.slice(700),
      })),
    );
    // Ballot by ballot it would be thousands, and minutes.
    expect(count.statements).toBeGreaterThan(0);
    expect(count.statements).toBeLessThan(200);
    expect(report).toMatchObject({created: 5, errors: []});
    for (const {votes} of (await guest.ideas.list()).items) {
      expect(votes).toEqual({up: 700, down: 300, net: 400});
    }
  });
});
