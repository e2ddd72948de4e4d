import * as fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {pointsPreset} from '../../policy/points.js';
import {propertyPatience, propertyRuns} from '../../testing/property-runs.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testContext, testSqlCommunity} from '../test-community.js';
import {write} from '../write.js';
import {settlePoints} from './settle-points.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const names = ['ada', 'bob', 'cleo', 'stan'] as const;
const aStep = fc.record({
  who: fc.constantFrom(...names),
  what: fc.constantFrom(
    'answer',
    'helpful',
    'correct',
    'confirmed',
    'hide answer',
    'hide question',
    'a day',
  ),
  question: fc.nat(1),
  answer: fc.nat(3),
  on: fc.boolean(),
});

async function openHelp() {
  const town = await testSqlCommunity(database);
  await town.place('help', 'questions');
  await database.query(
    'update places set points_rules = $2::jsonb where community_id = $1',
    [
      town.id,
      JSON.stringify({
        ...pointsPreset,
        perDay: 18,
        perPair: {points: 12, days: 2},
        advocate: {correct: 1, days: 3},
      }),
    ],
  );
  const people = {
    ada: await town.signIn('ada'),
    bob: await town.signIn('bob'),
    cleo: await town.signIn('cleo'),
    stan: await town.signIn('stan', 'staff'),
  };
  const questions: {id: string; answers: string[]}[] = [];
  for (const name of ['ada', 'bob'] as const) {
    const {id} = await people[name].community.questions.ask({
      place: 'help',
      title: 'How does this work?',
    });
    questions.push({id, answers: []});
  }
  const context = testContext(town);
  return {...town, people, questions, context};
}

/** What stands by the facts themselves, told in other words than the ledger does. */
const factsThatEarn = `
select 'ask ' || q.id as fact from questions q
 where q.community_id = $1 and q.hidden_at is null
union all
select 'answer ' || a.id from answers a
  join questions q on q.community_id = a.community_id and q.id = a.question_id
 where a.community_id = $1 and a.hidden_at is null and q.hidden_at is null
   and a.author_id <> q.author_id
union all
select m.kind || ' ' || m.answer_id || m.person_id from marks m
  join answers a on a.community_id = m.community_id and a.id = m.answer_id
  join questions q on q.community_id = a.community_id and q.id = a.question_id
 where m.community_id = $1 and a.hidden_at is null and q.hidden_at is null`;

const standingEntries = `
select e.rule || ' ' || coalesce(e.answer_id, e.question_id)
       || coalesce(e.by_id::text, '') as fact
  from point_entries e
 where e.community_id = $1 and e.revokes is null and e.revoked_at is null`;

async function expectSums(id: string, now: Date) {
  const facts = await database.query<{fact: string}>(factsThatEarn, [id]);
  const entries = await database.query<{fact: string}>(standingEntries, [id]);
  const sorted = (rows: {fact: string}[]) => rows.map(({fact}) => fact).sort();
  expect(sorted(entries)).toEqual(sorted(facts));
  const people = await database.query<Record<string, number | boolean>>(
    `select p.points, p.role = 'staff' as staff,
            p.advocate_until > $2 as advocate,
            coalesce(sum(e.points), 0)::int as ledger,
            coalesce(sum(e.points) filter (
              where e.revokes is null and e.revoked_at is null), 0)::int
              as standing,
            count(*) filter (
              where e.rule = 'correct' and e.points > 0
                and e.at > $2::timestamptz - interval '72 hours'
                and e.revokes is null and e.revoked_at is null)::int as correct
       from persons p
       left join point_entries e
         on e.community_id = p.community_id and e.person_id = p.id
      where p.community_id = $1
      group by p.community_id, p.id`,
    [id, now],
  );
  for (const {points, ledger, standing, staff, advocate, correct} of people) {
    expect(ledger).toBe(points);
    expect(standing).toBe(points);
    if (staff) expect(points).toBe(0);
    expect(advocate === true).toBe(Number(correct) > 0);
  }
  const [most] = await database.query<{day: number; pair: number}>(
    `select max(total) filter (where kind = 'day')::int as day,
            max(total) filter (where kind = 'pair')::int as pair
       from (
         select 'day' as kind, sum(points) as total from point_entries
          where community_id = $1 and revokes is null and revoked_at is null
          group by person_id, date_trunc('day', at at time zone 'UTC')
         union all
         select 'pair', sum(points) from point_entries
          where community_id = $1 and revokes is null and revoked_at is null
            and by_id is not null
          group by person_id, by_id, date_trunc('day', at at time zone 'UTC')
       ) totals`,
    [id],
  );
  expect(most?.day ?? 0).toBeLessThanOrEqual(18);
  expect(most?.pair ?? 0).toBeLessThanOrEqual(12);
}

test(
  'whatever is marked, taken back and hidden, the ledger is what the facts say',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aStep, {minLength: 5, maxLength: 25}),
        async (steps) => {
          const town = await openHelp();
          for (const {who, what, question: index, answer: nth, on} of steps) {
            const question = town.questions[index];
            const answer = question?.answers[nth % question.answers.length];
            const {community} = town.people[who];
            if (what === 'a day') {
              town.clock.advance(86_400_000);
            } else if (what === 'answer') {
              const made = await community.answers
                .post(question?.id ?? '', {text: 'Like this.'})
                .catch(() => null);
              if (made) question?.answers.push(made.id);
            } else if (what.startsWith('hide')) {
              const isAnswer = what === 'hide answer';
              await write(town.context, async (tx) => {
                await tx.query(
                  `update ${isAnswer ? 'answers' : 'questions'}
                      set hidden_at = case when $3 then created_at end
                    where community_id = $1 and id = $2::uuid`,
                  [town.id, (isAnswer ? answer : question?.id) ?? null, on],
                );
                await settlePoints(town.context, tx, [question?.id ?? '']);
              });
            } else if (answer) {
              // Not everybody may set every mark; what is refused changes nothing.
              await community.answers
                .mark(
                  answer,
                  what as 'helpful' | 'correct' | 'confirmed', // all that is left of the steps
                  on,
                )
                .catch(() => undefined);
            }
          }
          await expectSums(town.id, town.clock());
        },
      ),
      {numRuns: propertyRuns(12)},
    );
  },
  propertyPatience(240_000),
);
