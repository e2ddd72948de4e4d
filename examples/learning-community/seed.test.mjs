import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {questionStateSchema, stageSchema} from '@townhall/client/contract';
import {configFor} from './config.mjs';
import {seedLines, seedRecords} from './seed.mjs';

const now = new Date('2026-11-22T09:30:00Z');
const firstSecondOfAYear = new Date('2027-01-01T00:00:01Z');
const leapDay = new Date('2028-02-29T23:59:59Z');
const moments = [now, firstSecondOfAYear, leapDay];

const recordsAt = (moment) => [...seedRecords(moment)];
const records = recordsAt(now);
const ofType = (type, among = records) =>
  among.filter((record) => record.type === type);
const valuesOf = (schema) => schema.def.entries;

describe('the demo community', () => {
  it('is the same at the same moment', () => {
    expect(seedLines(now)).toBe(seedLines(now));
    expect(seedLines(now)).not.toBe(seedLines(leapDay));
  });

  it('is inhabited', () => {
    const people = ofType('person');
    const written = people.filter(({title}) => title !== undefined);
    expect(written.length).toBeGreaterThanOrEqual(30);
    expect(people.length - written.length).toBeGreaterThanOrEqual(160);
    const roles = written.map(({role}) => role);
    expect(roles.filter((role) => role === 'staff').length).toBeGreaterThan(3);
    expect(roles.filter((role) => role === 'advocate').length).toBeGreaterThan(
      3,
    );
    const fortnight = now.getTime() - 14 * 24 * 3_600_000;
    const recent = people.filter(
      ({joinedAt}) => Date.parse(joinedAt) > fortnight,
    );
    expect(recent.length).toBeGreaterThanOrEqual(3);
    expect(ofType('idea').some(({author}) => author === null)).toBe(true);
    expect(ofType('idea').length).toBeGreaterThanOrEqual(66);
    expect(ofType('question').length).toBeGreaterThanOrEqual(42);
  });

  /** Merging is no stage to import. */
  const unseen = ['merged'];

  it.each(moments)('has ideas in every stage (%s)', (moment) => {
    const stages = new Set(
      ofType('idea', recordsAt(moment)).map(({stage}) => stage),
    );
    expect([...stages].sort()).toEqual(
      Object.keys(valuesOf(stageSchema))
        .filter((stage) => !unseen.includes(stage))
        .sort(),
    );
  });

  it('asks what it knows of each idea, and has one whose votes are on hold', () => {
    const board = ofType('place').find(({id}) => id === 'ideas');
    const {areas, audiences, asksKind} = board.policy.form;
    expect(asksKind).toBe(true);
    const suggested = ofType('idea').filter(({place}) => place === 'ideas');
    for (const {id, area, audience} of suggested) {
      expect(
        areas.map((one) => one.id),
        id,
      ).toContain(area);
      expect(audiences, id).toContain(audience);
    }
    expect(ofType('idea').filter(({onHold}) => onHold)).toHaveLength(1);
  });

  it('has a cohort that is scheduled and three that are open', () => {
    const opening = ofType('idea')
      .filter(({place}) => place === 'ideas')
      .map(({opensAt}) => opensAt.slice(0, 7));
    for (const month of ['2026-12', '2026-11', '2026-10', '2026-09']) {
      const cohort = opening.filter((one) => one === month);
      expect(cohort.length, month).toBeGreaterThanOrEqual(6);
    }
  });

  it('has questions in every state that everybody may see', () => {
    const states = new Set(ofType('question').map(stateOf));
    expect([...states, 'pending_review'].sort()).toEqual(
      Object.keys(valuesOf(questionStateSchema)).sort(),
    );
  });

  it('has a question where staff confirmed another answer than the asker', () => {
    const different = [...answersByQuestion().values()].filter(
      (answers) =>
        answers.some(({correct, confirmed}) => correct && !confirmed) &&
        answers.some(({correct, confirmed}) => confirmed && !correct),
    );
    expect(different.length).toBeGreaterThanOrEqual(1);
  });

  it('refers only to what is there, and says everything once', () => {
    const ids = new Set();
    for (const {type, id} of records) {
      if (type === 'ballots') continue;
      expect(ids.has(`${type} ${id}`), `${type} ${id} twice`).toBe(false);
      ids.add(`${type} ${id}`);
    }
    for (const [type, id] of references()) {
      expect(ids.has(`${type} ${id}`), `${type} ${id} is missing`).toBe(true);
    }
  });

  it('lets nobody vote twice on an idea', () => {
    for (const {idea, up, down} of ofType('ballots')) {
      expect(new Set([...up, ...down]).size, idea).toBe(
        up.length + down.length,
      );
    }
  });

  it('has the votes of a real board', () => {
    const nets = ofType('ballots').map(({up, down}) => up.length - down.length);
    expect(nets).toContain(98);
    expect(nets).toContain(-12);
    expect(nets).toContain(0);
    expect(Math.max(...nets)).toBeGreaterThan(120);
    const controversial = ofType('ballots').filter(
      ({up, down}) => up.length > 30 && down.length > 0.8 * up.length,
    );
    expect(controversial.length).toBeGreaterThanOrEqual(2);
  });

  it.each(moments)('has no facts from the future (%s)', (moment) => {
    for (const record of recordsAt(moment)) {
      const past = [
        record.createdAt,
        record.updatedAt,
        record.joinedAt,
        record.at,
        record.response?.at,
        record.correct?.at,
        record.confirmed?.at,
        record.closed?.at,
        record.assumedAnsweredAt,
      ].filter(Boolean);
      for (const at of past) {
        expect(
          Date.parse(at),
          `${record.type} ${record.id}`,
        ).toBeLessThanOrEqual(moment.getTime());
      }
    }
  });

  it.each(moments)('lets nobody write before they came (%s)', (moment) => {
    const all = recordsAt(moment);
    const joined = new Map(
      ofType('person', all).map(({id, joinedAt}) => [id, joinedAt]),
    );
    for (const {id, author, createdAt} of all) {
      if (!author || !createdAt) continue;
      expect(createdAt > joined.get(author), `${author} and ${id}`).toBe(true);
    }
  });

  it('keeps to the lengths that people are held to, and tries the longest', () => {
    const titles = ofType('idea').map(({title}) => title.length);
    expect(Math.max(...titles)).toBe(120);
    expect(Math.min(...titles)).toBeGreaterThanOrEqual(10);
    for (const {title, tags} of ofType('question')) {
      expect(title.length, title).toBeLessThanOrEqual(160);
      expect(tags.length, title).toBeLessThanOrEqual(10);
    }
  });

  it('welcomes everybody with three doors and words of their own', () => {
    const [welcome] = ofType('notice');
    expect(welcome.variants.map(({segment}) => segment)).toEqual([
      'guest',
      'new_member',
      'returning_member',
      'staff',
    ]);
    expect(new Set(welcome.variants.map(({text}) => text)).size).toBe(4);
    for (const {segment, actions} of welcome.variants) {
      if (segment === 'new_member') continue;
      expect(actions.map(({label}) => label)).toEqual([
        'Find answers',
        'Join groups',
        'Share ideas',
      ]);
    }
    const [, {actions}] = welcome.variants;
    expect(actions.map(({step}) => step)).toEqual(['track', 'asked', 'voted']);
  });
});

