import type {Community, PolicyDraft, Stage} from '@townhall/client';
import {stageSchema} from '@townhall/client/contract';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {decidedStages} from '../../policy/idea-stage.js';
import {stageRules} from '../../policy/stage-rules.js';
import {presets} from '../../policy/presets.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity, type TestSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
let town: TestSqlCommunity;
let ada: {id: string; community: Community};
let stan: {id: string; community: Community};
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  town = await testSqlCommunity(database);
  ada = await town.signIn('Ada');
  stan = await town.signIn('Stan', 'staff');
});

const suggest = async (title = 'An idea that staff decides about') =>
  (await ada.community.ideas.suggest({place: 'board', title})).id;

const reviewed: PolicyDraft = {
  cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
  form: {...presets.canvas.form, review: true},
};

const manyADay: PolicyDraft = {
  limits: {...presets.canvas.limits, ideasPerDay: null},
};

const stages: Stage[] = stageSchema.options;
const isDecided = (stage: Stage) =>
  decidedStages.some((decided) => decided === stage);

/** Puts a new idea where a test wants it. */
async function ideaIn(stage: Stage): Promise<string> {
  const id = await suggest(`An idea that is ${stage}`);
  const target = stage === 'merged' ? await suggest('What it went to') : null;
  const day = 86_400_000;
  const opensAt = new Date(
    town.clock().getTime() + (stage === 'scheduled' ? day : 0),
  );
  await database.query(
    `update ideas
        set opens_at = $3, closes_at = $4, decided_stage = $5,
            reached_at = $6, merged_into = $7, told_stage = $8,
            next_at = null
      where community_id = $1 and id = $2`,
    [
      town.id,
      id,
      opensAt,
      new Date(opensAt.getTime() + 30 * day),
      isDecided(stage) ? stage : null,
      stage === 'threshold_reached' ? opensAt : null,
      target,
      stage,
    ],
  );
  return id;
}

describe('the ways between stages', () => {
  it.each(stages)(
    'from %s are those of the table, and no others',
    async (from) => {
      await town.place('board', 'board', manyADay);
      for (const to of stages) {
        const id = await ideaIn(from);
        const moved = stan.community.moderation.transition(id, {
          to,
          reason: 'As we said.',
          response: 'This is what we decided.',
        });
        if (stageRules[from].next.includes(to)) {
          const {stage} = await moved;
          // Dates say whether what is let in waits or opens at once.
          const expected =
            to === 'scheduled' || to === 'open' ? ['scheduled', 'open'] : [to];
          expect(expected).toContain(stage);
        } else {
          await expect(moved).rejects.toMatchObject({
            code: 'transition_not_allowed',
            problem: {current: {id, stage: from}},
          });
        }
      }
    },
  );

  it('are staff’s alone', async () => {
    await town.place('board', 'board');
    const id = await suggest();
    const to = {to: 'archived'} as const;
    await expect(
      ada.community.moderation.transition(id, to),
    ).rejects.toMatchObject({code: 'only_staff'});
    await expect(
      town.guest.moderation.transition(id, to),
    ).rejects.toMatchObject({code: 'sign_in_required'});
  });

  it('need a public answer where people are owed one', async () => {
    await town.place('board', 'board');
    const id = await suggest();
    await expect(
      stan.community.moderation.transition(id, {to: 'declined'}),
    ).rejects.toMatchObject({code: 'response_required'});

    const idea = await stan.community.moderation.transition(id, {
      to: 'declined',
      reason: 'It would slow everybody down.',
      response: 'No, and **here is why**.',
    });

    expect(idea.response?.by?.name).toBe('Stan');
    const last = (await town.guest.ideas.timeline(id)).items.at(-1);
    expect(last).toMatchObject({
      from: 'open',
      to: 'declined',
      cause: 'staff',
      reason: 'It would slow everybody down.',
      actor: {name: 'Stan'},
    });
    const {items} = await ada.community.notifications.list();
    expect(items[0]).toMatchObject({kind: 'changed', stage: 'declined'});
    expect((await stan.community.notifications.list()).items).toEqual([]);
  });

  it('do not open id what has ended', async () => {
    await town.place('board', 'board', {
      window: {count: 10, unit: 'days'},
      reminders: {halfWay: false, daysBeforeEnd: []},
    });
    const id = await suggest();
    town.clock.advance(11 * 86_400_000);
    await expect(
      stan.community.moderation.transition(id, {to: 'open'}),
    ).rejects.toMatchObject({code: 'transition_not_allowed'});
    expect((await town.guest.ideas.get(id)).stage).toBe('archived');
  });
});

