import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {focused} from '../idea-detail/testing/show-detail.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {anIdea, daysAway} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import type {IdeaBoard} from './idea-board.js';
import {press, showBoard} from './testing/show-board.js';

const roadmapIn = (board: IdeaBoard) =>
  board.renderRoot.querySelector('townhall-idea-roadmap');

/** What a column says, without what is around it. */
const inColumn = (board: IdeaBoard, name: string) => {
  const column = roadmapIn(board)?.renderRoot.querySelector(
    `[data-column="${name}"]`,
  );
  return column ? textOf(column) : '';
};

const aTownOnTheWay = () =>
  aTown(
    anIdea({title: 'Collect votes for this one'}),
    anIdea({title: 'Planned for next spring', stage: 'planned'}),
    anIdea({title: 'Built and shipped already', stage: 'shipped'}),
    anIdea({title: 'Declined with a reason', stage: 'declined'}),
    anIdea({
      title: 'Waits for its month to come',
      opensAt: daysAway(9),
      closesAt: daysAway(99),
    }),
  );

describe('the views of a board', () => {
  afterEach(() => setViewport({width: 800, height: 600}));

  it('shows a line for each idea', async () => {
    const town = await aTown(anIdea({title: 'In one line', text: 'No room.'}));
    const board = await showBoard(town.as('ada'), {view: 'compact'});
    await findByRole('heading', /In one line/);
    expect(textOf(board)).to.not.include('No room.');
    await findByRole('button', /Vote up/);
    await expect(board).to.be.accessible();
  });

  it('is changed among the tools, and back', async () => {
    const town = await aTownOnTheWay();
    const board = await showBoard(town.as(null));
    await press(/Search and filter/);
    const list = await findByRole('button', /^List$/);
    expect(list).to.have.attribute('aria-pressed', 'true');

    await press(/^Roadmap$/);
    await findByRole('region', /^Shipped$/);
    expect(list).to.have.attribute('aria-pressed', 'false');
    list.click();
    await until(() => !roadmapIn(board));
    await findByRole('list', /^Ideas$/);
  });

  it('puts ideas into columns by how far they are', async () => {
    const town = await aTownOnTheWay();
    const board = await showBoard(town.as('ada'), {view: 'roadmap'});

    await until(() => /Planned for next/.test(inColumn(board, 'planned')));
    await until(() => /1 shown.*Collect/.test(inColumn(board, 'open')));
    await until(() => /Built and shipped/.test(inColumn(board, 'shipped')));
    await until(() => /Nothing here now/.test(inColumn(board, 'reached')));
    expect(
      allByRole('region').map((region) => region.ariaLabel),
    ).to.have.length(5);
    await expect(board).to.be.accessible();
  });

  it('shows those that do not move to who asks for them', async () => {
    const town = await aTownOnTheWay();
    const board = await showBoard(town.as(null), {view: 'roadmap'});
    const other = await findByRole('button', /Not on the way/);
    expect(other).to.have.attribute('aria-expanded', 'false');
    other.click();
    await until(() => /Declined with/.test(inColumn(board, 'declined')));
    await until(() =>
      /Waits for its month.*Voting opens on/.test(inColumn(board, 'scheduled')),
    );
    expect(other).to.have.attribute('aria-expanded', 'true');
    await expect(board).to.be.accessible();
  });

  it('shows more of one column, and only of that', async () => {
    const town = await aTown(
      ...Array.from({length: 3}, (_, at) =>
        anIdea({title: `Planned idea number ${at}`, stage: 'planned'}),
      ),
    );
    const board = await showBoard(town.as(null), {view: 'roadmap', limit: 2});
    await until(() =>
      /2 shown, and there are more/.test(inColumn(board, 'planned')),
    );

    const more = await findByRole('button', /^Show more: Planned$/);
    more.focus();
    more.click();

    await until(() => /3 shown/.test(inColumn(board, 'planned')));
    await until(() => focused()?.localName === 'h3');
  });

  it('moves a card when its stage changes, but not under the focus', async () => {
    const town = await aTownOnTheWay();
    const id = await town.ideaId('Collect votes for this one');
    const board = await showBoard(town.as(null), {view: 'roadmap'});
    const link = await findByRole('link', /Collect votes/);
    link.focus();

    const staff = town.as('stan');
    await staff.moderation.transition(id, {
      response: 'We build it.',
      to: 'planned',
      reason: 'We want it.',
    });
    const {title} = await staff.ideas.get(id);
    await until(() => title === 'Collect votes for this one');
    expect(inColumn(board, 'open')).to.include('Collect votes');

    link.blur();
    await until(() => /Collect votes/.test(inColumn(board, 'planned')));
    expect(inColumn(board, 'open')).to.not.include('Collect votes');
  });

  it('opens an idea of a column, and leads back to it', async () => {
    const town = await aTownOnTheWay();
    const board = await showBoard(town.as('ada'), {view: 'roadmap'});
    (await findByRole('link', /Planned for next spring/)).click();
    await findByRole('region', /Comments/);
    await press(/Back to the ideas/);
    await until(() => focused()?.textContent?.includes('Planned for next'));
    expect(roadmapIn(board)).to.not.equal(null);
  });

  it('leaves out no stage, and does not say so', async () => {
    const town = await aTownOnTheWay();
    const board = await showBoard(town.as(null), {
      view: 'roadmap',
      stage: 'open',
    });
    await until(() => /Planned for next/.test(inColumn(board, 'planned')));
    expect(textOf(board)).not.to.include('Only:');

    board.view = 'list';
    await findText(/Only: Open/);
  });

  it('counts votes in a column', async () => {
    const town = await aTown(anIdea({title: 'Vote for it in its column'}));
    await showBoard(town.as('ada'), {view: 'roadmap'});
    await press(/Vote up/);
    await findText(/1 up, 0 down, 1 net/);
  });

  for (const width of [320, 1280]) {
    it(`stays within a page of ${width} pixels`, async () => {
      await setViewport({width, height: 800});
      const town = await aTownOnTheWay();
      const board = await showBoard(town.as(null), {view: 'roadmap'});
      await until(() => /Planned for next/.test(inColumn(board, 'planned')));
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      const [first, second] =
        roadmapIn(board)!.renderRoot.querySelectorAll('section');
      const isBeside =
        first!.getBoundingClientRect().right <=
        second!.getBoundingClientRect().left;
      expect(isBeside).to.equal(width > 320);
      // A title has the width of its column, whatever stands beside it.
      const links = () =>
        allByRole('link').filter(({localName}) => localName === 'a');
      await until(() => links().length > 1);
      for (const title of links()) {
        expect(title.offsetWidth).to.be.above(first!.clientWidth * 0.5);
      }
    });
  }
});
