import {expect} from '@open-wc/testing';
import {Undoing} from './undoing.js';

/** A timer that rings when the test says so. */
function anOffer() {
  const timer: {ms?: number | undefined; ring?: (() => void) | undefined} = {};
  let drawn = 0;
  const host = {
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => (drawn += 1),
    updateComplete: Promise.resolve(true),
  };
  const undoing = new Undoing<string>(host, (ms, ring) => {
    Object.assign(timer, {ms, ring});
    return () => Object.assign(timer, {ms: undefined, ring: undefined});
  });
  undoing.offer(async () => 'as it was');
  return {undoing, timer, drawn: () => drawn};
}

describe('the offer to take something back', () => {
  it('stands for ten seconds', async () => {
    const {undoing, timer, drawn} = anOffer();
    expect(timer.ms).to.equal(10_000);
    expect(await undoing.undo?.()).to.equal('as it was');
    timer.ring?.();
    expect(undoing.undo).to.equal(undefined);
    expect(drawn()).to.equal(1);
  });

  it('waits while somebody is at it, and then for ten seconds more', () => {
    const {undoing, timer} = anOffer();
    undoing.hold();
    expect(timer.ring).to.equal(undefined);
    undoing.release();
    expect(timer.ms).to.equal(10_000);
  });

  it('begins anew with something else', async () => {
    const {undoing, timer} = anOffer();
    undoing.offer(async () => 'the other');
    expect(timer.ms).to.equal(10_000);
    expect(await undoing.undo?.()).to.equal('the other');
  });

  it('is over when it was taken', () => {
    const {undoing, timer} = anOffer();
    undoing.forget();
    expect(timer.ring).to.equal(undefined);
    undoing.release();
    expect(timer.ring).to.equal(undefined);
  });
});
