import type {StoredEvent} from '../hosting.js';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {testSqlCommunity} from './test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const hour = 60 * 60 * 1_000;
const issuer = 'https://host.example';

async function openTown() {
  const town = await testSqlCommunity(database);
  await town.place('roadmap', 'board');
  await town.place('help', 'questions');
  const ada = await town.signIn('ada');
  const suggest = (title = 'Dark mode for the gradebook') =>
    ada.community.ideas.suggest({place: 'roadmap', title});
  return {...town, ada, suggest};
}

describe('people', () => {
  test('are the same person at every sign-in, also at once', async () => {
    const {hosted} = await openTown();
    const identity = {issuer, subject: 'eva', name: 'Eva'};
    const people = await Promise.all(
      [1, 2, 3, 4].map(() => hosted.identify(identity)),
    );
    expect(new Set(people.map(({id}) => id)).size).toBe(1);
    const elsewhere = await hosted.identify({...identity, issuer: 'https://b'});
    expect(elsewhere.id).not.toBe(people[0]?.id);
    expect(await hosted.person(elsewhere.id)).toEqual(elsewhere);
    expect(await hosted.person('nobody')).toBeUndefined();
  });

  test('end their older sessions with a new role', async () => {
    const {hosted} = await openTown();
    const eva = {issuer, subject: 'eva', name: 'Eva'};
    const {id, sessionVersion} = await hosted.identify(eva);
    await hosted.identify({
      ...eva,
      name: 'Eva Example',
      avatar: 'javascript:1',
    });
    expect(await hosted.person(id)).toMatchObject({sessionVersion});
    await hosted.identify({...eva, name: 'Eva Example', role: 'staff'});
    expect(await hosted.person(id)).toMatchObject({
      sessionVersion: sessionVersion + 1,
    });
    expect(await hosted.as(id).viewer()).toMatchObject({
      person: {name: 'Eva Example', role: 'staff', avatar: null},
      segment: 'staff',
      can: {moderate: {allowed: true}},
    });
  });

  test('belong to a segment, and may do what it says', async () => {
    const {guest, ada, clock, hosted} = await openTown();
    expect(await guest.viewer()).toMatchObject({
      person: null,
      segment: 'guest',
      can: {suggest: {allowed: false, reason: 'sign_in_required'}},
    });
    expect((await ada.community.viewer()).segment).toBe('new_member');
    clock.advance(14 * 24 * hour);
    expect(await ada.community.viewer()).toMatchObject({
      segment: 'returning_member',
      can: {ask: {allowed: true}, moderate: {reason: 'only_staff'}},
    });
    await expect(hosted.as(crypto.randomUUID()).viewer()).rejects.toMatchObject(
      {code: 'token_invalid', status: 401},
    );
  });
});

describe('notices', () => {
  test('are shown in their time, closed per person and version, and again', async () => {
    const {hosted, guest, ada, clock, signIn} = await openTown();
    const notice = {
      type: 'notice',
      id: 'webinar',
      kind: 'announcement',
      startsAt: '2026-11-18T13:00:00Z',
      endsAt: '2026-11-18T14:00:00Z',
      variants: [{segment: 'guest', title: 'A webinar'}],
    };
    const report = await hosted.import({
      source: 'test',
      lines: [
        JSON.stringify(notice),
        JSON.stringify({
          ...notice,
          id: 'always',
          startsAt: null,
          endsAt: null,
          priority: 5,
        }),
      ],
    });
    expect(report.errors).toEqual([]);
    const shown = async () =>
      (await guest.notices.current()).items.map(({id}) => id);
    expect(await shown()).toEqual(['always']);
    const before = await hosted.revision();
    clock.advance(hour);
    expect(await hosted.revision()).not.toBe(before);
    expect(await shown()).toEqual(['always', 'webinar']);

    const {notices} = ada.community;
    await notices.dismiss({notice: 'webinar', version: 2});
    await notices.dismiss({notice: 'webinar', version: 1});
    expect(await notices.dismissals()).toMatchObject([
      {notice: 'webinar', version: 2},
    ]);
    expect(await guest.notices.dismissals()).toEqual([]);
    const grace = await signIn('grace');
    expect(await grace.community.notices.dismissals()).toEqual([]);
    await notices.restore('webinar');
    await notices.restore('webinar');
    expect(await notices.dismissals()).toEqual([]);

    await expect(
      notices.dismiss({notice: 'unknown', version: 1}),
    ).rejects.toMatchObject({code: 'not_found'});
    await expect(
      guest.notices.dismiss({notice: 'webinar', version: 1}),
    ).rejects.toMatchObject({code: 'sign_in_required'});
    clock.advance(hour);
    expect(await shown()).toEqual(['always']);
  });
});

