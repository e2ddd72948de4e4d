import fc from 'fast-check';
import type {Community} from '@townhall/client';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {
  mergedVote,
  type MergedVote,
  type OwnBallot,
} from '../../policy/merged-vote.js';
import {propertyPatience, propertyRuns} from '../../testing/property-runs.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const ideaCount = 4;
const voterCount = 4;
const anIdea = fc.nat(ideaCount - 1);

const stepArbitrary = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('vote' as const),
      idea: anIdea,
      voter: fc.nat(voterCount - 1),
      value: fc.constantFrom(1, -1, 0),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('merge' as const),
      idea: anIdea,
      into: anIdea,
      keeps: fc.constantFrom('latest' as const, 'target' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({does: fc.constant('unmerge' as const), idea: anIdea}),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('exclude' as const, 'readmit' as const),
      voter: fc.nat(voterCount - 1),
    }),
  },
);
type Step = typeof stepArbitrary extends fc.Arbitrary<infer One> ? One : never;

interface Merge {
  source: number;
  target: number;
  keeps: 'latest' | 'target';
  at: Date;
}

/** What the rules say, worked out from nothing each time. */
class Model {
  readonly own = new Map<string, OwnBallot>();
  readonly excluded = new Set<number>();
  merges: Merge[] = [];

  isMerged = (idea: number) => this.merges.some(({source}) => source === idea);

  endOf(idea: number): number {
    const onward = this.merges.find(({source}) => source === idea);
    return onward ? this.endOf(onward.target) : idea;
  }

  vote(idea: number, voter: number): MergedVote | null {
    const brought = this.merges
      .filter(({target}) => target === idea)
      .flatMap(({source, keeps, at}) => {
        const vote = this.vote(source, voter);
        return vote && vote.value !== 0 ? [{...vote, keeps, mergedAt: at}] : [];
      });
    return mergedVote(this.own.get(`${idea} ${voter}`) ?? null, brought);
  }

  totals(idea: number) {
    const values = Array.from({length: voterCount}, (_, voter) =>
      this.excluded.has(voter) ? 0 : (this.vote(idea, voter)?.value ?? 0),
    );
    const up = values.filter((value) => value === 1).length;
    const down = values.filter((value) => value === -1).length;
    return {up, down, net: up - down};
  }
}

async function openWorld() {
  const town = await testSqlCommunity(database);
  await town.place('roadmap', 'board', {
    limits: {
      votesPerMinute: null,
      downvotesPerDay: null,
      downvotesPerDayAndAuthor: null,
      ideasPerDay: null,
    },
  });
  const staff = await town.signIn('stan', 'staff');
  const voters: {id: string; community: Community}[] = [];
  for (let voter = 0; voter < voterCount; voter += 1) {
    voters.push(await town.signIn(`voter ${voter}`));
  }
  const ideas: string[] = [];
  for (let idea = 0; idea < ideaCount; idea += 1) {
    const {id} = await staff.community.ideas.suggest({
      place: 'roadmap',
      title: `The idea with number ${idea}`,
    });
    ideas.push(id);
  }
  return {...town, staff, voters, ideas, model: new Model()};
}
type World = Awaited<ReturnType<typeof openWorld>>;

const words = {1: 'up', [-1]: 'down', 0: 'none'} as const;

async function take(world: World, step: Step) {
  const {clock, model, staff, voters, ideas} = world;
  const {moderation} = staff.community;
  const reason = 'Because of chance.';
  clock.advance(1_000);
  const id = (idea: number) => ideas[idea] ?? '';
  switch (step.does) {
    case 'vote': {
      const {idea, voter, value} = step;
      const mayVote = !model.isMerged(idea) && !model.excluded.has(voter);
      const before = model.vote(idea, voter)?.value ?? 0;
      const vote = voters[voter]?.community.ideas.vote(
        id(idea),
        words[value as keyof typeof words],
      );
      if (!mayVote) return expect(vote).rejects.toThrow();
      await vote;
      // The same vote again is nobody's change.
      if (before === value && model.vote(idea, voter)) return;
      model.own.set(`${idea} ${voter}`, {
        value,
        source: 'web',
        changedAt: clock(),
      });
      return;
    }
    case 'merge': {
      const {idea: source, into: target, keeps} = step;
      const again = model.merges.some(
        (one) => one.source === source && one.target === target,
      );
      const call = moderation.merge(id(source), {
        into: id(target),
        reason,
        keeps,
      });
      if (again) return void (await call);
      if (
        source === target ||
        model.isMerged(source) ||
        model.isMerged(target)
      ) {
        return expect(call).rejects.toThrow();
      }
      await call;
      model.merges.push({source, target, keeps, at: clock()});
      return;
    }
    case 'unmerge': {
      const call = moderation.unmerge(id(step.idea), {reason});
      if (!model.isMerged(step.idea)) return expect(call).rejects.toThrow();
      await call;
      model.merges = model.merges.filter(({source}) => source !== step.idea);
      return;
    }
    case 'exclude': {
      await moderation.excludeVoter(voters[step.voter]?.id ?? '', {reason});
      model.excluded.add(step.voter);
      return;
    }
    case 'readmit': {
      await moderation.readmitVoter(voters[step.voter]?.id ?? '', {reason});
      model.excluded.delete(step.voter);
    }
  }
}

async function expectAgreement({staff, ideas, model, guest}: World) {
  const {mismatches} = await staff.community.moderation.recount();
  expect(mismatches).toEqual([]);
  for (const [idea, id] of ideas.entries()) {
    expect((await guest.ideas.get(id)).votes).toEqual(model.totals(idea));
  }
}

const ballotsOf = ({id}: World) =>
  database.query(
    `select idea_id, person_id, value, source, changed_at, excluded,
            own_value, own_source, own_changed_at
       from ballots where community_id = $1 order by idea_id, person_id`,
    [id],
  );

test(
  'whatever people vote and staff merges, everything adds up',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, {minLength: 5, maxLength: 30}),
        async (steps) => {
          const world = await openWorld();
          for (const step of steps) await take(world, step);
          await expectAgreement(world);
          // Undone from the end, what is left is what people did themselves.
          while (world.model.merges.length > 0) {
            const [{source} = {source: 0}] = world.model.merges;
            await take(world, {does: 'unmerge', idea: source});
          }
          await expectAgreement(world);
        },
      ),
      {numRuns: propertyRuns(25)},
    );
  },
  propertyPatience(120_000),
);

test(
  'a merge that is undone leaves every ballot as it was',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, {minLength: 5, maxLength: 20}),
        anIdea,
        anIdea,
        async (steps, source, target) => {
          const world = await openWorld();
          for (const step of steps) await take(world, step);
          const {model} = world;
          const end = model.endOf(target);
          if (end === source || model.isMerged(source)) return;
          const before = await ballotsOf(world);
          await take(world, {
            does: 'merge',
            idea: source,
            into: end,
            keeps: 'latest',
          });
          await take(world, {does: 'unmerge', idea: source});
          expect(await ballotsOf(world)).toEqual(before);
          await expectAgreement(world);
        },
      ),
      {numRuns: propertyRuns(15)},
    );
  },
  propertyPatience(120_000),
);
