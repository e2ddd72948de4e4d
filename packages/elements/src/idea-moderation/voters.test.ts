import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {moderate, press, showBoard, write} from './testing/staff-board.js';

const title = 'Votes that do not look right';
const other = 'Another idea with her vote';
const reason = 'One person with many accounts.';

/** Grace and Alma are for both ideas. */
async function aBoard() {
  const town = await aTown(
    anIdea({id: 'one', title}),
    {type: 'ballots', idea: 'one', up: ['grace', 'alma'], down: []},
    anIdea({id: 'two', title: other}),
    {type: 'ballots', idea: 'two', up: ['grace', 'alma'], down: []},
  );
  const page = await showBoard(town.as('stan'));
  await findByRole('heading', new RegExp(title));
  const id = await town.ideaId(title);
  const net = async () => (await town.as(null).ideas.get(id)).votes?.net;
  return {town, page, id, net};
}

/** What the moderations of the board announced last. */
const announced = (page: ParentNode) =>
  [
    ...page
      .querySelector('townhall-idea-board')!
      .renderRoot.querySelectorAll('townhall-idea-moderation'),
  ].map(
    ({renderRoot}) => renderRoot.querySelector('[role="status"]')?.textContent,
  );

async function pick(name: RegExp) {
  (await findByRole('radio', name)).click();
}

describe('excluding a voter', () => {
  it('names those who voted, says what it does, and asks for a reason', async () => {
    const {page, net} = await aBoard();
    await moderate(title);
    await press(/^Exclude a voter$/);
    await findByRole('group', /^Those who voted on this idea$/);
    await findText(/None of their votes counts any longer, on any idea/);
    await findByRole('radio', /^Grace/);
    await findByRole('radio', /^Alma/);
    expect(allByRole('radio', /^(Ada|Nobody)/)).to.deep.equal([]);
    await expect(page).to.be.accessible();

    await press(/^Exclude a voter$/);
    await findText(/Choose one first/);
    await pick(/^Grace/);
    await press(/^Exclude a voter$/);
    await findText(/Write something here first/);
    expect(await net()).to.equal(2);
    await expect(page).to.be.accessible();
  });

  it('stops their votes on every idea, and can be undone', async () => {
    const {town, page, net} = await aBoard();
    await moderate(title);
    await press(/^Exclude a voter$/);
    await pick(/^Grace/);
    await write(/^Reason, for staff$/, reason);
    await press(/^Exclude a voter$/);
    await findText(/The votes of Grace count no longer\./);
    await findText(/1 up, 0 down, 1 net/);
    expect(announced(page)).to.include('The votes of Grace count no longer.');
    const second = await town.as(null).ideas.get(await town.ideaId(other));
    expect(second.votes?.net).to.equal(1);
    await expect(page).to.be.accessible();

    await press(/^Undo$/);
    await findText(/Undone\./);
    await until(() => allByRole('button', /^Undo$/).length === 0);
    expect(await net()).to.equal(2);
  });

  it('is taken back later, with a reason', async () => {
    const {town, page, net} = await aBoard();
    const {person} = await town.as('grace').viewer();
    const {moderation} = town.as('stan');
    await moderation.excludeVoter(person?.id ?? '', {reason});
    expect(await net()).to.equal(1);

    await moderate(title);
    await press(/^Let a voter count again$/);
    await findByRole('group', /^Those who do not count here$/);
    await pick(/^Grace/);
    expect(allByRole('radio', /^Alma/)).to.deep.equal([]);
    await expect(page).to.be.accessible();
    await write(/^What you found, for staff$/, 'She is who she says.');
    await press(/^Let a voter count again$/);

    await findText(/The votes of Grace count again\./);
    expect(await net()).to.equal(2);
    await until(
      () => allByRole('button', /^Let a voter count again$/).length === 0,
    );
  });

  it('is offered for nobody who is not excluded', async () => {
    await aBoard();
    await moderate(title);
    await findByRole('button', /^Exclude a voter$/);
    expect(allByRole('button', /^Let a voter/)).to.deep.equal([]);
  });
});
