import {expect} from '@open-wc/testing';
import type {PollVoteEvent} from '../events/poll-vote-event.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {aPoll, bars, showPoll} from './testing/poll-on-page.js';

const ballot = /PUT .*\/ballot/;
const choose = async (name: RegExp, role = 'radio') =>
  (await findByRole(role, name)).click();
const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();

describe('<townhall-poll>', () => {
  it('asks the latest question as a group of fields', async () => {
    const town = await aTown();
    await aPoll(town, {question: 'An older one?'});
    await aPoll(town);
    const poll = await showPoll(town.as('ada'));
    await findByRole('group', /^What would you like more of\?$/);
    await findByRole('heading', /^What would you like more of\?$/);
    const names = allByRole('radio').map((radio) =>
      textOf(radio.closest('label') ?? radio),
    );
    expect(names).to.deep.equal(['Webinars', 'Guides', 'Examples']);
    await findText(/The results show once you have voted/);
    await expect(poll).to.be.accessible();
  });

  it('shows a vote at once, and what everybody chose after it', async () => {
    const town = await aTown();
    const {id} = await aPoll(town);
    await town.as('grace').polls.vote(id, [1]);
    const {middleware, open} = aGate(ballot);
    const poll = await showPoll(town.as('ada', middleware));
    await choose(/Guides/);
    await press(/^Vote$/);
    await until(() => bars().some((bar) => /Guides.*Your choice/.test(bar)));
    open();
    await until(() => bars().length === 3);
    expect(bars()[0]).to.match(/Webinars\s*50%\s*1 vote/);
    expect(bars()[1]).to.match(/Guides\s*Your choice\s*50%\s*1 vote/);
    expect(bars()[2]).to.match(/Examples\s*0%\s*0 votes/);
    await findText(/2 people have voted/);
    await until(() => announced(poll) === 'Your vote is counted.');
    await expect(poll).to.be.accessible();
  });

  it('changes a vote and takes it back', async () => {
    const town = await aTown();
    const {id} = await aPoll(town);
    const ada = town.as('ada');
    await ada.polls.vote(id, [1]);
    await showPoll(ada);
    await press(/Change my vote/);
    const before = await findByRole('radio', /Webinars/);
    expect((before as HTMLInputElement).checked).to.equal(true);
    await choose(/Examples/);
    await press(/^Vote$/);
    await until(() => /Your choice/.test(bars()[2] ?? ''));
    const own = async () => (await ada.polls.ballots([id]))[0]?.choices.join();
    await until(async () => (await own()) === '3');
    await press(/Take my vote back/);
    await findByRole('radio', /Webinars/);
    await findText(/Nobody has voted yet/);
    await until(async () => (await own()) === '');
  });

  it('puts the choice back where a vote was refused, and says why', async () => {
    const town = await aTown();
    await aPoll(town);
    const no = aRefusal(ballot, {
      status: 409,
      code: 'locked',
      detail: 'Voting is paused.',
    });
    const poll = await showPoll(town.as('ada', no));
    await choose(/Guides/);
    await press(/^Vote$/);
    await findText(/Your vote was not counted\. Voting is paused\./);
    const field = await findByRole('radio', /Guides/);
    expect((field as HTMLInputElement).checked).to.equal(true);
    await expect(poll).to.be.accessible();
  });

  it('keeps the choice of a guest, and asks them to sign in', async () => {
    const town = await aTown();
    await aPoll(town);
    const poll = await showPoll(town.as(null));
    poll.signInUrl = '/sign-in';
    await choose(/Guides/);
    await press(/^Vote$/);
    await findText(/Sign in to vote\. Your choice stays here/);
    await findByRole('link', /Sign in/);
    const field = await findByRole('radio', /Guides/);
    expect((field as HTMLInputElement).checked).to.equal(true);
    await expect(poll).to.be.accessible();

    poll.addEventListener('townhall-auth-required', (event) =>
      event.preventDefault(),
    );
    await choose(/Examples/);
    await press(/^Vote$/);
    expect(textOf(poll)).not.to.include('Sign in to vote');
  });

  it('asks for a choice before it sends one, and for no more than fit', async () => {
    const town = await aTown();
    const {id} = await aPoll(town, {maximumChoices: 2});
    const sent: PollVoteEvent[] = [];
    const poll = await showPoll(town.as('ada'));
    poll.addEventListener('townhall-poll-vote', (event) => sent.push(event));
    await findText(/Choose up to 2/);
    await press(/^Vote$/);
    await findText(/Please choose something first/);
    for (const name of [/Webinars/, /Guides/, /Examples/]) {
      await choose(name, 'checkbox');
    }
    await press(/^Vote$/);
    await findText(/no more than 2/);
    expect(sent).to.deep.equal([]);
    await choose(/Guides/, 'checkbox');
    await press(/^Vote$/);
    await until(() => bars().length === 3);
    expect(sent.map(({pollId, choices}) => [pollId, choices])).to.deep.equal([
      [id, [1, 3]],
    ]);
    await findText(/shares come to more than 100%/);
  });

  it('says that it has closed, also where it closes meanwhile', async () => {
    const town = await aTown();
    const {id} = await aPoll(town);
    await town.as('grace').polls.vote(id, [2]);
    const poll = await showPoll(town.as('ada'), id);
    await findByRole('radio', /Guides/);
    await town.as('stan').polls.close(id);
    await findText(/Closed on/);
    expect(bars()[1]).to.match(/Guides\s*100%\s*1 vote/);
    expect(allByRole('radio')).to.deep.equal([]);
    await expect(poll).to.be.accessible();
  });

  it('moves the numbers while others vote', async () => {
    const town = await aTown();
    const {id} = await aPoll(town);
    const ada = town.as('ada');
    await ada.polls.vote(id, [1]);
    await showPoll(ada);
    await until(() => /100%/.test(bars()[0] ?? ''));
    await town.as('grace').polls.vote(id, [2]);
    await until(() => /50%/.test(bars()[0] ?? ''));
    await findText(/2 people have voted/);
  });

  it('is busy until it is there, says what failed, and that nothing is asked', async () => {
    const town = await aTown();
    const read = /GET .*\/polls/;
    const {middleware: gate, open} = aGate(read);
    const {cable, middleware} = aCable(read);
    const poll = await showPoll(town.as(null, gate, middleware));
    await findText(/Loading/);
    await expect(poll).to.be.accessible();
    cable.isCut = true;
    open();
    await findText(/could not be reached/);
    cable.isCut = false;
    await press(/Try again/);
    await findText(/Nothing is being asked/);
    await aPoll(town);
    await findByRole('radio', /Guides/);
  });
});
