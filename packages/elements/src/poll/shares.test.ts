import {expect, fixture, html} from '@open-wc/testing';
import type {Poll} from '@townhall/client';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {PollBox} from './poll.js';
import {sharesOf} from './shares.js';
import {aPoll, bars} from './testing/poll-on-page.js';

const poll = (maximumChoices: number, count: number): Poll => ({
  id: 'poll',
  place: null,
  question: 'Which?',
  options: Array.from({length: count}, (_, at) => ({
    id: at + 1,
    text: `Option ${at + 1}`,
  })),
  maximumChoices,
  resultsShown: 'always',
  changeable: true,
  optionsMayGrow: false,
  state: 'open',
  closesAt: null,
  voters: 0,
  results: null,
  version: 1,
  createdAt: '2026-11-22T00:00:00.000Z',
  updatedAt: '2026-11-22T00:00:00.000Z',
});

const shares = (votes: number[], maximumChoices = 1, voters?: number) =>
  sharesOf(poll(maximumChoices, votes.length), {
    voters: voters ?? votes.reduce((sum, one) => sum + one, 0),
    votes,
  }).map(({share}) => share);

describe('the shares of a poll', () => {
  it('come to a hundred for a single choice', () => {
    expect(shares([1, 1, 1])).to.deep.equal([34, 33, 33]);
    expect(shares([2, 1])).to.deep.equal([67, 33]);
    for (let seed = 1; seed < 200; seed += 1) {
      const votes = [seed % 7, seed % 11, seed % 13, 1];
      const sum = shares(votes).reduce((all, share) => all + share, 0);
      expect(sum, `${votes}`).to.equal(100);
    }
  });

  it('are of people where several may be chosen, and nothing of nobody', () => {
    expect(shares([2, 1, 1], 2, 2)).to.deep.equal([100, 50, 50]);
    expect(shares([0, 0])).to.deep.equal([0, 0]);
  });

  for (const scheme of ['light', 'dark']) {
    it(`fit on a small screen from right to left, ${scheme}`, async () => {
      const town = await aTown();
      const {id} = await aPoll(town, {resultsShown: 'always'});
      await town.as('ada').polls.vote(id, [1]);
      const page = document.createElement('div');
      page.dir = 'rtl';
      page.style.cssText = `color-scheme: ${scheme}; inline-size: 320px;
        background: ${scheme === 'dark' ? '#1b1c1f' : '#ffffff'}`;
      const box = await fixture<PollBox>(
        html`<townhall-poll
          .community=${town.as('ada')}
          poll=${id}
        ></townhall-poll>`,
        {parentNode: page},
      );
      await until(() => bars().length === 3);
      expect(box.scrollWidth).to.be.at.most(320);
      await expect(box).to.be.accessible();
    });
  }
});
