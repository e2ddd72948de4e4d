import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {press, showBoard, write} from './testing/staff-board.js';

const titles = ['The first of them all', 'The second of them', 'The last one'];

async function aBoard() {
  const town = await aTown(...titles.map((title) => anIdea({title})));
  const page = await showBoard(town.as('stan'));
  const ids = await Promise.all(titles.map((title) => town.ideaId(title)));
  const stages = () =>
    Promise.all(
      ids.map(async (id) => (await town.as(null).ideas.get(id)).stage),
    );
  return {town, page, ids, stages};
}

const select = (title: string) =>
  findByRole('checkbox', new RegExp(`^Select “${title}”$`));

describe('what is done with several ideas', () => {
  it('is done with those that are chosen, and undone with all of them', async () => {
    const {page, stages} = await aBoard();
    (await select('The first of them all')).click();
    (await select('The last one')).click();
    await findText(/2 ideas selected/);
    await expect(page).to.be.accessible();

    await press(/^Decline$/);
    await write(/^Your answer/, 'We leave these.');
    await press(/^Decline$/);
    await findText(/Done with 2 of 2\./);
    expect(await stages()).to.deep.equal(['declined', 'open', 'declined']);
    await findText(/0 ideas selected/);

    await press(/^Undo$/);
    await findText(/Undone for 2 of 2\./);
    expect(await stages()).to.deep.equal(['open', 'open', 'open']);
  });

  it('says of each with which it was not done why', async () => {
    const {town, page, ids, stages} = await aBoard();
    await press(/^Select all that are shown$/);
    await findText(/3 ideas selected/);
    await town
      .as('stan')
      .moderation.transition(ids[1] ?? '', {to: 'shipped', response: 'Done.'});
    await press(/^Decline$/);
    await write(/^Your answer/, 'We leave these.');
    await press(/^Decline$/);
    await findText(/Done with 2 of 3\./);
    await findText(
      /Not done: The second of them: Not possible while it is: Shipped\./,
    );
    expect(await stages()).to.deep.equal(['declined', 'shipped', 'declined']);
    await expect(page).to.be.accessible();
  });

  it('chooses nothing any longer when that is wanted', async () => {
    await aBoard();
    await press(/^Select all that are shown$/);
    await press(/^Clear the selection$/);
    await findText(/0 ideas selected/);
    await until(() =>
      allByRole('checkbox', /^Select/).every(
        (box) => box instanceof HTMLInputElement && !box.checked,
      ),
    );
  });
});
