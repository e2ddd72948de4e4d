import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {ownDemo} from './demo.js';
import {firstIdea, visit, votesOn} from './visitor.js';

const demo = ownDemo();

describe('a guest', () => {
  it('reads everything, is asked to sign in, and leaves no trace', async () => {
    const guest = await visit(demo, 'guest');
    const {page} = guest;
    await guest.open('/');
    const welcome = page.getByRole('region', {name: /welcome/i});
    for (const door of ['Find answers', 'Join groups', 'Share ideas']) {
      await welcome.getByRole('link', {name: door}).waitFor();
    }

    await guest.open('/ideas');
    const idea = firstIdea(page);
    await idea.up.click();
    await idea.card.getByText(/Sign in to vote/).waitFor();
    expect(await idea.up.getAttribute('aria-pressed')).toBe('false');
    expect(
      await idea.card.getByRole('link', {name: 'Sign in'}).getAttribute('href'),
    ).toBe('/sign-in');

    await guest.open('/help');
    await page.locator('townhall-question-card').first().waitFor();

    expect(guest.complaints).toEqual([]);
    expect([...guest.asked].sort()).toEqual(
      [demo.townhall.community, demo.townhall.site].sort(),
    );
    expect(await guest.context.cookies()).toEqual([]);
    expect(await page.evaluate(() => ({...localStorage}))).toEqual({});
    await guest.leave();
  });

  it('closes the welcome once, and brings it back', async () => {
    const guest = await visit(demo, 'guest');
    const {page} = guest;
    await guest.open('/');
    await page.getByRole('button', {name: 'Close welcome'}).click();
    await page
      .getByRole('region', {name: /welcome/i})
      .waitFor({state: 'detached'});
    const focused = await page.evaluate(
      () => document.activeElement?.localName,
    );
    expect(focused).not.toBe('body');

    await guest.open('/');
    const restore = page.getByRole('button', {name: 'Show welcome again'});
    await restore.waitFor();
    expect(await page.getByRole('region', {name: /welcome/i}).count()).toBe(0);
    await restore.click();
    await page.getByRole('region', {name: /welcome/i}).waitFor();
    await guest.leave();
  });

  it('moves on a page that loads no script at all', async () => {
    const context = await demo.browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${demo.townhall.site}/ideas`);
    const fallback = page.locator('townhall-idea-board').first();
    expect((await fallback.innerText()).length).toBeGreaterThan(20);
    await context.close();
  });
});

describe('a new member', () => {
  it('is greeted, votes, changes their mind, and is remembered', async () => {
    const robin = await visit(demo, 'robin');
    const {page} = robin;
    await robin.open('/');
    await page.getByRole('region', {name: /Robin/}).waitFor();

    await robin.open('/ideas');
    const idea = firstIdea(page);
    await idea.up.waitFor();
    const title = await idea.card.getByRole('heading').innerText();
    const before = await idea.net();
    await idea.up.click();
    await expect.poll(idea.net).toBe(before + 1);
    await page.getByText(/Voted up\. /).waitFor({state: 'attached'});

    await page.reload();
    const card = page
      .locator('townhall-idea-card')
      .filter({has: page.getByRole('heading', {name: title, exact: true})});
    const again = votesOn(card);
    await expect.poll(() => again.up.getAttribute('aria-pressed')).toBe('true');

    await again.down.click();
    await expect.poll(again.net).toBe(before - 1);
    await again.down.click();
    await expect.poll(again.net).toBe(before);
    expect(robin.complaints).toEqual([]);
    await robin.leave();
  });

  it('suggests an idea that opens with the next month', async () => {
    const robin = await visit(demo, 'robin');
    const {page} = robin;
    await robin.open('/ideas');
    await page.getByRole('button', {name: 'Suggest an idea'}).click();
    await page.getByRole('textbox', {name: 'Title'}).fill('too short');
    await page.getByRole('button', {name: 'Suggest this idea'}).click();
    await page.getByText('Write at least 10 characters.').waitFor();

    await page
      .getByRole('textbox', {name: 'Title'})
      .fill('Let students see the rubric before they submit');
    await page
      .getByRole('textbox', {name: 'Details'})
      .fill('<b>Bold</b> and **strong**');
    await page.getByRole('radio', {name: 'Something new'}).check();
    await page
      .getByRole('combobox', {name: 'Who is it for?'})
      .selectOption({label: 'Students'});
    await page
      .getByRole('combobox', {name: 'What is it about?'})
      .selectOption({label: 'Assignments'});
    await page
      .getByText(/opens for voting on/)
      .first()
      .waitFor();
    await page.getByRole('button', {name: 'Suggest this idea'}).click();
    await page
      .getByRole('heading', {name: 'Thank you for your idea!'})
      .waitFor();

    const found = await fetch(
      `${demo.townhall.community}/api/v1/ideas?place=ideas&stage=scheduled&sort=new&limit=1`,
    );
    const {items} = (await found.json()) as {
      items: {title: string; body: unknown; area: string | null}[];
    };
    expect(items[0]?.title).toBe(
      'Let students see the rubric before they submit',
    );
    expect(items[0]?.area).toBe('assignments');
    // The markup is text, and only the Markdown means something.
    expect(JSON.stringify(items[0]?.body)).toContain('<b>');
    expect(JSON.stringify(items[0]?.body)).toContain('"strong"');
    await robin.leave();
  });
});

describe('members and staff', () => {
  it('ask, answer, mark and confirm, each what is theirs to do', async () => {
    const title = 'Can I hide one column of the gradebook from co-teachers?';
    const nadia = await visit(demo, 'nadia');
    await nadia.open('/help');
    await nadia.page.getByRole('button', {name: 'Ask a question'}).click();
    await nadia.page.getByRole('textbox', {name: 'Question'}).fill(title);
    await nadia.page.getByRole('button', {name: 'Post question'}).click();
    await nadia.page.getByText('Your question is posted.').first().waitFor();

    const tomas = await visit(demo, 'tomas');
    await tomas.open('/help');
    const his = await openQuestion(tomas.page, title);
    await his
      .getByRole('textbox', {name: 'Your answer'})
      .fill('Yes: Settings, then *Columns*.');
    await his.getByRole('button', {name: 'Post answer'}).click();
    await his.getByText('Settings, then').waitFor();
    expect(await his.getByRole('button', {name: 'Correct'}).count()).toBe(0);
    expect(await his.getByRole('button', {name: 'Confirm'}).count()).toBe(0);

    // It arrives at the asker's without their asking again.
    await nadia.page
      .locator('townhall-question-card')
      .filter({hasText: title})
      .getByText('1 answer')
      .waitFor();
    const hers = await openQuestion(nadia.page, title);
    await hers.getByRole('button', {name: 'Correct'}).first().click();
    await hers
      .getByText(/Marked correct by Nadia Haddad/)
      .first()
      .waitFor();
    expect(await hers.getByRole('button', {name: 'Confirm'}).count()).toBe(0);

    const marisol = await visit(demo, 'marisol');
    await marisol.open('/help');
    const theirs = await openQuestion(marisol.page, title);
    await theirs.getByRole('button', {name: 'Confirm'}).first().click();
    await theirs
      .getByText(/Confirmed by Marisol Vega \(staff\)/)
      .first()
      .waitFor();
    expect(await theirs.getByRole('button', {name: 'Correct'}).count()).toBe(0);
    await hers.getByText('Confirmed by staff').first().waitFor();

    for (const visitor of [nadia, tomas, marisol]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  });

  it('see a vote of somebody else move the number, and not the order', async () => {
    const [nadia, tomas] = [
      await visit(demo, 'nadia'),
      await visit(demo, 'tomas'),
    ];
    await nadia.open('/ideas');
    await tomas.open('/ideas');
    const watched = firstIdea(nadia.page);
    const titles = () =>
      nadia.page
        .locator('townhall-idea-card')
        .getByRole('heading')
        .allInnerTexts();
    await watched.up.waitFor();
    const [before, order] = [await watched.net(), await titles()];

    await firstIdea(tomas.page).down.click();
    await expect.poll(watched.net).toBe(before - 1);
    expect(await titles()).toEqual(order);
    await nadia.leave();
    await tomas.leave();
  });

  it('vote with the keyboard alone', async () => {
    const nadia = await visit(demo, 'nadia');
    const {page} = nadia;
    await nadia.open('/ideas');
    const idea = firstIdea(page);
    await idea.up.waitFor();
    const before = await idea.net();
    await page.getByRole('button', {name: 'Search and filter'}).focus();
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press('Tab');
      if (await idea.up.evaluate(isFocused)) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(idea.net).toBe(before + 1);
    expect(await idea.up.evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(idea.net).toBe(before);
    await nadia.leave();
  });
});

async function openQuestion(page: Page, title: string) {
  const card = page.locator('townhall-question-card').filter({hasText: title});
  await card.waitFor();
  const door = card.getByRole('button', {name: title});
  if ((await door.getAttribute('aria-expanded')) !== 'true') await door.click();
  return card;
}

const isFocused = (element: Element) =>
  element.matches(':focus') ||
  (element.getRootNode() as ShadowRoot).activeElement === element;
