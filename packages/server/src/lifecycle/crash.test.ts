import type {PolicyDraft} from '@townhall/client';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  testSqlCommunity,
  type TestSqlCommunity,
} from '../community/test-community.js';
import type {Queryable} from '../database/database.js';
import type {SqlDatabase} from '../database/index.js';
import {propertyRuns} from '../testing/property-runs.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const monthly: PolicyDraft = {
  cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
  threshold: {kind: 'absolute', metric: 'net', value: 2},
};

/** A database whose process dies at the statement of that number. */
function dyingDatabase(whole: SqlDatabase, statement: number): SqlDatabase {
  let count = 0;
  const dying = (source: Queryable): Queryable => ({
    query: (text, parameters) => {
      count += 1;
      if (count === statement) throw new Error('The process has died.');
      return source.query(text, parameters);
    },
  });
  return {
    ...whole,
    query: (text, parameters) => dying(whole).query(text, parameters),
    transaction: (work) => whole.transaction((tx) => work(dying(tx))),
  };
}

const stepsOf = ({id}: TestSqlCommunity) =>
  database.query<{steps: number; keys: number; last: string}>(
    `select count(*)::int as steps, count(distinct key)::int as keys,
            (array_agg(to_stage order by at, id))[count(*)] as last
       from idea_transitions
      where community_id = $1
      group by idea_id`,
    [id],
  );

describe('a process that dies in the middle', () => {
  it('leaves nothing half done, and the next one does each step once', async () => {
    let deaths = 0;
    for (let statement = 1; statement <= 16; statement += 1) {
      const town = await testSqlCommunity(database);
      await town.place('board', 'board', monthly);
      const ada = await town.signIn('Ada');
      for (let number = 0; number < 3; number += 1) {
        await ada.community.ideas.suggest({
          place: 'board',
          title: `Idea number ${number} of this one`,
        });
      }
      town.clock.set('2027-03-02T00:00:00.000Z');
      const other = await testSqlCommunity(
        dyingDatabase(database, statement),
        town.clock,
        town.id,
      ).catch(() => undefined);
      await other?.hosted.advance({batch: 2}).catch((error: unknown) => {
        expect(error).toMatchObject({message: 'The process has died.'});
        deaths += 1;
      });

      await town.hosted.advance({batch: 2});

      expect(await stepsOf(town)).toEqual(
        Array.from({length: 3}, () => ({steps: 3, keys: 3, last: 'archived'})),
      );
      const {items} = await ada.community.notifications.list();
      expect(items).toHaveLength(6);
    }
    expect(deaths).toBeGreaterThan(8);
  });
});

/** What an idea should be, told by hand from what was done to it. */
interface Model {
  votes: Set<string>;
  reached: boolean;
  closed: boolean;
  steps: string[];
}

const names = ['a', 'b', 'c'];
const doing = fc.oneof(
  fc.record({
    kind: fc.constant('vote' as const),
    who: fc.constantFrom(...names),
    up: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('wait' as const),
    days: fc.integer({min: 1, max: 40}),
  }),
  fc.record({kind: fc.constant('run' as const)}),
);

describe('votes, time and the scheduler in any order', () => {
  it.each([true, false])(
    'end as a simple model says (latch: %s)',
    async (latch) => {
      await fc.assert(
        fc.asyncProperty(fc.array(doing, {maxLength: 14}), async (doings) => {
          const town = await testSqlCommunity(database);
          await town.place('board', 'board', {
            threshold: monthly.threshold,
            latch,
          });
          const ada = await town.signIn('Ada');
          const {id, closesAt} = await ada.community.ideas.suggest({
            place: 'board',
            title: 'An idea that anything may happen to',
          });
          const end = Date.parse(closesAt ?? '');
          const model: Model = {
            votes: new Set(),
            reached: false,
            closed: false,
            steps: ['open'],
          };
          for (const act of doings) {
            await perform(town, id, act);
            follow(model, act, town.clock().getTime() >= end, latch);
          }
          await town.hosted.advance();
          if (model.closed && !model.reached) model.steps.push('archived');

          const {items} = await town.guest.ideas.timeline(id);
          expect(items.map(({to}) => to)).toEqual(model.steps);
          const idea = await town.guest.ideas.get(id);
          expect(idea.stage).toBe(model.steps.at(-1));
          expect(idea.votes?.up).toBe(model.votes.size);
        }),
        {numRuns: propertyRuns(12)},
      );
    },
  );
});

type Doing = typeof doing extends fc.Arbitrary<infer Value> ? Value : never;

async function perform(town: TestSqlCommunity, id: string, act: Doing) {
  if (act.kind === 'wait') town.clock.advance(act.days * 86_400_000);
  if (act.kind === 'run') await town.hosted.advance();
  if (act.kind !== 'vote') return;
  const {community} = await town.signIn(act.who);
  const vote = community.ideas.vote(id, act.up ? 'up' : 'none');
  await vote.catch((error: unknown) => {
    expect(error).toMatchObject({code: 'voting_closed'});
  });
}

function follow(model: Model, act: Doing, closed: boolean, latch: boolean) {
  model.closed = closed;
  if (act.kind !== 'vote' || closed) return;
  if (act.up) model.votes.add(act.who);
  else model.votes.delete(act.who);
  const makes = model.votes.size >= 2;
  if (makes && !model.reached) {
    model.reached = true;
    model.steps.push('threshold_reached');
  } else if (!makes && model.reached && !latch) {
    model.reached = false;
    model.steps.push('open');
  }
}
