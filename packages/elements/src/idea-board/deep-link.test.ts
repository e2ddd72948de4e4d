import {expect, fixture, html} from '@open-wc/testing';
import {findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {goTo, leave, parameter} from './testing/address.js';
import {press, showBoard, titles} from './testing/show-board.js';

const opened = (board: Element) =>
  board.shadowRoot!.querySelector('townhall-idea-detail');

/** One step back or forth in what the visitor has seen. */
async function step(by: -1 | 1) {
  const moved = new Promise((resolve) =>
    addEventListener('popstate', resolve, {once: true}),
  );
  history.go(by);
  await moved;
}

describe('the address of a board', () => {
  afterEach(leave);

  it('opens the idea that it names, also one that is not in the list', async () => {
    const town = await aTown(
      anIdea({title: 'Named by the address'}),
      anIdea({title: 'Planned a while ago', stage: 'planned'}),
    );
    goTo({idea: await town.ideaId('Named by the address')});

    const board = await showBoard(town.as(null), {stage: 'planned'});

    await findByRole('heading', /Named by the address/);
    await expect(board).to.be.accessible();
    await press(/Back to the ideas/);
    await findByRole('heading', /Planned a while ago/);
    expect(titles()).to.deep.equal(['Planned a while ago']);
  });

  it('says so where the idea is gone', async () => {
    const town = await aTown(anIdea({title: 'Another one is there'}));
    goTo({idea: '0199a3c1-0000-7000-8000-000000000000'});
    await showBoard(town.as(null));
    await findText(/This idea is gone, or you may not see it/);
    await press(/Back to the ideas/);
    await findByRole('heading', /Another one is there/);
  });

  it('leads from an idea that was merged to what it became part of', async () => {
    const town = await aTown(
      anIdea({title: 'The one that was merged'}),
      anIdea({title: 'The one that it became part of'}),
    );
    const [old, target] = [
      await town.ideaId('The one that was merged'),
      await town.ideaId('The one that it became part of'),
    ];
    await town
      .as('stan')
      .moderation.merge(old, {into: target, reason: 'They say the same.'});
    goTo({idea: old});

    const board = await showBoard(town.as(null));

    await findByRole('heading', /The one that it became part of/);
    await findText(/“The one that was merged” became part of this idea/);
    expect(parameter('idea')).to.equal(old);
    await expect(board).to.be.accessible();
  });

  it('is left alone unless the page wants it kept', async () => {
    const town = await aTown(anIdea({title: 'Leaves no trace of it'}));
    const before = location.href;
    const board = await showBoard(town.as(null));
    (await findByRole('link', /Leaves no trace/)).click();
    await until(() => opened(board));
    board.q = 'nothing';
    await board.updateComplete;
    expect(location.href).to.equal(before);
  });

  it('is followed back and forth', async () => {
    const town = await aTown(anIdea({title: 'There, back and there again'}));
    const id = await town.ideaId('There, back and there again');
    const board = await showBoard(town.as(null), {syncUrl: ''});
    (await findByRole('link', /There, back/)).click();
    await until(() => parameter('idea') === id);
    await findByRole('region', /Comments/);

    await step(-1);
    await until(() => !opened(board));
    expect(parameter('idea')).to.equal(null);
    await findByRole('link', /There, back/);

    await step(1);
    await until(() => opened(board));
    await press(/Back to the ideas/);
    await until(() => parameter('idea') === null);
  });

  it('holds what is chosen, and is read when the page is opened', async () => {
    const town = await aTown(
      anIdea({title: 'A planned idea with words', stage: 'planned'}),
      anIdea({title: 'An open idea with words'}),
    );
    goTo({stage: 'planned', q: 'words', sort: 'nonsense', keep: 'this'});

    const board = await showBoard(town.as(null), {syncUrl: '', sort: 'new'});

    await findByRole('heading', /A planned idea/);
    expect(titles()).to.deep.equal(['A planned idea with words']);
    expect(board.sort).to.equal('new');

    board.sort = 'ending';
    board.stage = '';
    await until(() => parameter('sort') === 'ending');
    expect(parameter('stage')).to.equal(null);
    expect(parameter('keep')).to.equal('this');
  });

  it('goes back to what was chosen before, but not letter by letter', async () => {
    const town = await aTown(anIdea({title: 'Search for this one'}));
    const board = await showBoard(town.as(null), {syncUrl: ''});
    await findByRole('heading', /Search for/);
    const length = history.length;
    for (const q of ['s', 'se', 'sea']) {
      board.q = q;
      await until(() => parameter('q') === q);
    }
    expect(history.length).to.be.at.most(length + 1);

    await step(-1);
    await until(() => board.q === '');
  });

  it('is shared by two boards that call theirs something else', async () => {
    const town = await aTown(
      anIdea({title: 'On the first board'}),
      {type: 'place', id: 'lounge', kind: 'board', name: 'Lounge'},
      anIdea({title: 'On the second board', place: 'lounge'}),
    );
    const community = town.as(null);
    goTo({idea: await town.ideaId('On the first board'), 'b-sort': 'new'});
    const page = await fixture(html`
      <div>
        <townhall-idea-board
          .community=${community}
          place="roadmap"
          sync-url
        ></townhall-idea-board>
        <townhall-idea-board
          .community=${community}
          place="lounge"
          sync-url="b-"
        ></townhall-idea-board>
      </div>
    `);
    const [first, second] = page.querySelectorAll('townhall-idea-board');
    await findByRole('heading', /On the first board/);
    await findByRole('link', /On the second board/);
    expect([first!.sort, second!.sort]).to.deep.equal(['top', 'new']);
    expect(opened(second!)).to.equal(null);

    (await findByRole('link', /On the second board/)).click();
    await until(() => parameter('b-idea') !== null);
    expect(opened(first!)).to.not.equal(null);
    expect(textOf(first!)).to.include('On the first board');
  });

  it('opens an idea on the board of its place, where there are several', async () => {
    const town = await aTown(
      anIdea({title: 'In the roadmap, and not there'}),
      {type: 'place', id: 'lounge', kind: 'board', name: 'Lounge'},
      anIdea({title: 'In the lounge, and there', place: 'lounge'}),
    );
    const community = town.as(null);
    goTo({idea: await town.ideaId('In the lounge, and there')});
    const page = await fixture(html`
      <div>
        <townhall-idea-board .community=${community} place="roadmap">
        </townhall-idea-board>
        <townhall-idea-board .community=${community} place="lounge">
        </townhall-idea-board>
      </div>
    `);
    const [roadmap, lounge] = page.querySelectorAll('townhall-idea-board');
    await until(() => opened(lounge!));
    await findByRole('link', /In the roadmap/);
    expect(opened(roadmap!)).to.equal(null);
  });
});
