import {describe, expect, it} from 'vitest';
import {createBook} from './book.mjs';
import {officeHours} from './hours.mjs';

const at = (time) => Date.parse(`2027-03-${time}:00Z`);
const hours = officeHours(
  {
    timeZone: 'UTC',
    hours: [1, 2, 3, 4, 5].map((day) => ({day, from: '09:00', to: '17:00'})),
    holidays: [],
  },
  at('08T00:00'),
  at('13T00:00'),
);
const asker = {region: {place: 'help'}, role: 'member'};
const peer = {role: 'member'};

/** The goals that a question of Monday night has missed on Thursday. */
function missedWith(...answers) {
  const book = createBook({hoursOf: () => hours});
  const question = book.asked({
    asker,
    title: '?',
    at: at('08T20:00'),
    held: false,
  });
  for (const [person, time] of answers) {
    book.answered(question, {person, at: at(time), held: false});
  }
  return book.missed(question, at('11T09:00'));
}

describe('the goals that were missed', () => {
  // Eight office hours after a night are over when the office closes.
  it('are late in the evening after they were due', () => {
    expect(missedWith([peer, '09T12:00'])).toEqual([]);
    expect(missedWith([peer, '09T17:00'])).toEqual(['firstPeerResponse']);
    expect(missedWith([peer, '09T18:30'])).toEqual([
      'firstResponse',
      'firstPeerResponse',
    ]);
  });

  it('count what the asker says as a turn of the community again', () => {
    expect(missedWith([peer, '09T12:00'], [asker, '09T13:00'])).toEqual([]);
    expect(missedWith()).toEqual(['firstResponse', 'firstPeerResponse']);
  });
});
