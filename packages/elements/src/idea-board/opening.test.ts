import {expect, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {focused} from '../idea-detail/testing/show-detail.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable} from '../internal/testing/middleware.js';
import {anIdea} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {press, showBoard, titles} from './testing/show-board.js';

const openIdea = async (title: RegExp) =>
  (await findByRole('link', title)).click();

const focusIsOn = (words: RegExp) =>
  until(
    () => words.test(focused()?.textContent?.trim() ?? ''),
    `the focus is not on ${words.source}`,
  );

/** The title of a card, by its place in the list. */
function linkAt(index: number): HTMLElement {
  const link = allByRole('link', /of many$/)[index];
  if (!link) throw new Error(`There is no idea at ${index}.`);
  return link;
}

const aTownOfMany = (count: number) =>
  aTown(
    ...Array.from({length: count}, (_, at) =>
      anIdea({
        title: `Idea number ${at} of many`,
        text: 'Some words. '.repeat(9),
      }),
    ),
  );

describe('opening an idea of a board', () => {
  it('shows it in place of the list, with the focus on its title', async () => {
    const town = await aTown(
      anIdea({title: 'Open this one in place', text: 'All of its words.'}),
      anIdea({title: 'Stay in the list behind it'}),
    );
    const board = await showBoard(town.as('ada'));

    await openIdea(/Open this one/);

    await findByRole('region', /Comments/);
    await focusIsOn(/^Open this one in place$/);
    expect(focused()?.localName).to.equal('h3');
    expect(titles()[0]).to.equal('Open this one in place');
    expect(titles()).to.not.include('Stay in the list behind it');
    await expect(board).to.be.accessible();
  });

  it('leads back to the list as it was: scrolled, with the focus on the title', async () => {
    const town = await aTownOfMany(30);
    const board = await showBoard(town.as(null), {limit: 30});
    await until(() => titles().length === 30);
    // Those suggested at the same moment come in any order.
    const link = linkAt(9);
    link.scrollIntoView({block: 'center'});
    // The cards that have come into view are drawn in the next frames.
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    const before = {top: scrollY, place: link.getBoundingClientRect().top};
    expect(before.top).to.be.greaterThan(100);

    link.click();
    await until(() => focused()?.localName === 'h3', 'the idea is not open');
    const banner = document.createElement('div');
    banner.style.height = '83px';
    board.before(banner);
    await press(/Back to the ideas/);

    await until(() => titles().length === 30);
    await until(() => focused() === link, 'the focus is not back');
    await until(
      () => Math.abs(link.getBoundingClientRect().top - before.place) <= 2,
      'the list is not where it was',
    );
    expect(board.renderRoot.querySelector('townhall-idea-detail')).to.equal(
      null,
    );
  });

  it('works with nothing but the keyboard', async () => {
    const town = await aTown(anIdea({title: 'Reach this one with keys'}));
    await showBoard(town.as(null));
    (await findByRole('link', /Reach this one/)).focus();

    await sendKeys({press: 'Enter'});
    await focusIsOn(/^Reach this one with keys$/);
    (await findByRole('button', /Back to the ideas/)).focus();
    await sendKeys({press: 'Enter'});

    await until(() => focused()?.localName === 'a');
  });

  it('counts a vote there, and shows it in the list too', async () => {
    const town = await aTown(anIdea({title: 'Vote for it where it is open'}));
    await showBoard(town.as('ada'));
    await openIdea(/Vote for it/);
    await findByRole('region', /Comments/);

    await press(/Vote up/);
    await findText(/1 of 100 net votes/);
    await press(/Back to the ideas/);

    const up = await findByRole('button', /Vote up/);
    await until(() => up.getAttribute('aria-pressed') === 'true');
    await findText(/1 of 100 net votes/);
  });

  it('asks the page first, which may show it by itself', async () => {
    const town = await aTown(anIdea({title: 'The page shows this one'}));
    const board = await showBoard(town.as(null));
    const asked: (string | EventTarget | null)[] = [];
    board.addEventListener('townhall-open-idea', (event) => {
      asked.push(event.target, event.ideaId);
      event.preventDefault();
    });

    await openIdea(/The page shows/);

    expect(asked).to.deep.equal([
      board,
      await town.ideaId('The page shows this one'),
    ]);
    await board.updateComplete;
    expect(board.renderRoot.querySelector('townhall-idea-detail')).to.equal(
      null,
    );
  });

  it('leaves a link that shall open elsewhere to the browser', async () => {
    const town = await aTown(anIdea({title: 'Open this in a new tab'}));
    const board = await showBoard(town.as(null));
    const link = await findByRole('link', /Open this in/);
    let times = 0;
    board.addEventListener('townhall-open-idea', () => times++);
    // The test must not follow it.
    board.addEventListener('click', (event) => event.preventDefault());

    link.dispatchEvent(
      new MouseEvent('click', {
        ctrlKey: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );

    expect(times).to.equal(0);
    const {searchParams} = new URL(link.getAttribute('href') ?? '');
    expect(searchParams.get('idea')).to.equal(
      await town.ideaId('Open this in a new tab'),
    );
  });

  it('opens what a page asks for, and says when it is left', async () => {
    const town = await aTown(anIdea({title: 'Opened by the page itself'}));
    const id = await town.ideaId('Opened by the page itself');
    const board = await showBoard(town.as(null), {stage: 'shipped'});
    let left = 0;
    board.addEventListener('townhall-close', () => left++);

    await board.open(id);
    await findByRole('heading', /Opened by the page/);
    await press(/Back to the ideas/);

    await until(() => left === 1);
    await findText(/No idea fits/);
  });

  it('shows the list again as soon as an idea cannot be had', async () => {
    const town = await aTown(anIdea({title: 'Still here when that fails'}));
    const {cable, middleware} = aCable(/GET .*\/ideas\/[^?]+$/);
    const board = await showBoard(town.as(null, middleware));
    await findByRole('heading', /Still here/);
    cable.isCut = true;

    await board.open('0199a3c1-0000-7000-8000-000000000000');
    await findText(/could not be reached/);
    await expect(board).to.be.accessible();
    await press(/Back to the ideas/);

    await findByRole('heading', /Still here/);
    expect(textOf(board)).to.not.include('could not be reached');
  });
});
