import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import '../idea-board/define.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aGate} from '../internal/testing/middleware.js';
import {anIdea} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown, type Town} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';

const call = /GET .*\/starters/;

async function startersOf(town: Town) {
  const alma = (await town.as('alma').viewer()).person?.id ?? '';
  await town.as('stan').starters.change('roadmap', {
    questions: ['Where do I begin?'],
    ideas: [{title: 'Show due dates in one list', text: 'As an example.'}],
    greeters: [alma],
  });
}

/** A board with starters for when it is empty, as a page writes it. */
const showBoard = (community: Community) =>
  fixture<HTMLElement>(html`
    <townhall-idea-board .community=${community} place="roadmap">
      <townhall-starters
        slot="empty"
        .community=${community}
        place="roadmap"
      ></townhall-starters>
    </townhall-idea-board>
  `);

describe('<townhall-starters>', () => {
  it('stands in a board that is empty, with nothing to vote on', async () => {
    const town = await aTown();
    await startersOf(town);
    const board = await showBoard(town.as(null));
    await findByRole('region', /^A beginning$/);
    await findText(/You could ask first\s*Where do I begin\?/);
    await findText(/Example\s*Show due dates in one list\s*As an example/);
    await findText(/Here to greet you.*Alma/);
    expect(allByRole('button', /Vote/)).to.deep.equal([]);
    await expect(board).to.be.accessible();
  });

  it('goes when the first idea comes, also where it is shown', async () => {
    const town = await aTown();
    await startersOf(town);
    const ada = town.as('ada');
    await showBoard(ada);
    await findText(/Where do I begin\?/);
    await ada.ideas.suggest({
      place: 'roadmap',
      title: 'An idea that is no example at all',
    });
    await until(() => !/Where do I begin/.test(textOf(document.body)));
  });

  it('reads nothing while there is something in the board', async () => {
    const town = await aTown(anIdea({title: 'A real idea of somebody'}));
    await startersOf(town);
    const {middleware, seen} = aGate(call);
    await showBoard(town.as(null, middleware));
    await findText(/A real idea of somebody/);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(seen).to.deep.equal([]);
    expect(textOf(document.body)).not.to.include('Where do I begin');
  });

  it('says that nothing is there where nothing was chosen', async () => {
    const town = await aTown();
    const board = await showBoard(town.as(null));
    await findText(/Nothing is here yet\. Be the first/);
    await expect(board).to.be.accessible();
  });
});
