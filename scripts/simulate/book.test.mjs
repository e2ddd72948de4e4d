import {describe, expect, it} from 'vitest';
import {createBook} from './book.mjs';
import {createLifecycle} from './lifecycle.mjs';
import {noteMerge, noteUnmerge} from './merging.mjs';

const hour = 3_600_000;
const person = (number) => ({number, id: `person-${number}`});

function openBook({threshold = 3} = {}) {
  const book = createBook({threshold});
  const lifecycle = createLifecycle({book, ownerOf: () => undefined});
  const suggest = (number) =>
    book.suggested(
      {title: `idea ${number}`},
      {
        id: `idea-${number}`,
        author: person(90 + number),
        at: Date.parse('2028-01-10T12:00:00Z'),
      },
    );
  return {book, lifecycle, one: suggest(1), two: suggest(2)};
}

describe('the book', () => {
  it('takes votes from the opening until just before the end', () => {
    const {book, one} = openBook();
    expect(book.verdictOnVote(one, one.opensAt - 1)).toBe('voting_not_open');
    expect(book.verdictOnVote(one, one.opensAt)).toBeNull();
    expect(book.verdictOnVote(one, one.closesAt - 1)).toBeNull();
    expect(book.verdictOnVote(one, one.closesAt)).toBe('voting_closed');
  });

  it('makes the threshold once, with the vote that crosses it', () => {
    const {book, one} = openBook({threshold: 2});
    for (const number of [1, 2, 3]) {
      book.voted(one, person(number), 1, one.opensAt + number * hour);
    }
    book.voted(one, person(1), -1, one.opensAt + 9 * hour);
    expect(one.reachedAt).toBe(one.opensAt + 2 * hour);
    expect([one.up, one.down]).toEqual([2, 1]);
  });

  it('unites votes in a merge, the later one wins, and gives them back', () => {
    const {book, one, two} = openBook({threshold: 10});
    const at = (hours) => one.opensAt + hours * hour;
    book.voted(one, person(1), 1, at(1));
    book.voted(two, person(1), -1, at(2));
    book.voted(two, person(2), -1, at(1));
    book.voted(one, person(2), 1, at(2));
    book.voted(one, person(3), 1, at(3));
    const before = [one.up, one.down, two.up, two.down];

    noteMerge(book, one, two, {at: at(4), actor: null, reason: 'the same'});
    expect([two.up, two.down]).toEqual([2, 1]);
    expect(book.verdictOnVote(one, at(5))).toBe('merged');

    noteUnmerge(book, one, {at: at(6), actor: null, reason: 'not the same'});
    expect([one.up, one.down, two.up, two.down]).toEqual(before);
  });

  it('leaves out who is excluded', () => {
    const {book, one} = openBook();
    book.voted(one, person(1), 1, one.opensAt);
    book.excluded.add(1);
    book.recount(one, one.opensAt + hour);
    expect(one.up).toBe(0);
    expect(book.verdictOnVote(one, one.opensAt, person(1))).toBe(
      'votes_excluded',
    );
  });
});

describe('what time does', () => {
  const linesOf = ({steps}) => steps.map(({from, to}) => `${from} → ${to}`);

  it('opens, reminds and archives, each once however often it looks', () => {
    const {book, lifecycle, one} = openBook();
    const stops = [one.createdAt, one.opensAt + hour, one.closesAt - 80 * hour];
    for (const stop of [...stops, one.closesAt - hour, one.closesAt + hour]) {
      lifecycle.advance(stop);
      lifecycle.advance(stop);
    }
    expect(linesOf(one)).toEqual([
      'null → scheduled',
      'scheduled → open',
      'open → archived',
    ]);
    expect(one.steps.at(-1)).toMatchObject({
      at: one.closesAt,
      reason: '0 net of 3 by 1 May 2028.',
    });
    const told = book.told.filter(({idea}) => idea === one);
    expect(told.map(({kind, daysLeft}) => [kind, daysLeft])).toEqual([
      ['opened', null],
      ['ending', 14],
      ['ending', 3],
      ['archived', null],
    ]);
  });

  it('keeps what has made it out of the archive', () => {
    const {book, lifecycle, one} = openBook({threshold: 1});
    book.voted(one, person(1), 1, one.opensAt + hour);
    lifecycle.advance(one.closesAt + hour);
    expect(linesOf(one).at(-1)).toBe('open → threshold_reached');
    expect(book.stageAt(one, one.closesAt + hour)).toBe('threshold_reached');
  });
});
