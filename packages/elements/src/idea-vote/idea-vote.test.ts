import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Community} from '@townhall/client';
import {computeAccessibleName} from 'dom-accessibility-api';
import {ReadyEvent} from '../events/ready-event.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {anIdea, daysAway} from '../internal/testing/records.js';
import {showIn} from '../internal/testing/show-in.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {IdeaVote} from './idea-vote.js';

const ballotCall = /PUT .*\/ballot$/;

async function anIdeaInTown(fields: Record<string, unknown> = {}) {
  const record = anIdea(fields);
  const town = await aTown(record);
  return {town, id: await town.ideaId(String(record.title))};
}

const showVote = (community: Community, id: string) =>
  fixture<IdeaVote>(html`
    <townhall-idea-vote
      .community=${community}
      idea-id=${id}
    ></townhall-idea-vote>
  `);

describe('<townhall-idea-vote>', () => {
  afterEach(() => sessionStorage.clear());

  it('shows how an idea stands, and who voted how', async () => {
    const {town, id} = await anIdeaInTown({title: 'Names stay in sight'});
    await town.as('ada').ideas.vote(id, 'up');
    const vote = await showVote(town.as(null), id);

    await findByRole('group', /^Names stay in sight$/);
    await findText(/1 up, 0 down, 1 net.*1 of 100 net votes, 12 days left/);
    const meter = vote.shadowRoot!.querySelector('meter')!;
    expect(computeAccessibleName(meter)).to.equal(
      '1 of 100 net votes, 12 days left',
    );
    expect(textOf(vote)).to.not.include('Names stay in sight');
    await expect(vote).to.be.accessible();
  });

  it('shows the title where it is wanted', async () => {
    const {town, id} = await anIdeaInTown({title: 'Names stay in sight'});
    const vote = await showVote(town.as(null), id);
    vote.showTitle = true;

    await findText(/Names stay in sight/);
    await findByRole('group', /^Names stay in sight$/);
  });

  it('leaves the progress out in a line of text', async () => {
    const {town, id} = await anIdeaInTown();
    const line = await fixture(html`
      <p>
        Vote
        <townhall-idea-vote
          inline
          .community=${town.as(null)}
          idea-id=${id}
        ></townhall-idea-vote>
        for it.
      </p>
    `);

    const vote = line.querySelector('townhall-idea-vote')!;
    await findByRole('button', /Vote up/);
    expect(vote.shadowRoot!.querySelector('meter')).to.equal(null);
    expect(getComputedStyle(vote).display).to.equal('inline-block');
    expect(vote.getBoundingClientRect().width).to.be.below(260);
    await expect(vote).to.be.accessible();
  });

  it('is voted with the keyboard, says so, and keeps the focus', async () => {
    const {town, id} = await anIdeaInTown();
    const vote = await showVote(town.as('ada'), id);
    const up = await findByRole('button', /^Vote up$/);

    await sendKeys({press: 'Tab'});
    expect(vote.shadowRoot!.activeElement).to.equal(up);
    await sendKeys({press: 'Space'});
    await until(() => announced(vote) === 'Voted up. 1 net.');
    expect(up).to.have.attribute('aria-pressed', 'true');

    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await until(() => announced(vote) === 'Voted down. -1 net.');
    const down = await findByRole('button', /^Vote down$/);
    expect(vote.shadowRoot!.activeElement).to.equal(down);
  });

  it('moves with the votes of others', async () => {
    const {town, id} = await anIdeaInTown();
    await showVote(town.as(null), id);
    await findText(/0 up, 0 down, 0 net/);

    await town.as('ada').ideas.vote(id, 'up');
    await findText(/1 up, 0 down, 1 net/);
  });

  it('says why a vote was not counted, beside it', async () => {
    const {town, id} = await anIdeaInTown();
    const blocked = aRefusal(ballotCall, {
      status: 403,
      code: 'account_blocked',
    });
    const vote = await showVote(town.as('ada', blocked), id);

    (await findByRole('button', /Vote up/)).click();
    await findText(/not counted. Your account is blocked/);
    expect(announced(vote)).to.match(/Your account is blocked/);
    await expect(vote).to.be.accessible();
  });

  it('keeps what a guest wants until they have signed in', async () => {
    const {town, id} = await anIdeaInTown();
    const provider = await showIn(
      town.as(null),
      html`<townhall-idea-vote
        idea-id=${id}
        sign-in-url="/sign-in"
      ></townhall-idea-vote>`,
    );
    const wanted: string[] = [];
    provider.addEventListener('townhall-auth-required', ({intent}) =>
      wanted.push(intent),
    );

    (await findByRole('button', /Vote up/)).click();
    await findByRole('link', /^Sign in$/);
    expect(wanted).to.deep.equal(['vote']);
    await expect(provider).to.be.accessible();

    const {middleware, open, seen} = aGate(ballotCall);
    open();
    provider.community = town.as('ada', middleware);
    await findText(/1 up, 0 down, 1 net/);
    expect(seen).to.have.length(1);
    expect(allByRole('link', /Sign in/)).to.deep.equal([]);
  });

  it('says when voting opens and when it closed', async () => {
    const before = await anIdeaInTown({
      createdAt: daysAway(-1),
      opensAt: '2099-12-01T00:00:00Z',
      closesAt: '2100-03-01T00:00:00Z',
    });
    await showVote(before.town.as('ada'), before.id);
    await findText(/Voting opens on December 1, 2099/);

    const after = await anIdeaInTown({
      createdAt: '2024-01-01T00:00:00Z',
      opensAt: '2024-01-01T00:00:00Z',
      closesAt: '2024-04-01T12:00:00Z',
    });
    await showVote(after.town.as('ada'), after.id);
    await findText(/Voting closed on April 1, 2024 with 0 of 100 net votes/);
  });

  it('says that an idea is gone', async () => {
    const {town} = await anIdeaInTown();
    const vote = await showVote(town.as(null), 'no-such-idea');

    await findText(/This idea is gone, or you may not see it\./);
    expect(allByRole('button')).to.deep.equal([]);
    await expect(vote).to.be.accessible();
  });

  it('says that the community cannot be reached, and tries again', async () => {
    const {town, id} = await anIdeaInTown();
    const {cable, middleware} = aCable();
    cable.isCut = true;
    const vote = await showVote(town.as(null, middleware), id);
    const kinds: string[] = [];
    vote.addEventListener('townhall-error', ({kind}) => kinds.push(kind));

    await findText(/could not be reached/);
    cable.isCut = false;
    (await findByRole('button', /Try again/)).click();
    await findByRole('button', /Vote up/);
  });

  it('is busy until the idea is there, and says once that it is ready', async () => {
    const {town, id} = await anIdeaInTown();
    const {middleware, open} = aGate(/GET .*\/ideas\//);
    const vote = await showVote(town.as(null, middleware), id);
    let ready = 0;
    vote.addEventListener(ReadyEvent.type, () => (ready += 1));
    await findText(/Loading/);
    expect(vote.shadowRoot!.querySelector('[aria-busy="true"]')).to.exist;
    await expect(vote).to.be.accessible();

    open();
    await findByRole('button', /Vote up/);
    vote.requestUpdate();
    await vote.updateComplete;
    expect(ready).to.equal(1);
  });

  it('shows another idea when it is given one', async () => {
    const [first, second] = [anIdea(), anIdea({title: 'Quite another idea'})];
    const town = await aTown(first, second);
    const vote = await showVote(
      town.as(null),
      await town.ideaId(String(first.title)),
    );
    await findByRole('group', new RegExp(String(first.title)));

    vote.ideaId = await town.ideaId('Quite another idea');
    await findByRole('group', /^Quite another idea$/);
  });

  for (const [look, style] of [
    ['dark', 'color-scheme: dark; background: #1b1c1f'],
    ['light', 'color-scheme: light; background: #ffffff'],
  ] as const) {
    it(`can be read from right to left, ${look}`, async () => {
      const {town, id} = await anIdeaInTown({title: 'הציגו את השמות תמיד'});
      const page = document.createElement('div');
      page.dir = 'rtl';
      page.style.cssText = `${style}; inline-size: 320px`;
      const vote = await fixture<IdeaVote>(
        html`<townhall-idea-vote
          show-title
          .community=${town.as('ada')}
          idea-id=${id}
        ></townhall-idea-vote>`,
        {parentNode: page},
      );
      await findByRole('group', /הציגו/);
      expect(vote.scrollWidth).to.be.at.most(320);
      await expect(vote).to.be.accessible();
    });
  }
});
