import type {QuestionKind, QuestionState, Stage} from '@townhall/client';
import {
  questionKindSchema,
  questionStateSchema,
  stageSchema,
  votingStateSchema,
} from '@townhall/client/contract';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {makesThreshold} from '../policy/threshold.js';
import {decidedStages, stageAt, votingAt} from '../policy/idea-stage.js';
import {questionState} from '../policy/question-state.js';
import {thresholdCondition} from './ideas/schedule-row.js';
import {stageCondition} from './ideas/stage-condition.js';
import {votingCondition} from './ideas/voting-condition.js';
import {stateCondition} from './questions/state-condition.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

test('SQL and TypeScript tell the same stage of every idea, at every moment', async () => {
  const moments = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map(
    (day) => new Date(`${day}T00:00:00.000Z`),
  );
  const [first = new Date(), second = first, third = first] = moments;
  const ideas = [null, ...decidedStages].flatMap((decidedStage) =>
    [null, second].flatMap((reachedAt) =>
      [null, third].map((closesAt) => ({
        decidedStage,
        reachedAt,
        closesAt,
        opensAt: second,
        afterThreshold: 'until_end' as const,
      })),
    ),
  );
  const stages: Stage[] = stageSchema.options;
  for (const now of [first, second, third, new Date(third.getTime() - 1)]) {
    for (const stage of stages) {
      const parameters: unknown[] = [JSON.stringify(ideas)];
      const condition = stageCondition(stage, () => `$${parameters.push(now)}`);
      const rows = await database.query<{index: number}>(
        `select (row - 1)::int as index
           from (
             select (one.idea ->> 'decidedStage') as decided_stage,
                    (one.idea ->> 'reachedAt')::timestamptz as reached_at,
                    (one.idea ->> 'closesAt')::timestamptz as closes_at,
                    (one.idea ->> 'opensAt')::timestamptz as opens_at,
                    'absolute' as threshold_kind, 100 as threshold,
                    'net' as threshold_metric, 0 as minimum_voters,
                    0 as up, 0 as down, 0 as net, '' as community_id,
                    '' as place_id, '' as cohort, null::uuid as id,
                    null::timestamptz as hidden_at,
                    one.row
               from jsonb_array_elements($1::jsonb)
                 with ordinality as one(idea, row)
           ) i
          where ${condition}
          order by index`,
        parameters,
      );
      expect(rows.map(({index}) => index)).toEqual(
        ideas.flatMap((idea, index) =>
          stageAt(idea, now) === stage ? [index] : [],
        ),
      );
    }
  }
});

test('SQL and TypeScript tell the same of whether a vote counts', async () => {
  const moments = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map(
    (day) => new Date(`${day}T00:00:00.000Z`),
  );
  const [, second = new Date(0), third = second] = moments;
  const ideas = [null, ...decidedStages].flatMap((decidedStage) =>
    [null, second, third].flatMap((reachedAt) =>
      [null, third].flatMap((closesAt) =>
        (['until_end', 'close', 'for_ever'] as const).flatMap(
          (afterThreshold) =>
            [false, true].map((held) => ({
              ...{decidedStage, reachedAt, closesAt, afterThreshold, held},
              opensAt: second,
            })),
        ),
      ),
    ),
  );
  for (const voting of votingStateSchema.options) {
    let told = 0;
    for (const now of [...moments, new Date(third.getTime() - 1)]) {
      const rows = await database.query<{is: boolean | null}>(
        `select ${votingCondition(voting, '$2::timestamptz')} as is
           from (
             select (one.idea ->> 'decidedStage') as decided_stage,
                    (one.idea ->> 'reachedAt')::timestamptz as reached_at,
                    (one.idea ->> 'closesAt')::timestamptz as closes_at,
                    (one.idea ->> 'opensAt')::timestamptz as opens_at,
                    (one.idea ->> 'afterThreshold') as after_threshold,
                    case when (one.idea ->> 'held')::boolean
                      then $2::timestamptz end as votes_held_at,
                    one.row
               from jsonb_array_elements($1::jsonb)
                 with ordinality as one(idea, row)
           ) i
          order by row`,
        [JSON.stringify(ideas), now],
      );
      expect(rows.map(({is}) => is)).toEqual(
        ideas.map((idea) => votingAt(idea, now) === voting),
      );
      told += rows.filter(({is}) => is).length;
    }
    expect(told).toBeGreaterThan(20);
  }
});

