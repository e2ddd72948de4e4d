import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {focused} from '../idea-detail/testing/show-detail.js';
import {findByRole} from '../internal/testing/by-role.js';
import {aGate} from '../internal/testing/middleware.js';
import {anIdea} from '../internal/testing/records.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import type {IdeaFinder} from './finding/finder.js';
import type {IdeaBoard} from './idea-board.js';
import {press, showBoard, titles} from './testing/show-board.js';

const finderIn = (board: IdeaBoard) =>
  board.renderRoot.querySelector<IdeaFinder>('townhall-idea-finder');

/** Opens the tools and types, with a timer that the test lets go. */
async function type(board: IdeaBoard, words: string) {
  if (!finderIn(board)?.open) await press(/Search and filter/);
  await until(() => finderIn(board)?.open);
  const waiting: (() => void)[] = [];
  finderIn(board)!.later = (_, act) => {
    waiting.push(act);
    return () => void waiting.splice(waiting.indexOf(act), 1);
  };
  // What has the role is an input.
  const search = (await findByRole('searchbox', /Search/)) as HTMLInputElement;
  for (const end of Array.from(words, (_, at) => at + 1)) {
    search.value = words.slice(0, end);
    search.dispatchEvent(new InputEvent('input'));
  }
  return {search, waiting};
}

const marks = (board: IdeaBoard) =>
  [...board.renderRoot.querySelectorAll('townhall-idea-card')].flatMap((card) =>
    [...card.renderRoot.querySelectorAll('mark')].map(
      (mark) => mark.textContent,
    ),
  );

describe('searching a board', () => {
  const aTownWithWords = () =>
    aTown(
      anIdea({title: 'Dark mode for <b>printouts</b>'}),
      anIdea({title: 'Quieter notifications at night'}),
    );

  it('finds what is typed when somebody stops, marks it, and says how much', async () => {
    const town = await aTownWithWords();
    const board = await showBoard(town.as(null));
    await findByRole('heading', /Dark mode/);

    const {waiting} = await type(board, 'dar b');
    expect(waiting).to.have.length(1);
    expect(titles()).to.have.length(2);
    waiting[0]!();

    await until(() => titles().length === 1);
    await until(() => marks(board).length > 0);
    expect(marks(board)).to.deep.equal(['Dar', 'b', 'b']);
    expect(titles()).to.deep.equal(['Dark mode for <b>printouts</b>']);
    await until(() => announced(board) === '1 idea found.');
    await findText(/Only: “dar b”/);
    await expect(board).to.be.accessible();
  });

  it('can be read while something else is on its way', async () => {
    const town = await aTownWithWords();
    const {middleware, open} = aGate(/q=quiet(&|$)/);
    const board = await showBoard(town.as(null, middleware));
    await findByRole('heading', /Quieter/);
    const {waiting} = await type(board, 'quiet');
    waiting[0]!();
    const list = board.renderRoot.querySelector('ul[aria-busy]')!;
    await until(() => list.ariaBusy === 'true');
    await Promise.all(list.getAnimations().map(({finished}) => finished));
    expect(getComputedStyle(list).filter).to.equal('grayscale(1)');
    await expect(board).to.be.accessible();
    open();
    await until(() => titles().length === 1);
    expect(getComputedStyle(list).filter).to.equal('none');
  });

  it('searches at once on Enter, and gives the older search up', async () => {
    const town = await aTownWithWords();
    const signals: AbortSignal[] = [];
    const {middleware, open, seen} = aGate(/q=quiet(&|$)/);
    const community = town.as(
      null,
      (request, next) => {
        if (request.url.includes('q=')) signals.push(request.signal);
        return next(request);
      },
      middleware,
    );
    const board = await showBoard(community);
    await findByRole('heading', /Quieter/);
    const {search} = await type(board, 'quiet');
    search.focus();
    await sendKeys({press: 'Enter'});
    await until(() => seen.length === 1);

    await type(board, 'dark');
    search.focus();
    await sendKeys({press: 'Enter'});

    await until(() => titles().join() === 'Dark mode for <b>printouts</b>');
    expect(signals[0]?.aborted).to.equal(true);
    open();
    await board.updateComplete;
    expect(titles()).to.have.length(1);
    expect(search.value).to.equal('dark');
  });

  it('offers to clear, or to suggest what was not found', async () => {
    const town = await aTownWithWords();
    const board = await showBoard(town.as('ada'));
    const {waiting} = await type(board, 'Teleport everybody home');
    waiting[0]!();

    await findText(/No idea fits “Teleport everybody home”/);
    await expect(board).to.be.accessible();
    await press(/Suggest it/);
    const title = await findByRole('textbox', /Title/);
    // What has the role is an input.
    await until(
      () => (title as HTMLInputElement).value === 'Teleport everybody home',
    );
  });

  it('clears with one press, and keeps the focus on the tools', async () => {
    const town = await aTownWithWords();
    const board = await showBoard(town.as(null), {q: 'zebra'});
    await findText(/No idea fits/);
    const [clear] = [
      ...board.renderRoot.querySelectorAll<HTMLElement>('.empty button'),
    ];
    clear!.click();
    await until(() => titles().length === 2);
    expect(board.q).to.equal('');
    expect(focused()).to.have.attribute('aria-expanded');
    await until(() => announced(board) === '2 ideas found.');
  });

  it('marks nothing any longer when the search is over', async () => {
    const town = await aTown(anIdea({title: 'Über uns im Menü zeigen'}));
    const board = await showBoard(town.as(null), {q: 'ÜBE'});
    await findByRole('heading', /Über uns/);
    await until(() => marks(board).length > 0);
    expect(marks(board)).to.deep.equal(['Übe']);
    board.q = '';
    await until(() => marks(board).length === 0);
  });

  it('says that its tools are open, and closes them again', async () => {
    const town = await aTownWithWords();
    const board = await showBoard(town.as(null));
    const find = await findByRole('button', /Search and filter/);
    expect(find).to.have.attribute('aria-expanded', 'false');
    find.focus();
    await sendKeys({press: 'Enter'});
    await findByRole('search', /Search and filter/);
    expect(find).to.have.attribute('aria-expanded', 'true');
    expect(focused()).to.equal(find);
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    expect(finderIn(board)!.matches(':focus-within')).to.equal(true);
    find.click();
    await until(() => !finderIn(board)!.open);
  });
});
