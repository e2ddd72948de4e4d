import {describe, expect, it} from 'vitest';
import {clientSections} from './client-section.mjs';

const run = (first, more = {}) => ({
  ...{code: 20_000, first, all: first * 2, scripting: 50, shift: 0},
  ...{press: first / 10, heap: 3, idle: 1, ...more},
});
const runs = (...all) => ({runs: all, ...all[0]});

const sections = (ours, more = {}) =>
  clientSections({
    counts: [100, 1_000],
    answers: 1_000,
    boards: Object.fromEntries(
      [100, 1_000]
        .flatMap((count) => [
          [`Townhall ${count}`, runs(ours)],
          [`floor ${count}`, runs(run(100))],
          [`Townhall feed ${count}`, runs(ours)],
          [`floor feed ${count}`, runs(run(50))],
          [`Townhall thread ${count}`, runs(ours)],
          [`floor thread ${count}`, runs(run(25))],
          [`Waline ${count}`, runs(run(250))],
          [`Artalk ${count}`, runs(run(400))],
          [`empty page ${count}`, runs(run(1, {heap: 1}))],
        ])
        .concat([
          ['empty page 1', runs(run(1, {heap: 1}))],
          ['Townhall welcome, guest 1', runs(run(50))],
          ['Townhall welcome, staff 1', runs(run(50), ours)],
        ]),
    ),
    host: {
      'without the script tag': runs({largestPaint: 100, blocked: 0}),
      'with the script tag': runs({largestPaint: 105, blocked: 4}),
    },
    mounts: {
      mounts: 1_000,
      before: {heap: 1.5, nodes: 200, listeners: 3},
      after: {heap: 1.6, nodes: 200, listeners: 3},
    },
    plugins: {
      plugins: 50,
      boots: [90, 100, 400],
      trips: [0.4, 0.5, 9],
      alone: [100, 200, 400],
      beside: [104, 212, 400],
      there: 2_000,
    },
    ...more,
  });

const verdicts = (ours) =>
  Object.fromEntries(
    sections(ours).flatMap(({budgets}) =>
      budgets.map(({name, value, isMet}) => [name, {value, isMet}]),
    ),
  );

describe('the section about boards', () => {
  it('asks more of the peers where there is more to draw', () => {
    const said = verdicts(run(125));
    expect(said['All of 100 ideas / floor']).toEqual({
      value: 1.25,
      isMet: true,
    });
    expect(said['Waline’s 100 items / our ideas']).toEqual({
      value: 2,
      isMet: true,
    });
    expect(said['Waline’s 1,000 items / our ideas'].isMet).toBe(false);
    expect(said['Artalk’s 1,000 items / our ideas'].isMet).toBe(true);
  });

  it('holds feeds and answers to floors of their own', () => {
    const said = verdicts(run(100));
    expect(said['All of 100 questions / floor'].value).toBe(2);
    expect(said['All of 1,000 answers / floor'].value).toBe(4);
    expect(said['All of 100 answers / floor']).toBeUndefined();
  });

  it('takes away what the page itself holds', () => {
    const said = verdicts(run(100, {heap: 3.4}));
    const {value, isMet} = said['Heap of 1,000 ideas, above the empty page'];
    expect(value).toBeCloseTo(2.4);
    expect(isMet).toBe(true);
  });

  it('forgives no shift, however small', () => {
    const said = verdicts(run(100, {shift: 0.0001}));
    expect(said['Layout shift with ideas, the worst of all'].isMet).toBe(false);
    const welcome = 'Layout shift with a welcome, the worst of all segments';
    expect(said[welcome].isMet).toBe(false);
    expect(verdicts(run(100))[welcome].isMet).toBe(true);
  });
});

it('says what a page pays for the tag, and for boards that are gone', () => {
  const said = verdicts(run(100));
  expect(said['Largest contentful paint with the tag / without'].value).toBe(
    1.05,
  );
  expect(said['Blocking time that the tag adds'].isMet).toBe(true);
  expect(said['Nodes that 1,000 boards leave behind'].value).toBe(0);
});

describe('the section about plugins', () => {
  it('is left out where they could not be measured', () => {
    const all = sections(run(100));
    const without = sections(run(100), {plugins: undefined});
    expect(without).toEqual(all.filter(({title}) => !/plugin/i.test(title)));
    expect(without).toHaveLength(all.length - 1);
  });

  it('goes by medians, and compares pages of the same round', () => {
    const said = verdicts(run(100));
    const {value, isMet} = said['First idea with 50 plugins / without'];
    expect(value).toBeCloseTo(1.04);
    expect(isMet).toBe(true);
    expect(said['A plugin from its start to ready, median'].value).toBe(100);
    expect(said['A question to a plugin and its answer, median'].value).toBe(
      0.5,
    );
  });
});
