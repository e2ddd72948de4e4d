import {describe, expect, it} from 'vitest';
import {ownDemo} from './demo.js';
import {expectFine, linkTo, manager, openPage, tabTo} from './manager.js';
import {visit} from './visitor.js';

const demo = ownDemo();

const aLink = () => linkTo(demo.townhall);
const open = (to: string) => openPage(demo.browser, to);
const signedIn = () => manager(demo);

describe('the door to /admin', () => {
  it('opens once for a link, and stays open through a reload', async () => {
    const link = aLink();
    const {page, complaints, leave} = await open(link);
    await page.getByText('Signed in as Marisol').waitFor();
    expect(page.url()).toBe(`${demo.townhall.community}/admin`);
    await page.reload();
    await page.getByText('Signed in as Marisol').waitFor();
    expect(complaints).toEqual([]);

    const again = await open(link);
    await again.page.getByText('This link was opened before.').waitFor();
    await again.page.getByLabel('Your link').fill('https://nothing.test');
    await again.page.getByRole('button', {name: 'Sign in'}).click();
    await again.page.getByText('This is no such link.').waitFor();
    await again.page.getByLabel('Your link').fill(aLink());
    await again.page.getByRole('button', {name: 'Sign in'}).click();
    await again.page.getByText('Signed in as Marisol').waitFor();
    await again.page.getByRole('button', {name: 'Sign out'}).click();
    await again.page.getByRole('heading', {name: 'Sign in'}).waitFor();
    await again.page.reload();
    await again.page.getByRole('heading', {name: 'Sign in'}).waitFor();
    await again.leave();
    await leave();
  });

  it('has real addresses, with titles, back and focus', async () => {
    const {page, leave} = await signedIn();
    await page.getByRole('link', {name: 'Places'}).click();
    await page.getByRole('heading', {level: 1, name: 'Places'}).waitFor();
    expect(await page.title()).toMatch(/^Places/);
    await page
      .getByRole('link', {name: /Board of ideas/})
      .first()
      .click();
    const heading = page.getByRole('heading', {level: 1, name: /^Rules of /});
    await heading.waitFor();
    await expect
      .poll(() => heading.evaluate((one) => one.matches(':focus')))
      .toBe(true);
    await page.goBack();
    await page.getByRole('heading', {level: 1, name: 'Places'}).waitFor();
    await page.goto(`${demo.townhall.community}/admin/nowhere`);
    await page.getByRole('heading', {name: 'There is no such page'}).waitFor();
    await leave();
  });
});