test('SQL and TypeScript tell the same state of every question', async () => {
  const either = [false, true];
  const kinds: QuestionKind[] = questionKindSchema.options;
  const questions = either.flatMap((pending) =>
    kinds.flatMap((kind) =>
      either.flatMap((closed) =>
        either.flatMap((confirmed) =>
          either.flatMap((correct) =>
            either.flatMap((assumedAnswered) =>
              [0, 2].flatMap((helpfulCount) =>
                [0, 3].map((answerCount) => ({
                  kind,
                  pending,
                  closed,
                  confirmed,
                  correct,
                  assumedAnswered,
                  helpfulCount,
                  answerCount,
                })),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  const states: QuestionState[] = questionStateSchema.options;
  let told = 0;
  for (const state of states) {
    const rows = await database.query<{index: number}>(
      `select (row - 1)::int as index
         from (
           select q ->> 'kind' as kind,
                  case when (q ->> 'pending')::boolean then 1 end as held_as,
                  case when (q ->> 'closed')::boolean then 1 end as closed_at,
                  case when (q ->> 'confirmed')::boolean then 1 end
                    as confirmed_answer_id,
                  case when (q ->> 'correct')::boolean then 1 end
                    as correct_answer_id,
                  case when (q ->> 'assumedAnswered')::boolean then 1 end
                    as assumed_answered_at,
                  (q ->> 'helpfulCount')::int as helpful_count,
                  (q ->> 'answerCount')::int as answer_count,
                  row
             from jsonb_array_elements($1::jsonb) with ordinality as one(q, row)
         ) q
        where ${stateCondition(state)}
        order by index`,
      [JSON.stringify(questions)],
    );
    expect(rows.map(({index}) => index)).toEqual(
      questions.flatMap((question, index) =>
        questionState(question) === state ? [index] : [],
      ),
    );
    told += rows.length;
  }
  expect(told).toBe(questions.length);
});

test('a community leads every key and every index', async () => {
  const rows = await database.query<{table: string; first: string}>(
    `select t.relname as table, a.attname as first
       from pg_index x
       join pg_class t on t.oid = x.indrelid
       join pg_class i on i.oid = x.indexrelid
       join pg_am m on m.oid = i.relam
       join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where t.relnamespace = 'public'::regnamespace
        and t.relname not like 'townhall_migration%' and m.amname <> 'gin'`,
  );
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({first}) => first !== 'community_id')).toEqual([]);
});

test('SQL and TypeScript tell the same of every tally and threshold', async () => {
  const cases = (['net', 'up', 'ratio'] as const).flatMap((metric) =>
    [1, 3, 60].flatMap((value) =>
      [0, 4].flatMap((minimumVoters) =>
        [0, 2, 3, 5].flatMap((up) =>
          [0, 1, 2].map((down) => ({metric, value, minimumVoters, up, down})),
        ),
      ),
    ),
  );
  const rows = await database.query<{reached: boolean}>(
    `select ${thresholdCondition('i.up', 'i.down')} as reached
       from (
         select value as threshold, 'absolute' as threshold_kind,
                metric as threshold_metric,
                "minimumVoters" as minimum_voters, up, down,
                row_number() over () as row
           from jsonb_to_recordset($1::jsonb) as r(
             metric text, value integer, "minimumVoters" integer,
             up integer, down integer)
       ) i
      order by i.row`,
    [JSON.stringify(cases)],
  );
  expect(rows.map(({reached}) => reached)).toEqual(
    cases.map(({up, down, ...threshold}) =>
      makesThreshold({kind: 'absolute', ...threshold}, {up, down}),
    ),
  );
});