describe('the settings of the demo community', () => {
  it('are those of the file at the usual address', () => {
    const file = JSON.parse(
      readFileSync(new URL('townhall.config.json', import.meta.url), 'utf8'),
    );
    expect(configFor({docsOrigin: 'http://localhost:4401'})).toEqual(file);
  });

  it('take another origin instead', () => {
    const at = (docsOrigin) => configFor({docsOrigin}).communities[0].origins;
    expect(at('http://127.0.0.1:5001')).toEqual([
      'http://localhost:5001',
      'http://127.0.0.1:5001',
    ]);
    expect(at('https://docs.example.com')).toEqual([
      'https://docs.example.com',
    ]);
  });
});

/** The same rule that the server tells a state by. */
function stateOf(question) {
  const answers = ofType('answer').filter(
    (one) => one.question === question.id,
  );
  if (question.closed) return 'closed';
  if (answers.some(({confirmed}) => confirmed)) return 'confirmed_by_staff';
  if (answers.some(({correct}) => correct)) return 'correct_by_author';
  if (question.assumedAnsweredAt) return 'assumed_answered';
  if (answers.some(({helpful}) => helpful?.length)) return 'needs_confirmation';
  return answers.length > 0 ? 'answered' : 'unanswered';
}

function answersByQuestion() {
  const groups = new Map();
  for (const answer of ofType('answer')) {
    groups.set(answer.question, [
      ...(groups.get(answer.question) ?? []),
      answer,
    ]);
  }
  return groups;
}

/** Everything that a record points to, as type and id. */
function* references() {
  for (const record of records) {
    if (record.place) yield ['place', record.place];
    if (record.idea) yield ['idea', record.idea];
    if (record.previous) yield ['idea', record.previous];
    if (record.parent) yield ['comment', record.parent];
    if (record.question) yield ['question', record.question];
    const people = [
      record.author,
      record.assignee,
      record.type === 'report' ? record.by : null,
      record.response?.by,
      record.correct?.by,
      record.confirmed?.by,
      ...(record.up ?? []),
      ...(record.down ?? []),
      ...(record.helpful ?? []),
      ...(record.sameQuestion ?? []),
    ];
    for (const id of people) if (id) yield ['person', id];
  }
}
