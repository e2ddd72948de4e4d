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

describe('a notice', () => {
  it('is refused at each field that is wrong, and nothing of it is lost', async () => {
    const {page, complaints, leave} = await at('/notices/new');
    const save = page.getByRole('button', {name: 'Save', exact: true});
    const title = page.getByLabel('Title', {exact: true});
    await title.fill('<img src=x onerror=alert(1)> {name}');
    await page.reload();
    // Nobody had left the field yet.
    await expect
      .poll(() => title.inputValue())
      .toBe('<img src=x onerror=alert(1)> {name}');
    await page.getByLabel('Text', {exact: true}).fill('Come **in**.');
    await page.getByRole('button', {name: 'Add a button'}).click();
    await page.getByLabel('On the button').fill('Go');
    await page.getByLabel('From', {exact: true}).fill('2027-03-02T09:00');
    const wrong = [
      ['Where it leads', 'javascript:alert(1)', /A link begins with/, '/help'],
      ['On these pages', 'courses', /A page begins with/, '/courses/*'],
      ['Time zone', 'Mars/Olympus', /zone/, 'Europe/Berlin'],
      ['Until', '2027-03-01T09:00', /end before/, '2027-03-03T09:00'],
    ] as const;
    for (const [label, value] of wrong) {
      await page.getByLabel(label, {exact: true}).fill(value);
    }
    for (const [label, value, sentence, right] of wrong) {
      await save.click();
      await page.locator('.error', {hasText: sentence}).first().waitFor();
      const field = page.getByLabel(label, {exact: true});
      expect(await field.getAttribute('aria-invalid'), label).toBe('true');
      expect(await field.inputValue()).toBe(value);
      await field.fill(right);
      await save.click();
      // Once it is answered nothing is wrong with this one any longer.
      await expect.poll(() => field.getAttribute('aria-invalid')).toBe('false');
      await page.getByText(/^(Nothing was changed\.|Saved\.$)/).waitFor();
    }
    await page.getByText('Saved.', {exact: true}).waitFor();
    // What looks like markup is what it says, to the manager and the reader.
    const shown = page.locator('townhall-welcome').getByText('<img src=x');
    await shown.waitFor();
    expect(await page.locator('townhall-welcome img').count()).toBe(0);
    expect(complaints.filter((one) => !/400/.test(one))).toEqual([]);
    await leave();
  });
});

describe('rules for all notices', () => {
  it('are refused at the field where they make no sense', async () => {
    const {page, leave} = await at('/notices');
    const hours = page.getByLabel('Hours until a notice put off comes back');
    await hours.waitFor();
    const before = await hours.inputValue();
    await hours.fill('-1');
    const save = page.getByRole('button', {name: 'Save', exact: true});
    await save.click();
    await page.getByText(/^Nothing was changed\./).waitFor();
    expect(await hours.getAttribute('aria-invalid')).toBe('true');
    expect(await hours.inputValue()).toBe('-1');
    await hours.fill(before);
    await save.click();
    await page.getByText('Saved.', {exact: true}).waitFor();
    await leave();
  });
});

describe('tracks', () => {
  it('are added, refused at the field, kept, offered and removed, by keyboard', async () => {
    const {page, leave} = await at('/tracks');
    const {keyboard} = page;
    await page.getByRole('button', {name: 'Add a track'}).waitFor();
    await tabTo(page, 'button', /^Add a track$/);
    await keyboard.press('Enter');
    // The first field of the new one has the focus.
    await keyboard.type('Librarian');
    await tabTo(page, 'input', /^Short name$/);
    await keyboard.type('Not a name');
    await tabTo(page, 'textarea', /^Tags that come first$/);
    await keyboard.type('books\nlending');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText(/^Nothing was changed\./).waitFor();
    const last = page.getByRole('group', {name: /^Track \d+$/}).last();
    const name = last.getByLabel('Short name');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('Not a name');
    await tabTo(page, 'button', /^Add a track$/);
    await tabTo(page, 'input', /^Short name$/, 'Shift+Tab');
    await keyboard.press('Control+A');
    await keyboard.type('librarian');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText('Saved.', {exact: true}).waitFor();
    await page.reload();
    const tags = last.getByLabel('Tags that come first');
    await expect.poll(() => tags.inputValue()).toBe('books\nlending');

    const count = await page.getByRole('group', {name: /^Track \d+$/}).count();
    await tabTo(page, 'button', /^Add a track$/);
    await tabTo(page, 'button', /^Take track \d+ away$/, 'Shift+Tab');
    await keyboard.press('Enter');
    await page
      .getByRole('group', {name: `Track ${count}`, exact: true})
      .waitFor({state: 'detached'});
    // The button is gone, and the focus goes on from where it was.
    await tabTo(page, 'button', /^Add a track$/);
    await tabTo(page, 'button', /^Save$/, 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByText('Saved.', {exact: true}).waitFor();
    await leave();
  });
});

describe('starters', () => {
  it('are chosen for a place, with those who greet, by keyboard', async () => {
    const {page, leave} = await at('/places/help');
    const {keyboard} = page;
    const name = /^Questions that somebody could ask first$/;
    const questions = page.getByLabel(name);
    await questions.waitFor();
    await tabTo(page, 'textarea', name);
    await keyboard.press('Control+A');
    await keyboard.type('Where do I begin?');
    const marisol = page.getByRole('checkbox', {name: /^Marisol/});
    const greeted = await marisol.isChecked();
    await tabTo(page, 'input', /^Marisol/);
    await keyboard.press('Space');
    expect(await marisol.isChecked()).toBe(!greeted);
    await tabTo(page, 'input', /^Title of the example$/);
    await keyboard.press('Control+A');
    await keyboard.type('No');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText(/^Nothing was changed\./).waitFor();
    // The field has the focus, and what was written is still there.
    await keyboard.press('Control+A');
    await keyboard.type('Notes by ear');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText('Saved.', {exact: true}).waitFor();
    await page.reload();
    await expect.poll(() => questions.inputValue()).toBe('Where do I begin?');
    expect(await marisol.isChecked()).toBe(!greeted);
    await leave();
  });
});

describe('figures', () => {
  it('show the community and each notice, and are published, by keyboard', async () => {
    const {page, leave} = await at('/figures');
    await page.locator('townhall-community-stats [part="totals"]').waitFor();
    await page.getByRole('columnheader', {name: 'Finished'}).waitFor();
    const isPublic = page.getByLabel('Everybody may read these figures');
    const before = await isPublic.isChecked();
    await tabTo(page, 'input', /^Everybody may read these figures$/);
    await page.keyboard.press('Space');
    await page.getByText('Saved.', {exact: true}).waitFor();
    await page.reload();
    await isPublic.waitFor();
    expect(await isPublic.isChecked()).toBe(!before);
    await leave();
  });
});
