import {expect} from '@open-wc/testing';
import {
  RefusedError,
  UnreachableError,
  type Vote,
  type VoteResult,
} from '@townhall/client';
import {until} from '../internal/testing/until.js';
import {UnsentVotes} from './unsent-votes.js';
import {VoteQueue, type Outcome} from './vote-queue.js';

/** The queue hands results through unread. */
const counted = (idea: string) => ({idea: {id: idea}}) as VoteResult;
const unreachable = () => Promise.reject(new UnreachableError('No answer'));
const refused =
  (code: string, status = 409, retryAfter?: number) =>
  () =>
    Promise.reject(
      new RefusedError({
        type: 'about:blank',
        title: 'No',
        status,
        code,
        ...(retryAfter === undefined ? {} : {retryAfter}),
      }),
    );

/** A queue whose timer rings when the test says so. */
function aQueue(random = 1) {
  const sent: string[] = [];
  const outcomes: Outcome[] = [];
  const timer: {ms?: number | undefined; ring?: (() => void) | undefined} = {};
  let answer: (idea: string) => Promise<VoteResult> = unreachable;
  const unsent = new UnsentVotes('ada');
  const queue = new VoteQueue({
    send: (idea: string, {vote}: {vote: Vote}) => {
      sent.push(`${idea} ${vote}`);
      return answer(idea);
    },
    unsent,
    random: () => random,
    after: (ms, ring) => {
      Object.assign(timer, {ms, ring});
      return () => Object.assign(timer, {ms: undefined, ring: undefined});
    },
  });
  const isShown = {now: true};
  const unwatch = queue.watch((outcome) => {
    outcomes.push(outcome);
    return isShown.now;
  });
  return {
    queue,
    unsent,
    sent,
    outcomes,
    timer,
    isShown,
    unwatch,
    answerWith: (next: typeof answer) => (answer = next),
  };
}

describe('VoteQueue', () => {
  let unwatch = () => {};
  afterEach(() => {
    unwatch();
    localStorage.clear();
  });
  const open = (random?: number) => {
    const test = aQueue(random);
    ({unwatch} = test);
    return test;
  };

  it('sends when the device is online again, once', async () => {
    const {queue, sent, outcomes, answerWith, unsent} = open();
    queue.keep('a', 'up');
    answerWith(async (idea) => counted(idea));

    dispatchEvent(new Event('online'));
    dispatchEvent(new Event('online'));
    await until(() => outcomes.length === 1);
    await queue.send();
    expect(sent).to.deep.equal(['a up']);
    expect(outcomes[0]?.idea).to.equal('a');
    expect(unsent.all.size).to.equal(0);
  });

  it('sends when the page is looked at again', async () => {
    const {queue, outcomes, answerWith} = open();
    queue.keep('a', 'up');
    answerWith(async (idea) => counted(idea));
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => outcomes.length === 1);
  });

  it('waits twice as long after each try, up to five minutes', async () => {
    const {queue, timer} = open();
    queue.keep('a', 'up');
    const pauses = [timer.ms];
    for (let round = 0; round < 8; round++) {
      await queue.send();
      pauses.push(timer.ms);
    }
    expect(pauses.slice(0, 3)).to.deep.equal([4_000, 8_000, 16_000]);
    expect(pauses.at(-1)).to.equal(300_000);
  });

  it('spreads the waiting over half of it', () => {
    const {queue, timer} = open(0);
    queue.keep('a', 'up');
    expect(timer.ms).to.equal(2_000);
  });

  it('waits as long as a busy community asks', async () => {
    const {queue, timer, answerWith, outcomes} = open();
    queue.keep('a', 'up');
    answerWith(refused('rate_limited', 429, 60));
    await queue.send();
    expect(timer.ms).to.equal(60_000);
    expect(outcomes).to.deep.equal([]);
  });

  it('sends the last intent only, even of those that come meanwhile', async () => {
    const {queue, sent, outcomes, answerWith} = open();
    queue.keep('a', 'up');
    queue.keep('a', 'down');
    answerWith(async (idea) => {
      if (sent.length === 1) queue.keep('a', 'none');
      return counted(idea);
    });
    await queue.send();
    expect(sent).to.deep.equal(['a down', 'a none']);
    expect(outcomes).to.have.length(1);
  });

  it('stops at the first that cannot be reached, and drops what is refused', async () => {
    const {queue, sent, outcomes, answerWith, unsent} = open();
    for (const idea of ['a', 'b', 'c']) queue.keep(idea, 'up');
    answerWith((idea) =>
      idea === 'a' ? refused('voting_closed')() : unreachable(),
    );
    await queue.send();
    expect(sent).to.deep.equal(['a up', 'b up']);
    expect(outcomes.map(({failure}) => failure?.code)).to.deep.equal([
      'voting_closed',
    ]);
    expect([...unsent.all.keys()]).to.deep.equal(['b', 'c']);
  });

  it('keeps why a vote was refused until somebody sees its idea', async () => {
    const {queue, sent, answerWith, isShown, unsent} = open();
    isShown.now = false;
    queue.keep('a', 'up');
    answerWith(refused('voting_closed'));
    await queue.send();
    await queue.send();
    expect(sent).to.deep.equal(['a up']);
    expect(unsent.all.get('a')?.refused?.code).to.equal('voting_closed');
  });

  it('tells that another tab has sent a vote, and does not send it', async () => {
    const {queue, sent, outcomes} = open();
    queue.keep('a', 'up');
    new UnsentVotes('ada').forget('a');
    await queue.send();
    expect(sent).to.deep.equal([]);
    expect(outcomes).to.deep.equal([{idea: 'a'}]);
  });

  it('is quiet when nobody watches any longer', () => {
    const {queue, timer} = open();
    queue.keep('a', 'up');
    unwatch();
    expect(timer.ring).to.equal(undefined);
    queue.keep('a', 'down');
    expect(timer.ring).to.equal(undefined);
  });
});
