import type {Community, IdeaSort} from '@townhall/client';
import {ideaSortSchema} from '@townhall/client/contract';
import * as fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../database/index.js';
import {decidedStages, isUnderReview} from '../policy/idea-stage.js';
import {expectEntrance} from '../testing/expect-entrance.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {propertyPatience, propertyRuns} from '../testing/property-runs.js';
import {testSqlCommunity} from './test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const anIdea = fc.record({
  author: fc.constantFrom('Ada' as const, 'Bob' as const),
  stage: fc.constantFrom(null, ...decidedStages),
  hidden: fc.boolean(),
});
type Described =
  typeof anIdea extends fc.Arbitrary<infer Value> ? Value : never;
type Shown = Described & {id: string};

/** The one rule, once more and in other words. */
const forEverybody = ({hidden, stage}: Described) =>
  !hidden && !(stage !== null && isUnderReview(stage));
const forViewer = (idea: Described, viewer: string | null) =>
  forEverybody(idea) ||
  (!idea.hidden && (viewer === 'Stan' || viewer === idea.author));

/** A board of such ideas, each followed, commented on and told of. */
async function boardOf(described: readonly Described[]) {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board', {threshold: null});
  const people = {
    Ada: await town.signIn('Ada'),
    Bob: await town.signIn('Bob'),
    Stan: await town.signIn('Stan', 'staff'),
  };
  const ideas: Shown[] = [];
  for (const [index, one] of described.entries()) {
    const {id} = await people[one.author].community.ideas.suggest({
      place: 'board',
      title: `Gathering umbrellas number ${index}`,
    });
    await people.Stan.community.comments.post(id, {text: 'Said beneath it.'});
    ideas.push({...one, id});
  }
  // What is merged is part of the first, which everybody sees.
  const into = ideas[0]?.id ?? null;
  for (const {id, stage, hidden} of ideas) {
    await database.query(
      `update ideas
          set decided_stage = $3, told_stage = coalesce($3, told_stage), next_at = null,
              hidden_at = case when $4 then created_at end,
              merged_into = case when $3 = 'merged' then $5::uuid end
        where community_id = $1 and id = $2`,
      [town.id, id, stage, hidden, into],
    );
    for (const {id: person} of Object.values(people)) {
      await database.query(
        `insert into notifications (community_id, id, person_id, idea_id, kind,
                                    key, at, deliver_at)
         values ($1, $2, $3, $4, 'changed', 'test', $5, $5)`,
        [town.id, crypto.randomUUID(), person, id, town.clock()],
      );
    }
  }
  // Written past the community, which is told of it as of another process.
  await town.hosted.advance();
  return {...town, people, ideas};
}

const ofOpenIdeas: readonly IdeaSort[] = ['ending', 'needs_votes'];

const idsOf = (items: readonly {id: string}[]) => items.map(({id}) => id);

/** Every list that everybody gets alike. */
async function expectLists(reader: Community, ideas: readonly Shown[]) {
  const seen = ideas.filter(forEverybody).map(({id}) => id);
  const sorts: readonly IdeaSort[] = ideaSortSchema.options;
  const queries = [
    ...sorts.map((sort) => ({sort, place: 'board'})),
    {},
    {q: 'umbrellas'},
    {q: 'gathering umbrel', place: 'board'},
  ];
  for (const query of queries) {
    const {items} = await reader.ideas.list({limit: 100, ...query});
    // Some orders are only of ideas that may still be voted on.
    if ('sort' in query && ofOpenIdeas.includes(query.sort)) {
      for (const id of idsOf(items)) expect(seen).toContain(id);
    } else expect(idsOf(items).sort()).toEqual([...seen].sort());
  }
  await expectEntrance(reader, 'board', 'ideas', seen);
  const {items} = await reader.ideas.similar({text: 'Gathering umbrellas'});
  for (const id of idsOf(items)) expect(seen).toContain(id);
  expect(items).toHaveLength(Math.min(5, seen.length));
}

/** Everything that is read of one idea. */
async function expectOneIdea(
  reader: Community,
  viewer: string | null,
  idea: Shown,
) {
  const reads: Record<string, () => Promise<unknown>> = {
    get: () => reader.ideas.get(idea.id),
    timeline: () => reader.ideas.timeline(idea.id),
    comments: () => reader.comments.list(idea.id),
    clarifications: () => reader.ideas.clarifications(idea.id),
    links: () => reader.ideas.links(idea.id),
  };
  for (const [name, read] of Object.entries(reads)) {
    if (forEverybody(idea)) {
      await expect(read(), name).resolves.toBeDefined();
    } else if (!forViewer(idea, viewer)) {
      await expect(read(), name).rejects.toMatchObject({code: 'not_found'});
    }
  }
}

test(
  'nobody sees what is not for them, whatever they read',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anIdea, {minLength: 1, maxLength: 6}),
        async (described) => {
          const {guest, people, ideas, hosted} = await boardOf([
            {author: 'Ada', stage: null, hidden: false},
            ...described,
          ]);
          const readers: [string | null, Community][] = [
            [null, guest],
            ...Object.entries(people).map(
              ([name, {community}]): [string, Community] => [name, community],
            ),
          ];
          for (const [viewer, reader] of readers) {
            await expectLists(reader, ideas);
            for (const idea of ideas) await expectOneIdea(reader, viewer, idea);
            const theirs = ideas
              .filter((idea) => forViewer(idea, viewer))
              .map(({id}) => id);
            const ballots = await reader.ideas.ballots(idsOf(ideas));
            expect(ballots.map(({idea}) => idea)).toEqual(theirs);
            if (viewer === null) continue;
            const told = await reader.notifications.list({limit: 100});
            const tellsOf = told.items.flatMap(({idea}) => idea?.id ?? []);
            expect([...new Set(tellsOf)].sort()).toEqual([...theirs].sort());
            const {items} = await reader.ideas.mine({mine: 'created'});
            expect(idsOf(items).sort()).toEqual(
              ideas
                .filter(({author}) => author === viewer)
                .filter((idea) => forViewer(idea, viewer))
                .map(({id}) => id)
                .sort(),
            );
          }
          const [first] = ideas;
          const events = (await hosted.eventsSince(first?.id ?? '')) ?? [];
          const seen = ideas.filter(forEverybody).map(({id}) => id);
          for (const {event} of events) {
            if ('idea' in event && typeof event.idea !== 'string') {
              expect(seen).toContain(event.idea.id);
            }
            if ('comment' in event) expect(seen).toContain(event.comment.idea);
          }
        },
      ),
      {numRuns: propertyRuns(6)},
    );
  },
  propertyPatience(240_000),
);
