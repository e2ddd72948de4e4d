import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {computeAccessibleDescription} from 'dom-accessibility-api';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {anIdea} from '../internal/testing/records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown, type Town} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../idea-board/define.js';
import '../idea-detail/define.js';
import '../idea-vote/define.js';
import '../community/define.js';
import './define.js';
import type {IdeaCard} from './idea-card.js';

const ballotCall = /PUT .*\/ballot$/;
const waits = /Your vote will be sent when it can\./;
const online = () => dispatchEvent(new Event('online'));
const isPressed = (name: RegExp) =>
  allByRole('button', name).map((button) => button.ariaPressed);

async function anIdeaInTown() {
  const record = anIdea();
  const town = await aTown(record);
  return {town, id: await town.ideaId(String(record.title))};
}

const showCard = (community: Community, id: string) =>
  fixture<IdeaCard>(html`
    <townhall-idea-card
      .community=${community}
      idea-id=${id}
    ></townhall-idea-card>
  `);

/** Ada votes while nothing reaches the community. */
async function aVoteThatWaits(town: Town, id: string) {
  const {cable, middleware} = aCable(ballotCall);
  const {middleware: counting, seen, open} = aGate(ballotCall);
  open();
  const card = await showCard(town.as('ada', middleware, counting), id);
  const up = await findByRole('button', /Vote up/);
  cable.isCut = true;
  up.click();
  await findText(waits);
  return {card, cable, seen};
}

describe('a vote that cannot reach the community', () => {
  // Other tests of this browser may have left something there.
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('stays, says that it will be sent, and is counted once', async () => {
    const {town, id} = await anIdeaInTown();
    const {card, cable, seen} = await aVoteThatWaits(town, id);
    expect(announced(card)).to.match(waits);
    expect(isPressed(/Vote up/)).to.deep.equal(['true']);
    expect(textOf(card)).to.include('1 up, 0 down, 1 net');
    const up = await findByRole('button', /Vote up/);
    expect(up).to.have.attribute('aria-disabled', 'false');
    const group = await findByRole('group', /An idea/);
    expect(computeAccessibleDescription(group)).to.match(waits);
    await expect(card).to.be.accessible();

    cable.isCut = false;
    online();
    await until(() => announced(card) === 'Voted up. 1 net.');
    expect(textOf(card)).to.not.match(waits);
    expect(seen).to.have.length(1);
    expect(localStorage.length).to.equal(0);
    expect((await town.as(null).ideas.get(id)).votes?.up).to.equal(1);
  });

  it('follows a change of mind, which is all that is sent', async () => {
    const {town, id} = await anIdeaInTown();
    const {card, cable, seen} = await aVoteThatWaits(town, id);
    (await findByRole('button', /Vote down/)).click();
    await findText(/0 up, 1 down, -1 net/);
    expect(isPressed(/Vote/)).to.deep.equal(['false', 'true']);
    // A vote that waits is tried now and then; this try is of the new mind.
    await until(() => cable.stopped.at(-1)?.includes('down') === true);

    cable.isCut = false;
    online();
    await until(() => announced(card) === 'Voted down. -1 net.');
    expect(seen).to.have.length(1);
    expect((await town.as(null).ideas.get(id)).votes?.down).to.equal(1);
  });

  it('is still there after a reload, and is then sent', async () => {
    const {town, id} = await anIdeaInTown();
    await aVoteThatWaits(town, id);
    fixtureCleanup();

    const {middleware, seen, open} = aGate(ballotCall);
    const card = await showCard(town.as('ada', middleware), id);
    await findText(waits);
    expect(isPressed(/Vote up/)).to.deep.equal(['true']);
    open();
    await until(() => announced(card) === 'Voted up. 1 net.');
    expect(seen).to.have.length(1);
  });

  it('is nothing to another visitor of the same browser', async () => {
    const {town, id} = await anIdeaInTown();
    await aVoteThatWaits(town, id);
    fixtureCleanup();

    const {middleware, seen} = aGate(ballotCall);
    const card = await showCard(town.as('alma', middleware), id);
    await findText(/0 up, 0 down/);
    online();
    await card.updateComplete;
    expect(textOf(card)).to.not.match(waits);
    expect(seen).to.deep.equal([]);
    expect(localStorage.length).to.equal(1);
  });

  it('is dropped with a notice if voting has closed meanwhile', async () => {
    const {town, id} = await anIdeaInTown();
    const {card, cable} = await aVoteThatWaits(town, id);
    await town
      .as('stan')
      .moderation.transition(id, {to: 'planned', response: 'It is planned.'});

    cable.isCut = false;
    online();
    await findText(/could not be sent in time, and was not counted\. Voting/);
    expect(announced(card)).to.match(/was not counted/);
    expect(isPressed(/Vote up/)).to.deep.equal(['false']);
    expect(localStorage.length).to.equal(0);
    await expect(card).to.be.accessible();
  });

  it('gives way, with a notice, to a later one from another device', async () => {
    const {town, id} = await anIdeaInTown();
    const {card, cable} = await aVoteThatWaits(town, id);
    await town.as('ada').ideas.vote(id, 'down');

    cable.isCut = false;
    online();
    await findText(/voted otherwise on another device since/);
    expect(announced(card)).to.match(/That vote counts/);
    await until(() => isPressed(/Vote down/)[0] === 'true');
    expect(isPressed(/Vote up/)).to.deep.equal(['false']);
    expect(localStorage.length).to.equal(0);
    const {votes} = await town.as(null).ideas.get(id);
    expect(votes).to.deep.equal({up: 0, down: 1, net: -1});
    await expect(card).to.be.accessible();
  });

  it('is dropped with a notice if it is refused', async () => {
    const {town, id} = await anIdeaInTown();
    await aVoteThatWaits(town, id);
    fixtureCleanup();
    const blocked = aRefusal(ballotCall, {
      status: 403,
      code: 'account_blocked',
    });
    await showCard(town.as('ada', blocked), id);
    await findText(/not counted. Your account is blocked/);
    expect(isPressed(/Vote up/)).to.deep.equal(['false']);
    expect(localStorage.length).to.equal(0);
  });

  for (const [where, widget] of [
    ['a board', () => html`<townhall-idea-board></townhall-idea-board>`],
    [
      'one vote in a page',
      (id: string) =>
        html`<townhall-idea-vote idea-id=${id}></townhall-idea-vote>`,
    ],
    [
      'an opened idea',
      (id: string) =>
        html`<townhall-idea-detail idea-id=${id}></townhall-idea-detail>`,
    ],
  ] as const) {
    it(`waits on ${where} too`, async () => {
      const {town, id} = await anIdeaInTown();
      const {cable, middleware} = aCable(ballotCall);
      const community = town.as('ada', middleware);
      const page = await fixture(
        html`<townhall-community .community=${community}
          >${widget(id)}</townhall-community
        >`,
      );
      const up = await findByRole('button', /Vote up/);
      cable.isCut = true;
      up.click();
      await findText(waits);
      await expect(page).to.be.accessible();

      cable.isCut = false;
      online();
      await findText(/1 up, 0 down, 1 net/);
      await until(() => !waits.test(textOf(page)));
    });
  }
});
