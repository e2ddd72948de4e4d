import {expect} from '@open-wc/testing';
import {findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {
  choose,
  moderate,
  press,
  showBoard,
  write,
} from './testing/staff-board.js';

const title = 'Dark mode for the gradebook';
const other = 'A dark theme wherever there is text';

async function aBoard() {
  const town = await aTown(anIdea({title}), anIdea({title: other}));
  const [id, into] = [await town.ideaId(title), await town.ideaId(other)];
  await town.as('ada').ideas.vote(id, 'up');
  const page = await showBoard(town.as('stan'));
  await moderate(title);
  return {town, page, id, into};
}

/** Looks for something and takes what is found. */
async function find(name: RegExp, text: string, found: RegExp) {
  const field = await findByRole('searchbox', name);
  Object.assign(field, {value: text});
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  (await findByRole('radio', found)).click();
}

describe('merging', () => {
  it('finds the other by words, says what goes there, and is undone', async () => {
    const {town, page, id, into} = await aBoard();
    await press(/^Merge$/);
    await find(/^Find the idea/, 'theme', /^A dark theme/);
    await findText(/1 vote and 0 comments go to “A dark theme/);
    await expect(page).to.be.accessible();
    await write(/^Reason/, 'They ask for the same.');
    await press(/^Merge$/);
    await findText(/Merged\./);
    const guest = town.as(null);
    expect((await guest.ideas.get(id)).mergedInto).to.equal(into);
    expect((await guest.ideas.get(into)).votes?.up).to.equal(1);

    await press(/^Undo$/);
    await findText(/Undone\./);
    expect((await guest.ideas.get(id)).stage).to.equal('open');
    expect((await guest.ideas.get(into)).votes?.up).to.equal(0);
  });

  it('finds the other by a link, and the merge can be undone later', async () => {
    const {town, id, into} = await aBoard();
    await press(/^Merge$/);
    await find(/^Find/, `https://a.example/?idea=${into}`, /^A dark theme/);
    await write(/^Reason/, 'They ask for the same.');
    await press(/^Merge$/);
    await findText(/Merged\./);
    await press(/^Undo the merge$/);
    await write(/^Reason/, 'They do not.');
    await press(/^Undo the merge$/);
    await findText(/The merge was undone\./);
    expect((await town.as(null).ideas.get(id)).stage).to.equal('open');
  });

  it('asks which one', async () => {
    await aBoard();
    await press(/^Merge$/);
    await write(/^Reason/, 'They ask for the same.');
    await press(/^Merge$/);
    await findText(/Choose one first\./);
  });
});

describe('what else staff does with an idea', () => {
  it('gives it to somebody who is found by name', async () => {
    const {town, page, id} = await aBoard();
    await press(/^Assign$/);
    await find(/^Find somebody/, 'alm', /^Alma/);
    await expect(page).to.be.accessible();
    await press(/^Assign$/);
    await findText(/Assigned to Alma/);
    const {assignee} = await town.as(null).ideas.get(id);
    expect(assignee?.name).to.match(/^Alma/);
    await press(/^Undo$/);
    await findText(/Undone\./);
    expect((await town.as(null).ideas.get(id)).assignee).to.equal(null);
  });

  it('answers officially where its new stage owes an answer', async () => {
    const {town, id} = await aBoard();
    await press(/^Change stage$/);
    await choose(/^New stage/, 'planned');
    await findByRole('textbox', /^Official response/);
    await press(/^Change stage$/);
    await findText(/Write something here first/);
    await write(/^Official response/, 'It comes in spring.');
    await press(/^Change stage$/);
    await findText(/It is now: Planned\./);
    expect((await town.as(null).ideas.get(id)).response?.by?.name).to.match(
      /^Stan/,
    );
  });

  it('closes the discussion, and opens it', async () => {
    const {town, id} = await aBoard();
    await press(/^Lock comments$/);
    await press(/^Lock comments$/);
    await findText(/Comments are locked\./);
    const locked = async () =>
      (await town.as('stan').moderation.ideas([id]))[0]?.commentsLocked;
    expect(await locked()).to.equal(true);
    await press(/^Undo$/);
    await findText(/Undone\./);
    expect(await locked()).to.equal(false);
  });

  it('holds its votes for a reason, and releases them', async () => {
    const {town, id} = await aBoard();
    await press(/^Hold its votes$/);
    await write(/^Reason, for staff/, 'Many at once.');
    await press(/^Hold its votes$/);
    await findText(/Its votes are held\./);
    const [moderated] = await town.as('stan').moderation.ideas([id]);
    expect(moderated?.held).to.equal('Many at once.');
    await press(/^Release its votes$/);
    await write(/^What you found/, 'They are real.');
    await press(/^Release its votes$/);
    await findText(/It takes votes again\./);
  });
});