describe('the revision', () => {
  test('changes with a write and with a deadline, and asks nothing in between', async () => {
    const {hosted, suggest, ada, clock} = await openTown();
    const idea = await suggest();
    const first = await hosted.revision();
    const query = vi.spyOn(database, 'query');
    expect(await hosted.revision()).toBe(first);
    clock.advance(hour);
    expect(await hosted.revision()).toBe(first);
    expect(query).not.toHaveBeenCalled();
    query.mockRestore();

    await ada.community.ideas.vote(idea.id, 'up');
    const voted = await hosted.revision();
    expect(voted).not.toBe(first);
    await ada.community.ideas.vote(idea.id, 'up');
    expect(await hosted.revision()).toBe(voted);
    clock.set(idea.closesAt ?? '');
    expect(await hosted.revision()).not.toBe(voted);
  });

  test('is asked for once, however many want to know', async () => {
    const {hosted, suggest} = await openTown();
    await suggest();
    const query = vi.spyOn(database, 'query');
    const told = await Promise.all([1, 2, 3].map(() => hosted.revision()));
    expect(new Set(told).size).toBe(1);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });

  test('is asked for again where that failed', async () => {
    const {hosted, suggest} = await openTown();
    await suggest();
    const query = vi.spyOn(database, 'query');
    query.mockRejectedValueOnce(new Error('away'));
    await expect(hosted.revision()).rejects.toThrow('away');
    expect(await hosted.revision()).toBeTypeOf('string');
    query.mockRestore();
  });
});

describe('events', () => {
  test('tell listeners what happened, with the state after it', async () => {
    const {hosted, suggest, ada, signIn} = await openTown();
    const heard: StoredEvent[] = [];
    const stop = hosted.listen((stored) => heard.push(stored));
    const idea = await suggest();
    await ada.community.ideas.vote(idea.id, 'up');
    await ada.community.ideas.vote(idea.id, 'up');
    const question = await ada.community.questions.ask({
      place: 'help',
      title: 'How do I print my grades?',
    });
    const grace = await signIn('grace');
    const answer = await grace.community.answers.post(question.id, {
      text: 'So.',
    });
    await ada.community.answers.mark(answer.id, 'correct', true);
    await vi.waitFor(() => expect(heard).toHaveLength(5));
    expect(heard.map(({event}) => event)).toMatchObject([
      {type: 'idea.created', idea: {id: idea.id}},
      {type: 'idea.voted', idea: idea.id, votes: {up: 1}, version: 2},
      {type: 'question.created', question: {id: question.id}},
      {type: 'answer.created', answer: {id: answer.id}},
      {type: 'answer.changed', question: {state: 'correct_by_author'}},
    ]);
    stop();
    await suggest('Offline mode for the gradebook');
    expect(heard).toHaveLength(5);

    const resumed = await hosted.eventsSince(heard[1]?.id ?? '');
    const types = resumed?.map(({event}) => event.type) ?? [];
    expect(types.slice(-4)).toEqual([
      'question.created',
      'answer.created',
      'answer.changed',
      'idea.created',
    ]);
  });

  test('say that they do not know what was too long ago', async () => {
    const {hosted, suggest, clock} = await openTown();
    const heard: StoredEvent[] = [];
    hosted.listen((stored) => heard.push(stored));
    await suggest();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    const id = heard[0]?.id ?? '';
    expect(await hosted.eventsSince(id)).toEqual([]);
    clock.advance(25 * hour);
    expect(await hosted.eventsSince(id)).toBeUndefined();
    expect(await hosted.eventsSince('rubbish')).toBeUndefined();
    expect(await hosted.eventsSince(crypto.randomUUID())).toBeUndefined();
  });

  test('arrive from another process, and change its revision', async () => {
    const here = await openTown();
    const there = await testSqlCommunity(database, here.clock, here.id);
    const heard: StoredEvent[] = [];
    there.hosted.listen((stored) => heard.push(stored));
    await there.hosted.follow();
    const before = await there.hosted.revision();
    const idea = await here.suggest();
    await here.ada.community.ideas.vote(idea.id, 'up');
    await there.hosted.follow();
    expect(heard.map(({event}) => event)).toMatchObject([
      {type: 'idea.created', idea: {id: idea.id, votes: {up: 1}}},
      {type: 'idea.voted', votes: {up: 1}},
    ]);
    const after = await there.hosted.revision();
    expect(after).not.toBe(before);
    await there.hosted.follow();
    expect(heard).toHaveLength(2);
    expect(await there.hosted.revision()).toBe(after);
  });

  test('end with the signal', async () => {
    const {guest, suggest, hosted} = await openTown();
    const stopped: string[] = [];
    const heard: string[] = [];
    const controller = new AbortController();
    guest.events.subscribe(({type}) => stopped.push(type), controller);
    hosted.listen(({event}) => heard.push(event.type));
    controller.abort();
    await suggest();
    await vi.waitFor(() => expect(heard).toEqual(['idea.created']));
    expect(stopped).toEqual([]);
  });
});

