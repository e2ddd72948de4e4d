import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {
  announcedTo,
  moderate,
  press,
  showBoard,
  write,
} from './testing/staff-board.js';

const title = 'Names stay in sight';

async function aBoard(person: string | null = 'stan') {
  const town = await aTown(anIdea({title}));
  const page = await showBoard(town.as(person));
  await findByRole('heading', new RegExp(title));
  return {town, page, id: await town.ideaId(title)};
}

describe('declining an idea', () => {
  it('takes an answer, and says what will happen', async () => {
    const {town, page, id} = await aBoard();
    await moderate(title);
    await press(/^Decline$/);
    await findText(/Voting ends\. Its author and everybody who follows/);
    await press(/^Decline$/);
    await findText(/Write something here first/);
    const field = await findByRole('textbox', /^Your answer/);
    expect(field).to.have.attribute('aria-invalid', 'true');
    await expect(page).to.be.accessible();

    await write(/^Your answer/, 'Not this year.');
    await press(/^Decline$/);
    await findText(/Declined\./);
    await findText(/Not this year\./);
    expect(announcedTo(page, 'townhall-idea-moderation')).to.equal('Declined.');
    expect((await town.as(null).ideas.get(id)).stage).to.equal('declined');
  });

  it('can be undone, with its answer', async () => {
    const {town, page, id} = await aBoard();
    await moderate(title);
    await expect(page).to.be.accessible();
    await press(/^Decline$/);
    await write(/^Your answer/, 'Not this year.');
    await press(/^Decline$/);
    const undo = await findByRole('button', /^Undo$/);
    await expect(page).to.be.accessible();

    undo.click();
    await findText(/Undone\./);
    expect(await town.as(null).ideas.get(id)).to.include({
      stage: 'open',
      response: null,
    });
    expect(allByRole('button', /^Undo$/)).to.deep.equal([]);
  });

  it('is done with the keyboard alone, and keeps the focus', async () => {
    const {page} = await aBoard();
    const open = await findByRole('button', /^Moderate/);
    open.focus();
    await sendKeys({press: 'Enter'});
    (await findByRole('button', /^Decline$/)).focus();
    await sendKeys({press: 'Enter'});
    const field = await findByRole('textbox', /^Your answer/);
    await until(() => field.matches(':focus'));
    await sendKeys({press: 'Escape'});
    const decline = await findByRole('button', /^Decline$/);
    await until(() => decline.matches(':focus'));

    await sendKeys({press: 'Enter'});
    await findByRole('textbox', /^Your answer/);
    await sendKeys({type: 'No, because it would hide the others.'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await findText(/Declined\./);
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await until(
      () => announcedTo(page, 'townhall-idea-moderation') === 'Undone.',
    );
  });

  it('says what somebody else did meanwhile, and what can be done now', async () => {
    const {town, id} = await aBoard();
    await moderate(title);
    await press(/^Decline$/);
    await write(/^Your answer/, 'Not this year.');
    const {moderation} = town.as('stan');
    await moderation.transition(id, {to: 'shipped', response: 'It is there.'});

    await press(/^Decline$/);
    await findText(/That was not done\. .* It is now: Shipped\./);
    await press(/^Cancel$/);
    expect(allByRole('button', /^Decline$/)).to.deep.equal([]);
    await findByRole('button', /^Change stage$/);
  });

  for (const person of [null, 'ada']) {
    it(`is nothing for ${person ?? 'a guest'}, who loads nothing of it`, async () => {
      const {page} = await aBoard(person);
      const board = page.querySelector('townhall-idea-board')!;
      (await findByRole('button', /Vote up/)).focus();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(
        board.shadowRoot!.querySelector('townhall-idea-moderation'),
      ).to.equal(null);
      expect(allByRole('button', /Moderate|Reports/)).to.deep.equal([]);
    });
  }

  it('appears when somebody becomes staff, and goes with them', async () => {
    const {town, page} = await aBoard('ada');
    expect(allByRole('button', /Moderate/)).to.deep.equal([]);
    page.community = town.as('stan');
    await findByRole('button', /^Moderate/);
    page.community = town.as('ada');
    await until(() => allByRole('button', /Moderate/).length === 0);
  });
});
