import {expect} from '@open-wc/testing';
import {aTown} from '../internal/testing/town.js';
import {WaitingVotes} from './waiting-votes.js';

/** How many listen for the connection to come back. */
function countListeners() {
  let count = 0;
  const {addEventListener, removeEventListener} = window;
  const counting =
    (by: number, own: (...call: [string, EventListener]) => void) =>
    (...call: [string, EventListener]) => {
      if (call[0] === 'online') count += by;
      own.apply(window, call);
    };
  Object.assign(window, {
    addEventListener: counting(1, addEventListener),
    removeEventListener: counting(-1, removeEventListener),
  });
  return {
    get count() {
      return count;
    },
    restore: () =>
      Object.assign(window, {addEventListener, removeEventListener}),
  };
}

const nobodyHears = {
  onWaiting: () => {},
  onCounted: () => {},
  onDropped: () => {},
  onElsewhere: () => {},
};

describe('votes that wait', () => {
  it('are watched only while their ideas are on the page', async () => {
    const community = (await aTown()).as('ada');
    const online = countListeners();
    try {
      const waiting = new WaitingVotes(nobodyHears);
      waiting.resume();
      waiting.begin(community, 'ada');
      expect(online.count).to.equal(1);
      waiting.pause();
      expect(online.count).to.equal(0);

      // It was removed before it was known who is looking.
      waiting.begin(community, 'ada');
      expect(online.count).to.equal(0);
      waiting.resume();
      expect(online.count).to.equal(1);
      waiting.end();
      expect(online.count).to.equal(0);
    } finally {
      online.restore();
    }
  });
});
