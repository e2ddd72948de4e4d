import {describe, expect, it} from 'vitest';
import {budget} from './budget.mjs';
import {chart} from './chart.mjs';
import {page} from './page.mjs';

const results = {
  startedAt: '2026-11-22T05:04:44.000Z',
  machine: ['2 cores', 'Node 20'],
  quick: false,
  sections: [
    {
      title: 'Server <fast>',
      about: ['All at once.'],
      budgets: [
        budget({name: 'cached list', value: 0.71, atLeast: 0.6}),
        budget({name: 'vote', value: 0.3, atLeast: 0.5}),
      ],
      tables: [
        {title: 'Figures', columns: ['p95 (ms)'], rows: [['vote', 12.345]]},
      ],
      charts: [{title: 'Requests', bars: [{name: 'ours', value: 3}]}],
    },
  ],
};

describe('the page', () => {
  it('says what was measured beside its budget, and whether it is met', () => {
    const rows = page(results)
      .match(/<tr>[^]*?<\/tr>/g)
      .map(textOf);
    expect(rows).toContain('cached list 0.71× at least 0.6× met');
    expect(rows).toContain('vote 0.3× at least 0.5× missed');
    expect(rows).toContain('vote 12.3');
  });

  it('needs no other file and trusts no text', () => {
    const markup = page(results);
    expect(markup).toContain('Server &#60;fast&#62;');
    expect(markup).not.toMatch(/<(script|link|img)|https?:/);
  });

  it('warns of a quick run, and only of that', () => {
    expect(page(results)).not.toContain('A quick run');
    expect(page({...results, quick: true})).toContain('A quick run');
  });
});

describe('a chart', () => {
  it('makes the largest bar the longest, and leaves out what is unknown', () => {
    const {markup} = chart({
      title: 'Speed',
      unit: 'ms',
      bars: [
        {name: 'one', value: 50},
        {name: 'two', value: 100},
        {name: 'none', value: undefined},
      ],
    });
    const widths = [...markup.matchAll(/<rect[^>]*\swidth="([\d.]+)"/g)];
    expect(widths.map(([, width]) => Number(width))).toEqual([150, 300]);
    expect(markup).toContain('100 ms');
  });

  it('puts the tick of a budget where its value would end', () => {
    const {markup} = chart({
      title: 'Speed',
      bars: [{name: 'one', value: 50, mark: 100}],
    });
    expect(markup).toContain('M530.0 ');
  });
});

const textOf = (markup) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
