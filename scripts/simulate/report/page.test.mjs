import {describe, expect, it} from 'vitest';
import {niceTop} from './charts.mjs';
import {html} from './html.mjs';
import {histogram} from './numbers.mjs';
import {page} from './page.mjs';

const told = {
  seed: '<seed>',
  size: {name: 'quick', votesEach: 5},
  threshold: 20,
  database: 'memory',
  seconds: 12,
  livedSeconds: 10,
  checks: [
    {
      group: 'Votes',
      claim: 'Sums agree',
      counted: 3,
      wrong: 0,
      examples: [],
      passed: true,
    },
    {
      group: 'Votes',
      claim: 'Nothing twice',
      counted: 3,
      wrong: 1,
      examples: ['<b>'],
      passed: false,
    },
  ],
  passed: 1,
  failed: 1,
  people: 4,
  ideas: 3,
  votes: 30,
  reached: 1,
  cohorts: [
    {
      cohort: '2028-01',
      submitted: 3,
      reached: 1,
      archived: 2,
      merged: 0,
      votes: 30,
      share: 33.3,
    },
  ],
  votesByDay: [
    ['2028-01-01', 10],
    ['2028-01-02', 20],
  ],
  nets: [-1, 3, 21],
  daysToThreshold: [12],
  refused: [{code: 'voting_closed', what: 'late', count: 2}],
  traffic: {requests: 40, routes: [], slowest: [], refusals: []},
  fingerprint: 'abc',
  scheduler: {runs: 9, late: 1, twice: 2, killed: 1},
  similar: {asked: 3, shown: 2, votedInstead: 1},
  told: 30,
  merged: 1,
  unmerged: 1,
  triedAgain: 1,
  excluded: 5,
  recounts: 12,
  policyChange: {threshold: 40, reaches: 1},
};

describe('the report', () => {
  it('says whether the year was consistent, and what was not', () => {
    const text = page(told);
    expect(text).toMatch(/1 of 2\s+checks\s+do\s+not\s+hold/);
    expect(text).toContain('&lt;b&gt;');
    expect(page({...told, failed: 0})).toMatch(/All 1\s+checks hold/);
  });

  it('loads nothing, and writes what people chose as text', () => {
    const text = page(told);
    expect(text).not.toMatch(/<script|<link|src=|https?:/);
    expect(text).toContain('&lt;seed&gt;');
  });

  it('gives every chart a name and its numbers', () => {
    const text = page(told);
    expect(
      text.match(/<svg[^>]*role="img"[^>]*aria-label="[^"]+"/g),
    ).toHaveLength(4);
    expect(text.match(/<caption>/g).length).toBeGreaterThanOrEqual(7);
  });
});

describe('the parts of it', () => {
  it('counts what falls into each stretch, and the rest at the ends', () => {
    const bins = histogram([-9, 0, 4, 5, 99], {from: 0, to: 10, width: 5});
    expect(bins.map(({count}) => count)).toEqual([3, 2]);
  });

  it('ends an axis at a round number', () => {
    expect([3, 7, 18, 430].map(niceTop)).toEqual([4, 10, 20, 500]);
  });

  it('leaves HTML as it is and writes everything else', () => {
    expect(String(html`<p>${'<&"'}${html`<b>x</b>`}${null}${[1, 2]}</p>`)).toBe(
      '<p>&lt;&amp;&quot;<b>x</b>12</p>',
    );
  });
});