describe('what is hidden', () => {
  test('is seen nowhere: not listed, counted, found, marked, voted on or told', async () => {
    const {
      ada,
      suggest,
      guest,
      signIn,
      hosted,
      id: communityId,
    } = await openTown();
    const idea = await suggest();
    const question = await ada.community.questions.ask({
      place: 'help',
      title: 'How do I print my grades?',
    });
    const grace = await signIn('grace');
    const answer = await grace.community.answers.post(question.id, {
      text: 'So.',
    });
    const since = firstEventOf(await hosted.eventsSince(answer.id));
    for (const table of ['ideas', 'answers']) {
      await database.query(
        `update ${table} set hidden_at = created_at where community_id = $1`,
        [communityId],
      );
    }
    const notFound = {code: 'not_found'};
    expect((await guest.ideas.list()).items).toEqual([]);
    expect((await guest.ideas.similar({text: 'dark mode'})).items).toEqual([]);
    await expect(guest.ideas.get(idea.id)).rejects.toMatchObject(notFound);
    await expect(ada.community.ideas.vote(idea.id, 'up')).rejects.toMatchObject(
      notFound,
    );
    await expect(
      ada.community.ideas.change(idea.id, {tags: []}),
    ).rejects.toMatchObject(notFound);
    expect(await ada.community.ideas.ballots([idea.id])).toEqual([]);
    expect((await guest.answers.list(question.id)).items).toEqual([]);
    await expect(
      ada.community.answers.mark(answer.id, 'correct', true),
    ).rejects.toMatchObject(notFound);
    expect(
      await grace.community.questions.standings([question.id]),
    ).toMatchObject([{own: []}]);
    const events = (await hosted.eventsSince(since)) ?? [];
    expect(events.map(({event}) => event.type)).not.toContain('idea.created');
    expect(events.map(({event}) => event.type)).not.toContain('answer.created');

    await database.query(
      'update questions set hidden_at = created_at where community_id = $1',
      [communityId],
    );
    expect((await guest.questions.list()).items).toEqual([]);
    await expect(guest.questions.get(question.id)).rejects.toMatchObject(
      notFound,
    );
    await expect(guest.answers.list(question.id)).rejects.toMatchObject(
      notFound,
    );
    await expect(
      grace.community.answers.post(question.id, {text: 'Again.'}),
    ).rejects.toMatchObject(notFound);
    expect(await ada.community.questions.standings([question.id])).toEqual([]);
    expect((await guest.questions.similar({text: 'print'})).items).toEqual([]);
  });

  const firstEventOf = (events: StoredEvent[] | undefined) =>
    events?.[0]?.id ?? '';
});

test('an abort stays an abort', async () => {
  const {guest} = await openTown();
  const reason = new Error('Never mind.');
  await expect(
    guest.ideas.list({}, {signal: AbortSignal.abort(reason)}),
  ).rejects.toBe(reason);
});
