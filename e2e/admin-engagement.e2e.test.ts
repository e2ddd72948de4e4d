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

describe('a poll that is there', () => {
  it('is asked in a place, changed and removed, by keyboard', async () => {
    const {page, leave} = await at('/polls/new');
    const {keyboard} = page;
    await page.getByRole('option', {name: 'Help from one another'}).waitFor({
      state: 'attached',
    });
    await tabTo(page, 'input', /^Question$/);
    await keyboard.type('Which room do you practise in?');
    await tabTo(page, 'textarea', /^Options$/);
    await keyboard.type('The hall\nAt home');
    await tabTo(page, 'select', /^Place$/);
    await keyboard.type('Help');
    await tabTo(page, 'button', /^Make it$/);
    await keyboard.press('Enter');
    await page.getByText('The poll is made, and open.').waitFor();
    const id = page.url().split('/').at(-1);
    const read = async () => {
      const {community} = demo.townhall;
      const response = await fetch(
        `${community}/communities/demo/api/v1/polls/${id}`,
      );
      return {status: response.status, poll: await response.json()};
    };
    const made = await read();
    expect(made.poll.place).toBe('help');

    await tabTo(page, 'button', /^Change it$/);
    await keyboard.press('Enter');
    // The question has the focus; two options become one, which is refused.
    await keyboard.press('End');
    await keyboard.type(' most?');
    await tabTo(page, 'textarea', /^Options$/);
    await keyboard.press('Control+A');
    await keyboard.type('At home');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText('A poll has at least two options').first().waitFor();
    await page.reload();
    const options = page.getByLabel('Options', {exact: true});
    await expect.poll(() => options.inputValue()).toBe('At home');
    await expectFine(page);

    await tabTo(page, 'textarea', /^Options$/);
    await keyboard.press('Control+End');
    await keyboard.type('\nIn the big hall');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText('The poll is changed.').waitFor();
    const changed = await read();
    expect(changed.poll.question).toBe('Which room do you practise in? most?');
    // An option with other words is still the same one.
    const [hall, home] = made.poll.options;
    expect(changed.poll.options).toEqual([
      home,
      {...hall, text: 'In the big hall'},
    ]);

    await tabTo(page, 'button', /^Remove it$/);
    await keyboard.press('Enter');
    await page.getByText(/^The poll leaves every page/).waitFor();
    // What changes nothing has the focus.
    await keyboard.press('Enter');
    await page.getByText(/^The poll leaves every page/).waitFor({
      state: 'detached',
    });
    expect((await read()).status).toBe(200);
    await keyboard.press('Enter');
    await page.getByText(/^The poll leaves every page/).waitFor();
    await expectFine(page);
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await page.getByText('The poll is removed.').waitFor();
    expect((await read()).status).toBe(404);
    await keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: 'Polls'}).waitFor();
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