describe('a look before anybody sees it', () => {
  it('hides an idea from all but its author and staff until it is let in', async () => {
    await town.place('board', 'board', reviewed);
    const idea = await ada.community.ideas.suggest({
      place: 'board',
      title: 'An idea that somebody looks at first',
    });
    expect(idea.stage).toBe('pending_review');
    const {id} = idea;
    const grace = await town.signIn('Grace');
    const hidden = {code: 'not_found'};
    await expect(town.guest.ideas.get(id)).rejects.toMatchObject(hidden);
    await expect(town.guest.ideas.timeline(id)).rejects.toMatchObject(hidden);
    await expect(grace.community.ideas.vote(id, 'up')).rejects.toMatchObject(
      hidden,
    );
    expect(await grace.community.ideas.ballots([id])).toEqual([]);
    expect((await town.guest.ideas.list()).items).toEqual([]);
    expect((await town.guest.ideas.similar({text: idea.title})).items).toEqual(
      [],
    );
    await expect(ada.community.moderation.reviews()).rejects.toMatchObject({
      code: 'only_staff',
    });
    const {items} = await stan.community.moderation.reviews();
    expect(items.map((one) => one.id)).toEqual([id]);

    town.clock.set('2026-12-15T12:00:00.000Z');
    const approved = await stan.community.moderation.transition(id, {
      to: 'open',
    });

    expect(approved).toMatchObject({
      stage: 'scheduled',
      cohort: '2027-01',
      opensAt: '2027-01-01T00:00:00.000Z',
    });
    expect((await town.guest.ideas.get(id)).stage).toBe('scheduled');
  });

  it('archives what nobody made clearer in time', async () => {
    await town.place('board', 'board', {...reviewed, clarificationDays: 7});
    const id = await suggest();
    await expect(
      stan.community.moderation.transition(id, {to: 'needs_clarification'}),
    ).rejects.toMatchObject({code: 'invalid_request'});
    await stan.community.moderation.transition(id, {
      to: 'needs_clarification',
      reason: 'Which gradebook do you mean?',
    });
    town.clock.advance(6 * 86_400_000);
    await town.hosted.advance();
    expect((await stan.community.moderation.reviews()).items).toHaveLength(1);

    town.clock.advance(86_400_000);
    await town.hosted.advance();

    expect(await town.guest.ideas.get(id)).toMatchObject({
      stage: 'archived',
      archived: 'stale_clarification',
    });
    const {items} = await ada.community.notifications.list();
    expect(items.map(({kind}) => kind)).toEqual(['archived', 'changed']);
  });
});

describe('assigning and moving', () => {
  it('gives an idea to somebody, who is told', async () => {
    await town.place('board', 'board');
    const id = await ideaIn('threshold_reached');
    const idea = await stan.community.moderation.assign(id, ada.id);
    expect(idea).toMatchObject({stage: 'assigned', assignee: {id: ada.id}});
    const {items} = await ada.community.notifications.list();
    expect(items.map(({kind}) => kind)).toContain('assigned');
    await expect(
      stan.community.moderation.assign(id, 'nobody'),
    ).rejects.toMatchObject({code: 'invalid_request'});
  });

  it('moves an idea to a later cohort, with its words and votes', async () => {
    await town.place('board', 'board', {
      cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'Europe/Berlin'},
    });
    const id = await suggest();
    const moved = await stan.community.moderation.move(id, {
      cohort: '2027-03',
      reason: 'After the holidays.',
    });
    expect(moved).toMatchObject({
      stage: 'scheduled',
      cohort: '2027-03',
      opensAt: '2027-02-28T23:00:00.000Z',
    });
    await expect(
      stan.community.moderation.move(id, {cohort: '2026-01'}),
    ).rejects.toMatchObject({code: 'invalid_request'});
    const last = (await town.guest.ideas.timeline(id)).items.at(-1);
    expect(last?.reason).toBe('After the holidays.');
  });
});

