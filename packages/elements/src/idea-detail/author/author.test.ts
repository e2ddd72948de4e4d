import {expect} from '@open-wc/testing';
import type {Middleware} from '@townhall/client';
import {sendKeys} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {daysAway} from '../../internal/testing/records.js';
import {findText} from '../../internal/testing/text-of.js';
import {until} from '../../internal/testing/until.js';
import {
  anIdeaInTown,
  focused,
  heardIn,
  showDetail,
} from '../testing/show-detail.js';

const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();

async function write(text: string, name: RegExp) {
  // A text box is what has the role.
  const field = (await findByRole('textbox', name)) as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return field;
}

/** An idea of Ada's that Alma has voted on, long after it was suggested. */
async function aVotedIdea() {
  const {town, id} = await anIdeaInTown({createdAt: daysAway(-9)});
  await town.as('alma').ideas.vote(id, 'up');
  return {town, id};
}

describe('what an author can do with their idea', () => {
  it('is to change and to delete it, until others have voted', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as('ada'), id);
    await findByRole('button', /^Change$/);
    await findByRole('button', /^Delete$/);
    expect(allByRole('button', /^Report$|clarification/)).to.deep.equal([]);

    detail.community = town.as('alma');
    await findByRole('button', /^Report$/);
    expect(allByRole('button', /^(Change|Delete)$/)).to.deep.equal([]);
  });

  it('is to add to it and to withdraw it, once others have voted', async () => {
    const {town, id} = await aVotedIdea();
    await showDetail(town.as('ada'), id);
    await findByRole('button', /^Add a clarification$/);
    await findByRole('button', /^Withdraw$/);
    expect(allByRole('button', /^(Change|Delete)$/)).to.deep.equal([]);
  });

  it('changes it in place, by keyboard, with the words as they were written', async () => {
    const {town, id} = await anIdeaInTown({
      title: 'Show the grades in one place',
      text: 'Because **every** course has its own.',
    });
    const detail = await showDetail(town.as('ada'), id);
    const change = await findByRole('button', /^Change$/);
    change.focus();
    await sendKeys({press: 'Enter'});
    const title = await findByRole('textbox', /^Title/);
    await until(() => focused() === title);
    expect(await findByRole('textbox', /^Details/)).to.have.property(
      'value',
      'Because **every** course has its own.',
    );
    await expect(detail).to.be.accessible();

    await write('Too short', /^Title/);
    await sendKeys({press: 'Enter'});
    await findText(/Write at least 10 characters/);
    await write('Show all grades in one place', /^Title/);
    await sendKeys({press: 'Enter'});
    await findByRole('heading', /Show all grades in one place/);
    // The page may have heard of it before the answer to the request is there.
    await until(() => heardIn(detail).includes('Your idea was changed.'));
    await until(() => focused()?.textContent?.trim() === 'Change');
    expect((await town.as(null).ideas.get(id)).title).to.equal(
      'Show all grades in one place',
    );
  });

  it('keeps what they wrote where somebody has voted meanwhile', async () => {
    const {town, id} = await anIdeaInTown();
    const votedMeanwhile: Middleware = async (request, next) => {
      if (request.method === 'PATCH') {
        await town.as('alma').ideas.vote(id, 'up');
      }
      return next(request);
    };
    const detail = await showDetail(town.as('ada', votedMeanwhile), id);
    await press(/^Change$/);
    await findByRole('textbox', /^Title/);
    const title = await write('Said in other words at last', /^Title/);
    await press(/^Save changes$/);
    await findText(/was not changed. Somebody has voted on these words/);
    expect(title.value).to.equal('Said in other words at last');
    await expect(detail).to.be.accessible();
  });

  it('adds a clarification', async () => {
    const {town, id} = await aVotedIdea();
    const detail = await showDetail(town.as('ada'), id);
    await press(/^Add a clarification$/);
    await until(() => focused()?.id === 'author-text');
    await press(/^Add it$/);
    await findText(/Write something first/);
    await expect(detail).to.be.accessible();

    await write('I mean the mobile app.', /What should everybody know/);
    await press(/^Add it$/);
    await until(() => heardIn(detail).includes('Added below your idea.'));
    await findText(/Added by the author.*I mean the mobile app\./);
    expect(allByRole('textbox')).to.deep.equal([]);
  });

  it('is asked in place whether they want to delete it', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as('ada'), id);
    await press(/^Delete$/);
    await findText(/Nobody else has voted on it. It will be gone/);
    await until(() => focused()?.textContent?.includes('Delete it'));
    await expect(detail).to.be.accessible();
    await press(/^Cancel$/);
    await until(() => focused()?.textContent?.trim() === 'Delete');

    await press(/^Delete$/);
    await press(/^Delete it$/);
    await findText(/This idea was withdrawn\./);
    expect(allByRole('button', /Vote/)).to.deep.equal([]);
  });

  it('withdraws it where others have voted, and it stays to be read', async () => {
    const {town, id} = await aVotedIdea();
    await showDetail(town.as('ada'), id);
    await press(/^Withdraw$/);
    await findText(/Others have voted on it, so it is archived/);
    await press(/^Withdraw it$/);
    await findText(/Archived, because its author took it back\./);
  });
});
