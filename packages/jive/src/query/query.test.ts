import {describe, expect, it} from 'vitest';
import {filter, instantOf, jiveDate} from '../index.js';
import {expressionsIn} from '../testing/expressions.js';
import {withQuery} from './query.js';

const address = 'https://jive.test/api/core/v3/contents';

describe('a query', () => {
  it('repeats filters, and puts commas between fields', () => {
    const url = withQuery(address, {
      filter: [filter.type('idea', 'discussion'), filter.tag('a')],
      fields: ['@all', '-content.text'],
      count: 100,
      sort: undefined,
    });
    expect(decodeURIComponent(url)).toBe(
      `${address}?filter=type(idea,discussion)&filter=tag(a)&fields=@all,-content.text&count=100`,
    );
  });

  it('leaves out what is empty', () => {
    expect(withQuery(address, {filter: [], fields: []})).toBe(address);
  });

  it('sends the + of a date as %2B', () => {
    const before = jiveDate('2026-01-31T22:46:12.044Z');
    expect(before).toBe('2026-01-31T22:46:12.044+0000');
    expect(withQuery(address, {before})).toContain('.044%2B0000');
  });
});

describe('a filter', () => {
  it('escapes the signs that Jive reads, and survives them', () => {
    const words = ['a,b', '(c)', 'd\\e', 'f\\,(g', 'ä & ö', '100%', '+', '#'];
    const url = withQuery(address, {filter: [filter.search(...words)]});
    expect(expressionsIn(new URL(url))).toEqual([
      {name: 'search', values: words},
    ]);
  });

  it('names entities by type and number', () => {
    expect(filter.entities([3_227_383, '1201'], [1, 7]).expression).toBe(
      'entityDescriptor(3227383,1201,1,7)',
    );
  });

  it('can be open at either end of time', () => {
    const when = '2026-01-01T00:00:00.000Z';
    const written = '2026-01-01T00:00:00.000+0000';
    expect(filter.created({from: when}).expression).toBe(
      `creationDate(null,${written})`,
    );
    expect(filter.modified({to: new Date(when)}).expression).toBe(
      `modificationDate(${written},null)`,
    );
    expect(filter.subjectOnly().expression).toBe('subjectonly');
  });

  it('that Jive does not know is refused by it', () => {
    expect(() => expressionsIn(new URL(`${address}?filter=votes((3)`))).toThrow(
      'Invalid filter expression',
    );
  });
});

describe('an instant', () => {
  it('is read with and without a colon in its zone', () => {
    expect(instantOf('2012-01-31T22:46:12.044+0000')).toBe(
      '2012-01-31T22:46:12.044Z',
    );
    expect(instantOf('2012-01-31T22:46:12.044+0130')).toBe(
      '2012-01-31T21:16:12.044Z',
    );
    expect(instantOf('2012-01-31T22:46:12.044-08:00')).toBe(
      '2012-02-01T06:46:12.044Z',
    );
  });

  it('is none where nothing says when', () => {
    for (const one of ['', 'yesterday', 7, null, undefined]) {
      expect(instantOf(one)).toBeUndefined();
    }
  });
});
