import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {aBoard, fill, send, showForm} from './testing/show-form.js';

const asksNothing = {audiences: [], areas: [], asksKind: false};
const opensAtOnce = {
  cohort: {calendar: 'none', opensOn: 1, timeZone: 'UTC'},
};

async function suggest(...board: Parameters<typeof aBoard>) {
  const town = await aTown(aBoard(...board));
  const shown = await showForm(town.as('ada'), 'lab');
  await fill(/Title/, 'An idea that is taken');
  await send();
  await findByRole('region', /Thank you for your idea!/);
  return {town, ...shown};
}

describe('what is said when an idea was taken', () => {
  beforeEach(() => localStorage.clear());

  it('is that it is open, with the way to it and a link to share', async () => {
    const {board, form, town} = await suggest(asksNothing, opensAtOnce);
    await findText(/It is open for voting now/);
    const id = await town.ideaId('An idea that is taken');
    const opened: string[] = [];
    board.addEventListener('townhall-open-idea', (event) => {
      event.preventDefault();
      opened.push(event.ideaId);
    });
    const link = await findByRole('link', /Open your idea/);
    expect(link.getAttribute('href')).to.match(new RegExp(`idea=${id}`));

    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: undefined,
    });
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: () => Promise.reject(new Error('Forbidden'))},
    });
    (await findByRole('button', /Share/)).click();
    const shown = await findByRole('textbox', /Copy this link/);
    expect(shown).to.have.property('value', form.linkTo(id));
    await expect(form).to.be.accessible();
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
    link.click();
    expect(opened).to.deep.equal([id]);
  });

  it('is that staff looks first, and offers nothing that others cannot see', async () => {
    const {form} = await suggest({...asksNothing, review: true}, opensAtOnce);
    await findText(/Staff looks at it first/);
    expect(announced(form)).to.match(/Staff looks at it first/);
    expect(allByRole('link', /Open your idea/)).to.deep.equal([]);
    expect(allByRole('button', /Share/)).to.deep.equal([]);
    await expect(form).to.be.accessible();
  });

  it('goes away by keyboard, and the next idea is suggested from there', async () => {
    const {board} = await suggest(asksNothing);
    const close = await findByRole('button', /^Close$/);
    close.focus();
    await sendKeys({press: 'Enter'});
    const again = await findByRole('button', /Suggest an idea/);
    await until(() => board.shadowRoot!.activeElement === again);
    expect(allByRole('region', /Thank you/)).to.deep.equal([]);
    await sendKeys({press: 'Enter'});
    await findByRole('form', /Suggest an idea/);
  });
});