describe('another policy', () => {
  const monthly: PolicyDraft = {
    cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
  };

  it('says what would happen, changes nothing, then does it and explains', async () => {
    await town.place('board', 'board', monthly);
    const open = await suggest('An idea that is open by then');
    town.clock.set('2026-12-01T00:00:00.000Z');
    const waiting = await suggest('An idea that still waits');
    const voter = await town.signIn('Grace');
    await voter.community.ideas.vote(open, 'up');
    town.clock.set('2026-12-10T00:00:00.000Z');
    const policy: PolicyDraft = {
      ...monthly,
      window: {count: 1, unit: 'months'},
      reminders: {halfWay: true, daysBeforeEnd: [3]},
      threshold: {kind: 'absolute', metric: 'net', value: 1},
    };

    const preview = await stan.community.moderation.previewPolicy(
      'board',
      policy,
    );
    expect(preview).toMatchObject({
      ideas: 2,
      unchanged: 0,
      opening: 0,
      closing: 2,
      closesNow: 0,
      threshold: 2,
      reaches: 1,
    });
    expect(preview.effects[0]).toMatchObject({
      idea: open,
      kinds: ['closing', 'threshold', 'reaches'],
      before: {stage: 'open', closesAt: '2027-03-01T00:00:00.000Z'},
      after: {
        stage: 'threshold_reached',
        closesAt: '2027-01-01T00:00:00.000Z',
      },
    });
    expect((await town.guest.ideas.get(open)).stage).toBe('open');
    expect((await town.guest.places.get('board')).policy?.window?.count).toBe(
      3,
    );

    const change = await stan.community.moderation.changePolicy('board', {
      policy,
      reason: 'Three months were too long.',
    });

    expect(change.before.window?.count).toBe(3);
    expect(change.by?.name).toBe('Stan');
    expect((await town.guest.places.get('board')).policy).toEqual(change.after);
    expect((await town.guest.ideas.get(open)).stage).toBe('threshold_reached');
    expect((await town.guest.ideas.get(waiting)).closesAt).toBe(
      '2027-02-01T00:00:00.000Z',
    );
    const last = (await town.guest.ideas.timeline(open)).items.at(-1);
    expect(last).toMatchObject({
      cause: 'policy',
      actor: {name: 'Stan'},
      reason:
        'Voting ends on 1 January 2027 instead of 1 March 2027. It needs 1 net votes instead of 100 net votes. It has that already. The rules of the board changed: Three months were too long.',
    });
  });

  it('closes now what would have closed already, and revives nothing', async () => {
    await town.place('board', 'board', monthly);
    const closed = await suggest('An idea that has long been closed');
    town.clock.set('2027-03-01T00:00:00.000Z');
    const open = await suggest('An idea that closes by surprise');
    town.clock.set('2027-05-15T00:00:00.000Z');
    await stan.community.moderation.changePolicy('board', {
      policy: {
        ...monthly,
        window: {count: 10, unit: 'days'},
        reminders: {halfWay: true, daysBeforeEnd: [3]},
      },
      reason: 'Shorter.',
    });
    await town.hosted.advance();
    expect((await town.guest.ideas.get(open)).closesAt).toBe(
      '2027-05-15T00:00:00.000Z',
    );
    expect(
      (await town.guest.ideas.timeline(open)).items.map(({to}) => to),
    ).toEqual(['scheduled', 'open', 'open', 'archived']);

    await stan.community.moderation.changePolicy('board', {
      policy: {...monthly, window: {count: 36, unit: 'months'}},
      reason: 'Longer.',
    });
    await town.hosted.advance();
    expect((await town.guest.ideas.get(closed)).stage).toBe('archived');
    expect((await town.guest.ideas.get(open)).stage).toBe('archived');
  });

  it('is refused where it contradicts itself, with every reason', async () => {
    await town.place('board', 'board', monthly);
    const refused = stan.community.moderation.previewPolicy('board', {
      window: null,
      latch: false,
      threshold: {kind: 'percentile', metric: 'ratio', value: 120},
    });
    await expect(refused).rejects.toMatchObject({code: 'policy_contradiction'});
    const {problem} = (await refused.catch((error: unknown) => error)) as {
      problem: {fields: {path: string}[]};
    };
    expect(problem.fields.map(({path}) => path)).toEqual(
      expect.arrayContaining(['window', 'latch', 'threshold.value']),
    );
    await expect(
      ada.community.moderation.previewPolicy('board', {}),
    ).rejects.toMatchObject({code: 'only_staff'});
  });
});

describe('what people are told', () => {
  it('is gathered for a day or a week, or not told at all', async () => {
    await town.place('board', 'board', {
      cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
    });
    await suggest();
    const {notifications} = ada.community;
    expect(await notifications.settings()).toEqual({
      delivery: 'each',
      followsOwn: true,
    });
    await notifications.changeSettings({delivery: 'weekly'});
    town.clock.set('2026-12-01T00:00:00.000Z');
    await town.hosted.advance();
    const [first] = (await notifications.list()).items;
    expect(first).toMatchObject({kind: 'opened', digest: '2026-W49'});
    const [due] = await database.query<{at: Date}>(
      'select deliver_at as at from notifications where community_id = $1',
      [town.id],
    );
    expect(due?.at.toISOString()).toBe('2026-12-07T00:00:00.000Z');

    await notifications.changeSettings({delivery: 'off'});
    town.clock.set('2027-03-01T00:00:00.000Z');
    await town.hosted.advance();
    expect((await notifications.list()).items).toHaveLength(1);
    await expect(town.guest.notifications.list()).rejects.toMatchObject({
      code: 'sign_in_required',
    });
  });
});
