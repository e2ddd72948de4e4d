import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import '../community/define.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {anIdea, daysAway} from '../internal/testing/records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import {aTown} from '../internal/testing/town.js';
import './define.js';
import type {IdeaBoard} from './idea-board.js';

const showBoard = (community: Community | undefined, place = 'roadmap') =>
  fixture<IdeaBoard>(html`
    <townhall-idea-board
      .community=${community}
      place=${place}
    ></townhall-idea-board>
  `);

const titles = () =>
  allByRole('heading').map((heading) => heading.textContent?.trim());

describe('<townhall-idea-board>', () => {
  it('lists the ideas of its place, the most voted first', async () => {
    const quiet = anIdea({title: 'Say less in the morning'});
    const loud = anIdea({title: 'Say more in the evening'});
    const town = await aTown(quiet, loud, {
      type: 'ballots',
      idea: loud.id,
      up: ['ada', 'alma'],
      down: [],
    });

    await showBoard(town.as(null));

    await findByRole('heading', /Say more/);
    expect(titles()).to.deep.equal([
      'Say more in the evening',
      'Say less in the morning',
    ]);
    await findText(/2 of 100 net votes, 12 days left/);
  });

  it('takes its place at once and shows that it is loading', async () => {
    const town = await aTown(anIdea());
    const {middleware, open} = aGate(/\/ideas\?/);
    const board = await showBoard(town.as(null, middleware));

    expect(board.shadowRoot!.querySelector('[aria-busy="true"]')).to.exist;
    expect(textOf(board)).to.include('Loading');
    expect(board.offsetHeight).to.be.greaterThan(199);
    await expect(board).to.be.accessible();

    open();
    await findByRole('heading', /An idea/);
    expect(board.shadowRoot!.querySelector('.skeleton')).to.not.exist;
  });

  it('says so when there is nothing to list', async () => {
    const town = await aTown();
    const board = await showBoard(town.as(null));
    await findText(/No ideas yet/);
    await expect(board).to.be.accessible();
  });

  it('lets the page say what an empty place says', async () => {
    const town = await aTown();
    const board = await fixture(html`
      <townhall-idea-board .community=${town.as(null)} place="roadmap">
        <p slot="empty">Be the first!</p>
      </townhall-idea-board>
    `);
    await until(() => board.querySelector('p')!.assignedSlot);
  });

  it('says that a place does not exist, and offers no second try', async () => {
    const town = await aTown();
    const board = await showBoard(town.as(null), 'nowhere');
    await findText(/This place does not exist/);
    expect(allByRole('button')).to.deep.equal([]);
    await expect(board).to.be.accessible();
  });

  it('offers another try when the community cannot be reached', async () => {
    const town = await aTown(anIdea());
    const {cable, middleware} = aCable();
    cable.isCut = true;
    const board = await showBoard(town.as(null, middleware));
    const retry = await findByRole('button', /Try again/);
    await expect(board).to.be.accessible();

    cable.isCut = false;
    retry.click();
    await findByRole('heading', /An idea/);
  });

  it('comes back by itself when the device is online again', async () => {
    const town = await aTown(anIdea());
    const {cable, middleware} = aCable();
    cable.isCut = true;
    await showBoard(town.as(null, middleware));
    await findText(/could not be reached/);

    cable.isCut = false;
    dispatchEvent(new Event('online'));
    await findByRole('heading', /An idea/);
  });

  it('says when it will try a busy community again', async () => {
    const town = await aTown(anIdea());
    const busy = aRefusal(/\/ideas\?/, {
      status: 429,
      code: 'rate_limited',
      retryAfter: 30,
    });
    await showBoard(town.as(null, busy));
    await findText(/busy right now. Trying again in (30|29) seconds/);
  });

  it('keeps showing what it has while it cannot read it again', async () => {
    const town = await aTown(anIdea({title: 'Stay on the screen'}));
    const {cable, middleware} = aCable();
    const board = await showBoard(town.as(null, middleware));
    await findByRole('heading', /Stay on/);

    cable.isCut = true;
    await board.reload();
    await findText(/may be out of date/);
    await findByRole('heading', /Stay on/);
    await expect(board).to.be.accessible();
  });

  it('ignores a late answer for the place it has left', async () => {
    const town = await aTown(
      anIdea({title: 'In the roadmap, slowly'}),
      {type: 'place', id: 'lounge', kind: 'board', name: 'Lounge'},
      anIdea({title: 'In the lounge, at once', place: 'lounge'}),
    );
    const {middleware, open, seen} = aGate(/place=roadmap/);
    const board = await showBoard(town.as(null, middleware));
    await until(() => seen.length > 0);

    board.place = 'lounge';
    await findByRole('heading', /lounge/);
    open();
    await board.reload();
    await board.updateComplete;
    expect(titles()).to.deep.equal(['In the lounge, at once']);
  });

  it('shows more, and puts the focus on the first of the last ones', async () => {
    const town = await aTown(
      ...Array.from({length: 5}, (_, at) =>
        anIdea({title: `Idea number ${at} of five`}),
      ),
    );
    const board = await showBoard(town.as(null));
    board.limit = 3;
    await until(() => titles().length === 3);

    const more = await findByRole('button', /Show more/);
    more.focus();
    more.click();

    await until(() => titles().length === 5);
    await until(
      () =>
        board.shadowRoot!.activeElement ===
        board.shadowRoot!.querySelectorAll('townhall-idea-card')[3],
    );
    expect(announced(board)).to.equal('5 ideas shown.');
  });

  it('moves the number when somebody else votes', async () => {
    const idea = anIdea();
    const town = await aTown(idea, anIdea());
    const board = await showBoard(town.as('ada'));
    await findText(/0 of 100/);
    const order = titles();

    await voteElsewhere(town.as('alma'), String(idea.title));

    await findText(/1 of 100 net votes/);
    expect(titles()).to.deep.equal(order);
    expect(announced(board)).to.equal('');
  });

  it('tells of new ideas and shows them when asked', async () => {
    const town = await aTown(anIdea());
    const board = await showBoard(town.as('ada'));
    await findByRole('heading', /An idea/);

    await suggestElsewhere(town.as('alma'));

    const pill = await findByRole('button', /1 new idea/);
    expect(titles()).to.have.length(1);
    await expect(board).to.be.accessible();
    pill.click();
    await findByRole('heading', /From somebody else/);
  });

  it('stands twice on one page without asking twice who is looking', async () => {
    const town = await aTown(anIdea({title: 'Shown two times over'}));
    const {middleware, open, seen} = aGate(/\/me$/);
    open();
    const community = town.as('ada', middleware);
    await fixture(html`
      <div>
        <townhall-idea-board .community=${community}></townhall-idea-board>
        <townhall-idea-board .community=${community}></townhall-idea-board>
      </div>
    `);
    await until(() => titles().length === 2 && seen.length > 0);
    expect(seen).to.have.length(1);
  });

  it('lives on when it is moved, and when it is removed and comes back', async () => {
    const idea = anIdea();
    const town = await aTown(idea);
    const board = await showBoard(town.as('ada'));
    await findText(/0 of 100/);

    const elsewhere = document.createElement('section');
    board.parentElement!.append(elsewhere);
    elsewhere.append(board);
    board.remove();
    await voteElsewhere(town.as('alma'), String(idea.title));
    elsewhere.append(board);
    await findText(/1 of 100/);

    await voteElsewhere(town.as('stan'), String(idea.title));
    await findText(/2 of 100/);
  });

  it('works in a dialog, and in another shadow root', async () => {
    const town = await aTown(anIdea());
    const dialog = await fixture<HTMLDialogElement>(html`
      <dialog>
        <townhall-community .community=${town.as('ada')}></townhall-community>
      </dialog>
    `);
    const host = document.createElement('div');
    host
      .attachShadow({mode: 'open'})
      .append(document.createElement('townhall-idea-board'));
    dialog.firstElementChild!.append(host);
    dialog.showModal();

    (await findByRole('button', /Vote up/)).click();
    await findText(/1 of 100/);
  });

  it('reads from right to left', async () => {
    const town = await aTown(anIdea());
    const page = await fixture(html`
      <div dir="rtl" lang="ar">
        <townhall-idea-board .community=${town.as('ada')}></townhall-idea-board>
      </div>
    `);
    const up = await findByRole('button', /Vote up/);
    const title = await findByRole('heading', /An idea/);
    expect(up.getBoundingClientRect().left).to.be.greaterThan(
      title.getBoundingClientRect().left,
    );
    await expect(page).to.be.accessible();
  });

  it('says when it is ready, once', async () => {
    const town = await aTown(anIdea());
    const board = document.createElement('townhall-idea-board');
    board.community = town.as(null);
    let times = 0;
    board.addEventListener('townhall-ready', () => times++);
    await fixture(html`${board}`);
    await findByRole('heading', /An idea/);
    await board.reload();
    await board.updateComplete;
    expect(times).to.equal(1);
  });

  it('tells the page of a failure, without a word about people', async () => {
    const town = await aTown();
    const board = document.createElement('townhall-idea-board');
    board.place = 'nowhere';
    board.community = town.as('ada');
    const failures: (string | null)[] = [];
    board.addEventListener('townhall-error', ({kind, code}) =>
      failures.push(kind, code),
    );
    await fixture(html`${board}`);
    await until(() => failures.length > 0);
    expect(failures).to.deep.equal(['refused', 'not_found']);
  });

  it('says it in other words where the page has better ones', async () => {
    const town = await aTown();
    const board = await showBoard(town.as(null));
    board.messages = {empty: 'Noch keine Ideen.', suggest: 'Idee einreichen'};
    await findText(/Noch keine Ideen/);
    await findByRole('button', /Idee einreichen/);
  });

  it('is accessible with ideas in every stage', async () => {
    const town = await aTown(
      anIdea({text: 'With a text.', tags: ['quizzes'], author: 'alma'}),
      anIdea({opensAt: daysAway(9), closesAt: daysAway(99)}),
      anIdea({closesAt: daysAway(-2)}),
      anIdea({
        stage: 'planned',
        closesAt: daysAway(-2),
        response: {text: 'We will build it.', by: 'stan'},
      }),
    );
    const board = await showBoard(town.as('ada'));
    await findText(/Official response/);
    await expect(board).to.be.accessible();
  });
});

async function voteElsewhere(community: Community, title: string) {
  const {items} = await community.ideas.list({place: 'roadmap'});
  const idea = items.find((found) => found.title === title);
  await community.ideas.vote(idea!.id, 'up');
}

const suggestElsewhere = (community: Community) =>
  community.ideas.suggest({
    place: 'roadmap',
    title: 'From somebody else, just now',
  });
