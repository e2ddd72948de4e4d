import {expect, fixture, html} from '@open-wc/testing';
import {computeAccessibleDescription} from 'dom-accessibility-api';
import {showBoard} from '../idea-board/testing/show-board.js';
import '../idea-vote/define.js';
import {showDetail} from '../idea-detail/testing/show-detail.js';
import {findByRole} from '../internal/testing/by-role.js';
import {aGate} from '../internal/testing/middleware.js';
import {anIdea} from '../internal/testing/records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {IdeaCard} from './idea-card.js';

const title = 'Let votes rest for a while';
const reason = 'Two hundred votes in a minute.';
const isOnHold =
  /Voting is on hold while votes are checked, 1 of 100 net votes, 12 days left/;

async function anIdeaOnHold() {
  const town = await aTown(anIdea({title}));
  const id = await town.ideaId(title);
  await town.as('grace').ideas.vote(id, 'up');
  const {moderation} = town.as('stan');
  await moderation.holdVotes(id, {on: true, reason});
  return {town, id, moderation};
}

/** The vote takes nothing, and says why to those who do not see it. */
async function expectRestingVote() {
  const up = await findByRole('button', /Vote up/);
  expect(up).to.have.attribute('aria-disabled', 'true');
  const group = await findByRole('group', new RegExp(title));
  expect(computeAccessibleDescription(group)).to.match(isOnHold);
  return up;
}

describe('an idea whose votes are on hold', () => {
  afterEach(() => sessionStorage.clear());

  it('says so on its card, and sends nothing', async () => {
    const {town, id} = await anIdeaOnHold();
    const {middleware, seen} = aGate(/PUT .*\/ballot$/);
    const card = await fixture<IdeaCard>(html`
      <townhall-idea-card
        .community=${town.as('ada', middleware)}
        idea-id=${id}
      ></townhall-idea-card>
    `);

    await findText(isOnHold);
    await findText(/1 up, 0 down, 1 net/);
    const up = await expectRestingVote();
    up.click();
    await until(() => announced(card).includes('while staff checks the votes'));
    expect(seen).to.deep.equal([]);
    expect(up).to.have.attribute('aria-pressed', 'false');
    await expect(card).to.be.accessible();
  });

  it('says so in a list, in one line and in a roadmap', async () => {
    const {town} = await anIdeaOnHold();
    for (const view of ['list', 'compact'] as const) {
      const board = await showBoard(town.as(null), {view});
      await findText(isOnHold);
      await expectRestingVote();
      await expect(board).to.be.accessible();
      board.remove();
    }
    const board = await showBoard(town.as(null), {view: 'roadmap'});
    await findText(isOnHold);
    expect(textOf(board)).to.include(title);
  });

  it('says so beside a vote in a page, and in a line of text', async () => {
    const {town, id} = await anIdeaOnHold();
    for (const inline of [false, true]) {
      const page = await fixture(html`
        <p>
          <townhall-idea-vote
            .community=${town.as(null)}
            .inline=${inline}
            idea-id=${id}
          ></townhall-idea-vote>
        </p>
      `);
      await findText(isOnHold);
      await expectRestingVote();
      await expect(page).to.be.accessible();
      page.remove();
    }
  });

  it('says so where it is opened', async () => {
    const {town, id} = await anIdeaOnHold();
    await showDetail(town.as(null), id);
    await findText(isOnHold);
    await expectRestingVote();
  });

  it('takes votes again when it is let go, without a reload', async () => {
    const {town, id, moderation} = await anIdeaOnHold();
    const board = await showBoard(town.as('ada'));
    await expectRestingVote();

    await moderation.holdVotes(id, {on: false, reason});
    await until(() => !isOnHold.test(textOf(board)));
    (await findByRole('button', /Vote up/)).click();
    await findText(/2 up, 0 down, 2 net/);
  });

  it('takes a vote back that came after the hold, and shows the hold', async () => {
    const town = await aTown(anIdea({title}));
    const id = await town.ideaId(title);
    const {middleware, open} = aGate(/PUT .*\/ballot$/);
    const board = await showBoard(town.as('ada', middleware));
    (await findByRole('button', /Vote up/)).click();
    await town.as('stan').moderation.holdVotes(id, {on: true, reason});
    open();

    await findText(/Voting is on hold while staff checks the votes/);
    await findText(/Voting is on hold while votes are checked, 0 of 100/);
    const up = await findByRole('button', /Vote up/);
    expect(up).to.have.attribute('aria-pressed', 'false');
    await expect(board).to.be.accessible();
  });
});
