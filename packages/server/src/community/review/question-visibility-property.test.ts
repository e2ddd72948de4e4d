import type {Community} from '@townhall/client';
import * as fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {propertyPatience, propertyRuns} from '../../testing/property-runs.js';
import {expectEntrance} from '../../testing/expect-entrance.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {recountQuestions} from '../questions/recount-question.js';
import {testContext, testSqlCommunity} from '../test-community.js';
import {ignorePaceOf} from './testing/ignore-pace.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const author = fc.constantFrom('Ada' as const, 'Bob' as const);
const fate = fc.constantFrom(
  'shown' as const,
  'pending' as const,
  'rejected' as const,
  'deleted' as const,
);
const aQuestion = fc.record({
  author,
  fate,
  answers: fc.array(fc.record({author, fate}), {maxLength: 3}),
});
type Described = (typeof aQuestion extends fc.Arbitrary<infer Q> ? Q : never)[];

/** A place of such posts, all of them answered, marked and reported. */
async function placeOf(described: Described) {
  const town = await testSqlCommunity(database);
  await town.place('help', 'questions');
  const stan = await town.signIn('Stan', 'staff');
  await ignorePaceOf(stan.community, 'help');
  const people = {
    Ada: await town.signIn('Ada'),
    Bob: await town.signIn('Bob'),
    Stan: stan,
  };
  const setFate = (table: string, id: string, of: string) =>
    database.query(
      `update ${table}
          set hidden_at = case when $3 = 'deleted' then created_at end,
              held_as = case when $3 in ('pending', 'rejected') then $3 end,
              held_because = case when $3 in ('pending', 'rejected')
                                  then 'suspicion' end,
              held_at = case when $3 in ('pending', 'rejected')
                             then created_at end
        where community_id = $1 and id = $2`,
      [town.id, id, of],
    );
  const questions = [];
  for (const one of described) {
    const {id} = await people[one.author].community.questions.ask({
      place: 'help',
      title: 'Gathering umbrellas in the rain',
      tags: ['rain'],
    });
    const answers = [];
    for (const answer of one.answers) {
      const made = await people[answer.author].community.answers.post(id, {
        text: 'Said of umbrellas.',
      });
      await stan.community.answers.mark(made.id, 'helpful', true);
      answers.push({...answer, id: made.id});
    }
    questions.push({...one, id, answers});
  }
  for (const question of questions) {
    await setFate('questions', question.id, question.fate);
    for (const answer of question.answers) {
      await setFate('answers', answer.id, answer.fate);
    }
  }
  // Whoever changes something counts anew; here, nobody has.
  await recountQuestions(
    testContext(town),
    database,
    questions.map(({id}) => id),
  );
  await town.hosted.advance();
  return {...town, people, questions};
}

type Town = Awaited<ReturnType<typeof placeOf>>;
const idsOf = (items: readonly {id: string}[]) =>
  items.map(({id}) => id).sort();
const isShown = ({fate}: {fate: string}) => fate === 'shown';
const notFound = {code: 'not_found'};

async function expectPublic(reader: Community, {questions}: Town) {
  const shown = questions.filter(isShown);
  const lists = [
    {},
    {place: 'help'},
    {tag: 'rain'},
    {sort: 'new' as const},
    {q: 'gathering umbrel'},
  ];
  for (const query of lists) {
    const {items} = await reader.questions.list({limit: 100, ...query});
    expect(idsOf(items)).toEqual(idsOf(shown));
  }
  for (const query of [{place: 'help'}, {tag: 'rain'}]) {
    expect(await reader.questions.count(query)).toEqual({count: shown.length});
  }
  await expectEntrance(reader, 'help', 'questions', idsOf(shown));
  const waiting = await reader.questions.list({state: 'pending_review'});
  expect(waiting.items).toEqual([]);
  const similar = await reader.questions.similar({text: 'Gathering umbrellas'});
  for (const {id} of similar.items) expect(idsOf(shown)).toContain(id);
  expect(similar.items).toHaveLength(Math.min(5, shown.length));
  for (const question of questions) {
    const get = reader.questions.get(question.id);
    const list = reader.answers.list(question.id, {limit: 100});
    if (!isShown(question)) {
      await expect(get).rejects.toMatchObject(notFound);
      await expect(list).rejects.toMatchObject(notFound);
      continue;
    }
    const answers = question.answers.filter(isShown);
    expect(idsOf((await list).items)).toEqual(idsOf(answers));
    expect((await get).answerCount).toBe(answers.length);
    expect((await get).state).toBe(
      answers.length > 0 ? 'needs_confirmation' : 'unanswered',
    );
  }
}

/** What differs by who asks: one's own, and what staff looks at. */
async function expectPrivate(
  reader: Community,
  name: 'Ada' | 'Bob' | 'Stan',
  {questions}: Town,
) {
  const standings = await reader.questions.standings(
    questions.map(({id}) => id),
  );
  expect(standings.map(({question}) => question).sort()).toEqual(
    idsOf(questions.filter(isShown)),
  );
  const helpful = standings.flatMap((standing) => standing.helpful);
  const own = standings.flatMap((standing) => standing.own);
  const shownAnswers = questions
    .filter(isShown)
    .flatMap(({answers}) => answers.filter(isShown));
  for (const id of [...helpful, ...own]) {
    expect(idsOf(shownAnswers)).toContain(id);
  }
  const posts = questions.flatMap((question) => [
    question,
    ...(isShown(question) ? question.answers : []),
  ]);
  const isHeld = ({fate: of}: {fate: string}) =>
    of === 'pending' || of === 'rejected';
  const held = await reader.posting.held({limit: 100});
  expect(idsOf(held.items)).toEqual(
    idsOf(posts.filter((post) => post.author === name && isHeld(post))),
  );
  const queue = reader.moderation.heldPosts({limit: 100});
  if (name !== 'Stan') {
    await expect(queue).rejects.toMatchObject({code: 'only_staff'});
    return;
  }
  expect(idsOf((await queue).items)).toEqual(
    idsOf(posts.filter(({fate: of}) => of === 'pending')),
  );
}

test(
  'nobody sees a post that is not for them, whatever they read',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aQuestion, {minLength: 1, maxLength: 5}),
        async (described) => {
          const town = await placeOf(described);
          await expectPublic(town.guest, town);
          for (const name of ['Ada', 'Bob', 'Stan'] as const) {
            const {community} = town.people[name];
            await expectPublic(community, town);
            await expectPrivate(community, name, town);
          }
          const shown = town.questions.filter(isShown);
          const seen = [
            ...idsOf(shown),
            ...idsOf(shown.flatMap(({answers}) => answers.filter(isShown))),
          ];
          const [first] = town.questions;
          const events = (await town.hosted.eventsSince(first?.id ?? '')) ?? [];
          for (const {event} of events) {
            if ('question' in event) expect(seen).toContain(event.question.id);
            if ('answer' in event) expect(seen).toContain(event.answer.id);
          }
        },
      ),
      {numRuns: propertyRuns(8)},
    );
  },
  propertyPatience(240_000),
);