describe('the queues', () => {
  it('are counted, and worked through with the widgets of staff', async () => {
    const {page, complaints, leave} = await signedIn();
    const tile = page.getByRole('link', {name: /Ideas nobody else sees yet/});
    await expect.poll(() => tile.innerText()).toMatch(/^\d/);
    await tile.click();
    await page
      .getByRole('button', {name: 'Waiting for review'})
      .first()
      .click();
    await page.getByText('Print the whole class list').first().waitFor();
    await page.getByRole('link', {name: 'Questions that wait'}).click();
    await page
      .locator('townhall-question-feed [part="list"]')
      .first()
      .waitFor();
    await page.getByRole('link', {name: 'Posts to review'}).click();
    await page.locator('townhall-review-queue').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe('the rules of a board', () => {
  it('are refused beside the field, kept, previewed and changed', async () => {
    const {page, leave} = await signedIn();
    await page.goto(`${demo.townhall.community}/admin/places/ideas`);
    const zone = page.getByLabel('Time zone');
    await zone.fill('Mars/Olympus');
    await zone.blur();
    await page.getByRole('button', {name: 'See what would change'}).click();
    await page
      .getByText('There is no time zone of that name.')
      .first()
      .waitFor();
    expect(await zone.getAttribute('aria-invalid')).toBe('true');

    await page.reload();
    expect(await page.getByLabel('Time zone').inputValue()).toBe(
      'Mars/Olympus',
    );
    await page
      .locator('townhall-admin-idea-policy')
      .getByRole('button', {name: 'Start again'})
      .click();
    await expect.poll(() => zone.inputValue()).not.toBe('Mars/Olympus');

    const number = page.getByLabel('The number');
    await number.fill('120');
    await number.blur();
    await page.getByRole('button', {name: 'See what would change'}).click();
    await page.getByText(/open or scheduled ideas change\./).waitFor();
    const save = page.getByRole('button', {name: 'Save these rules'});
    await save.click();
    await page.getByText(/^Nothing was changed\./).waitFor();
    await page.getByLabel('Why these rules change').fill('More people came.');
    await save.click();
    await page.getByText('The rules are changed.').waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByLabel('The number').inputValue())
      .toBe('120');
    await leave();
  });
});

describe('a welcome', () => {
  it('is composed, targeted, looked at, scheduled and seen, by keyboard', async () => {
    const {page, complaints, leave} = await signedIn();
    const {keyboard} = page;
    await tabTo(page, 'a', /^Notices$/);
    await keyboard.press('Enter');
    await page.getByRole('heading', {level: 1, name: 'Notices'}).waitFor();
    await tabTo(page, 'a', /^Compose a notice$/);
    await keyboard.press('Enter');
    await page.getByRole('heading', {name: 'Compose a notice'}).waitFor();

    await tabTo(page, 'input', /^Title$/);
    await keyboard.type('Good to see you here');
    await tabTo(page, 'textarea', /^Text$/);
    await keyboard.type('Ask **anything**.');
    await tabTo(page, 'input', /^Publish it$/);
    await keyboard.press('Space');
    await tabTo(page, 'input', /^Priority$/);
    await keyboard.press('Control+A');
    await keyboard.type('900000');
    await tabTo(page, 'textarea', /^On these pages$/);
    await keyboard.type('courses');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText('A page begins with / or https://').first().waitFor();
    // Focus is where something is wrong, and what was written is still there.
    await keyboard.press('Control+A');
    await keyboard.type('/*');
    await tabTo(page, 'input', /^Time zone$/);
    await keyboard.press('Control+A');
    await keyboard.type('Europe/Berlin');
    await tabTo(page, 'button', /^Save$/);
    await keyboard.press('Enter');
    await page.getByText('Saved.', {exact: true}).waitFor();
    await page.getByText('Shown now').waitFor();
    expect(page.url()).toMatch(/\/admin\/notices\/[\w-]{8,}$/);

    await page
      .locator('townhall-welcome')
      .getByText('Good to see you here')
      .waitFor();
    await tabTo(page, 'select', /^Look at it as$/);
    await keyboard.press('ArrowDown');
    // Who has no words of their own reads those that the visitor really gets.
    await page.getByText('they read those for Guests').waitFor();
    await page
      .locator('townhall-welcome')
      .getByText('Good to see you here')
      .waitFor();
    // A browser tells its console of every refusal, this one among them.
    expect(complaints.filter((one) => !one.includes('status of 400'))).toEqual(
      [],
    );

    const guest = await visit(demo, 'guest');
    await guest.open('/');
    await guest.page.getByText('Good to see you here').first().waitFor();
    await guest.leave();
    await leave();
  });
});

describe('every screen', () => {
  it('is accessible and fits in every look', async () => {
    const {page, leave} = await signedIn();
    for (const path of [
      '',
      '/queues/posts',
      '/places',
      '/places/ideas',
      '/places/help',
      '/notices',
      '/notices/new',
      '/polls',
      '/polls/new',
      '/tracks',
      '/figures',
    ]) {
      await page.goto(`${demo.townhall.community}/admin${path}`);
      await page.getByText('Signed in as Marisol').waitFor();
      await expectFine(page);
    }
    await leave();
  });

  it('begins right below the links, where these stand above it', async () => {
    const {page, leave} = await signedIn();
    await page.setViewportSize({width: 768, height: 900});
    const links = await page
      .getByRole('navigation')
      .getByRole('link')
      .last()
      .boundingBox();
    const heading = await page.getByRole('heading', {level: 1}).boundingBox();
    const end = (links?.y ?? 0) + (links?.height ?? 0);
    expect(heading?.y).toBeGreaterThan(end);
    expect(heading?.y).toBeLessThan(end + 60);
    await leave();
  });
});
