import {describe, expect, it} from 'vitest';
import {ownDemo} from './demo.js';
import {expectFine, manager, tabTo} from './manager.js';

const demo = ownDemo();

/** The manager at one of the screens. */
const at = (path: string) => manager(demo, path);

describe('polls', () => {
  it('are made, refused, looked at and closed by keyboard', async () => {
    const {page, leave} = await at('/polls');
    const {keyboard} = page;
    await page.getByRole('heading', {level: 1, name: 'Polls'}).waitFor();
    await tabTo(page, 'a', /^Make a poll$/);
    await keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: 'Make a poll'}).waitFor();
    await tabTo(page, 'input', /^Question$/);
    await keyboard.type('Which day suits you?');
    await tabTo(page, 'textarea', /^Options$/);
    await keyboard.type('Tuesday');
    await tabTo(page, 'button', /^Make it$/);
    await keyboard.press('Enter');
    await page.getByText('A poll has at least two options').first().waitFor();
    // Focus is where something is wrong, and what was written is still there.
    await expect
      .poll(() =>
        page
          .getByLabel('Options', {exact: true})
          .evaluate((one) => one.matches(':focus')),
      )
      .toBe(true);
    expect(await page.getByLabel('Question').inputValue()).toBe(
      'Which day suits you?',
    );
    await keyboard.press('Control+End');
    await keyboard.type('\nThursday');
    await tabTo(page, 'button', /^Make it$/);
    await keyboard.press('Enter');
    await page.getByText('The poll is made, and open.').waitFor();
    await page.getByRole('rowheader', {name: 'Thursday'}).waitFor();
    expect(page.url()).toMatch(/\/admin\/polls\/[\w-]{8,}$/);
    await expectFine(page);

    await page.reload();
    await page.getByRole('rowheader', {name: 'Tuesday'}).waitFor();
    await tabTo(page, 'button', /^Close it now$/);
    await keyboard.press('Enter');
    await page.getByText('The poll is closed.').waitFor();
    await page.goto(`${demo.townhall.community}/admin/polls`);
    await page
      .getByRole('link', {name: /Which day suits you\?\s*Closed/})
      .waitFor();
    await leave();
  });
});

describe('tracks', () => {
  it('are added, refused at the field, kept and offered', async () => {
    const {page, leave} = await at('/tracks');
    await page.getByRole('button', {name: 'Add a track'}).click();
    const last = page.getByRole('group', {name: /^Track \d+$/}).last();
    await last.getByLabel('Title').fill('Librarian');
    await last.getByLabel('Short name').fill('Not a name');
    await last.getByLabel('Tags that come first').fill('books\nlending');
    await last.getByLabel('Tags that come first').blur();
    const save = page.getByRole('button', {name: 'Save', exact: true});
    await save.click();
    await page.getByText(/^Nothing was changed\./).waitFor();
    const name = last.getByLabel('Short name');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await page.reload();
    expect(await name.inputValue()).toBe('Not a name');
    await name.fill('librarian');
    await name.blur();
    await save.click();
    await page.getByText('Saved.', {exact: true}).waitFor();
    await page.reload();
    await expect
      .poll(() => last.getByLabel('Tags that come first').inputValue())
      .toBe('books\nlending');
    await leave();
  });
});

describe('starters', () => {
  it('are chosen for a place, with those who greet', async () => {
    const {page, leave} = await at('/places/help');
    const questions = page.getByLabel(
      'Questions that somebody could ask first',
    );
    await questions.fill('Where do I begin?');
    await questions.blur();
    await page.getByRole('checkbox', {name: 'Marisol'}).check();
    await page.getByLabel('Title of the example').first().fill('No');
    await page.getByLabel('Title of the example').first().blur();
    const save = page.getByRole('button', {name: 'Save', exact: true});
    await save.click();
    await page.getByText(/^Nothing was changed\./).waitFor();
    await page.getByLabel('Title of the example').first().fill('Notes by ear');
    await page.getByLabel('Title of the example').first().blur();
    await save.click();
    await page.getByText('Saved.', {exact: true}).waitFor();
    await page.reload();
    await expect.poll(() => questions.inputValue()).toBe('Where do I begin?');
    await leave();
  });
});

describe('figures', () => {
  it('show the community and each notice, and are published', async () => {
    const {page, leave} = await at('/figures');
    await page.locator('townhall-community-stats [part="totals"]').waitFor();
    await page.getByRole('columnheader', {name: 'Finished'}).waitFor();
    const isPublic = page.getByLabel('Everybody may read these figures');
    const before = await isPublic.isChecked();
    await isPublic.click();
    await page.getByText('Saved.', {exact: true}).waitFor();
    await page.reload();
    await isPublic.waitFor();
    expect(await isPublic.isChecked()).toBe(!before);
    await leave();
  });
});
