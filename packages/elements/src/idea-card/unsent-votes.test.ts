import {expect} from '@open-wc/testing';
import {UnsentVotes} from './unsent-votes.js';

const key = 'townhall-unsent-votes ada';

describe('UnsentVotes', () => {
  afterEach(() => localStorage.clear());

  it('are there again after a reload, and only for whom they are', () => {
    new UnsentVotes('ada').keep('idea-1', {vote: 'up'});

    expect([...new UnsentVotes('ada').all]).to.deep.equal([
      ['idea-1', {vote: 'up'}],
    ]);
    expect(new UnsentVotes('grace').all.size).to.equal(0);
  });

  it('keep the last vote on an idea, and nothing once it is forgotten', () => {
    const unsent = new UnsentVotes('ada');
    unsent.keep('idea-1', {vote: 'up'});
    unsent.keep('idea-1', {vote: 'none'});
    expect(unsent.all.get('idea-1')).to.deep.equal({vote: 'none'});

    unsent.forget('idea-1');
    expect(unsent.all.size).to.equal(0);
    expect(localStorage.length).to.equal(0);
  });

  it('follow what another tab does', () => {
    const [here, there] = [new UnsentVotes('ada'), new UnsentVotes('ada')];
    here.keep('idea-1', {vote: 'up'});
    there.forget('idea-1');
    expect(here.all.size).to.equal(0);
  });

  it('keep why one was refused', () => {
    const refused = {code: 'voting_closed', text: 'Voting has ended.'};
    new UnsentVotes('ada').keep('idea-1', {vote: 'up', refused});
    expect(new UnsentVotes('ada').all.get('idea-1')).to.deep.equal({
      vote: 'up',
      refused,
    });
  });

  for (const [what, text] of [
    ['no JSON', '{'],
    ['no list', '{"idea-1":{"vote":"up"}}'],
    ['no votes', '[["idea-1",{"vote":"sideways"}],[2,{"vote":"up"}],null]'],
  ] as const) {
    it(`take for nothing what is ${what}`, () => {
      localStorage.setItem(key, text);
      expect(new UnsentVotes('ada').all.size).to.equal(0);
    });
  }

  it('stay in memory where the browser stores nothing', () => {
    const refusing = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
    const unsent = new UnsentVotes('ada', refusing);
    unsent.keep('idea-1', {vote: 'down'});
    expect(unsent.all.get('idea-1')).to.deep.equal({vote: 'down'});
    unsent.forget('idea-1');
    expect(unsent.all.size).to.equal(0);
  });

  it('stay in memory where the storage is full', () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    const unsent = new UnsentVotes('ada');
    try {
      unsent.keep('idea-1', {vote: 'up'});
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(unsent.all.get('idea-1')).to.deep.equal({vote: 'up'});
  });
});
