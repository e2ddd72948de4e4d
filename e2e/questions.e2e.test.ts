import type {Locator} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {ownDemo} from './demo.js';
import {visit, type Who} from './visitor.js';

const demo = ownDemo();

const visitAs = (person: Who) => visit(demo, person);

describe('a page to ask on', () => {
  it('counts, finds what was asked before, and takes what is new', async () => {
    const nadia = await visitAs('nadia');
    const {page} = nadia;
    await nadia.open('/help/ask');
    const all = page
      .locator('townhall-question-count')
      .first()
      .getByText(/^\d+ questions$/);
    const before = Number.parseInt(await all.innerText(), 10);
    const few = page.locator('townhall-question-feed townhall-question-card');
    await few.first().waitFor();
    expect(await few.count()).toBeLessThanOrEqual(5);

    const field = page.getByRole('textbox', {name: 'Question'});
    await field.fill('Accept several spellings of an answer');
    await page
      .getByText('Accept several spellings of a short answer')
      .first()
      .waitFor();
    await field.fill('Where does the bell ring when a quiz has closed?');
    await page.getByRole('button', {name: 'Post question'}).click();
    await page.getByText('Your question is posted.').first().waitFor();

    await nadia.open('/help/ask');
    await expect.poll(() => all.innerText()).toBe(`${before + 1} questions`);
    expect(nadia.complaints).toEqual([]);
    await nadia.leave();
  });
});

describe('a picture in a question', () => {
  it('is sent as it is written, and everybody sees it where it stands', async () => {
    const nadia = await visitAs('nadia');
    const {page} = nadia;
    await nadia.open('/help/ask');
    const title = 'What does the small flag beside a grade mean?';
    await page.getByRole('textbox', {name: 'Question'}).fill(title);
    const details = page.getByRole('textbox', {name: /^Details/});
    await details.fill('It looks like this:');
    await page.getByRole('button', {name: 'Picture'}).waitFor();
    await page.locator('townhall-composer input[type=file]').setInputFiles({
      name: 'flag.png',
      mimeType: 'image/png',
      buffer: await page.screenshot({
        clip: {x: 0, y: 0, width: 320, height: 120},
      }),
    });
    await expect
      .poll(() => details.inputValue())
      .toMatch(/^It looks like this:\n!\[\]\(image:[\da-f-]{36}\)$/);
    // Where the cursor stands now.
    await page.keyboard.type('A red flag');
    await page.getByRole('button', {name: 'Preview'}).click();
    const picture = page.getByRole('img', {name: 'A red flag'});
    await expect.poll(() => widthOf(picture)).toBe(320);
    await page.getByRole('button', {name: 'Post question'}).click();
    await page.getByText('Your question is posted.').first().waitFor();
    expect(nadia.complaints).toEqual([]);
    await nadia.leave();

    const guest = await visitAs('guest');
    await guest.open('/help');
    await guest.page.getByText(title).first().click();
    const seen = guest.page.getByRole('img', {name: 'A red flag'});
    await seen.scrollIntoViewIfNeeded();
    await expect.poll(() => widthOf(seen)).toBe(320);
    expect(guest.complaints).toEqual([]);
    await guest.leave();
  });
});

/** How wide a picture is that has arrived. */
const widthOf = (picture: Locator) =>
  picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);

describe('a page with one question', () => {
  it('shows what solved it first, and each answer at its address', async () => {
    const guest = await visitAs('guest');
    const {page} = guest;
    await guest.open('/help/week');
    const thread = page.locator('townhall-question');
    await thread
      .getByRole('heading', {
        name: 'Accept several spellings of a short answer',
      })
      .waitFor();
    await thread.getByText('Switch on').first().waitFor();
    const address = await thread
      .locator('a[href*="#answer-"]')
      .first()
      .getAttribute('href');
    expect(address).toMatch(/\/help\/week#answer-[\da-f-]{36}$/);
    await page
      .locator('townhall-advocates')
      .getByRole('listitem')
      .first()
      .waitFor();

    await page.goto(address ?? '');
    await page.locator('[aria-current="location"]').waitFor();
    expect(guest.complaints).toEqual([]);
    await guest.leave();
  });
});

describe('the page of what waits', () => {
  it('is for staff, who take a question and let it go', async () => {
    const marisol = await visitAs('marisol');
    const {page} = marisol;
    await marisol.open('/help/waiting');
    const waiting = page.locator('townhall-question-feed').first();
    await waiting.locator('townhall-question-card').first().waitFor();
    const take = waiting.getByRole('button', {name: /^Take/}).first();
    await take.click();
    const release = waiting.getByRole('button', {name: /^Let go/}).first();
    await release.waitFor();
    await release.click();
    await release.waitFor({state: 'detached'});
    expect(marisol.complaints).toEqual([]);
    await marisol.leave();
  });

  it('has what was reported, which staff lets stand', async () => {
    const nadia = await visitAs('nadia');
    await nadia.open('/help/week');
    const {page} = nadia;
    const answer = page.locator('townhall-question [part="answer"]').last();
    await answer.getByRole('button', {name: 'Report'}).click();
    await page.getByRole('radio', {name: /does not answer/}).check();
    await page.getByRole('button', {name: 'Send to staff'}).click();
    await page.getByText('Staff will look at it').first().waitFor();
    await nadia.leave();

    const marisol = await visitAs('marisol');
    await marisol.open('/help/waiting');
    const queue = marisol.page.locator('townhall-review-queue');
    const reported = queue
      .getByRole('article')
      .filter({hasText: 'everybody still sees it'});
    await reported.first().waitFor();
    expect(await reported.count()).toBe(1);
    await reported.getByRole('button', {name: /^Approve [^a]/}).click();
    await reported.waitFor({state: 'detached'});
    expect(marisol.complaints).toEqual([]);
    await marisol.leave();
  });

  it('says to everybody else that it is not theirs', async () => {
    const nadia = await visitAs('nadia');
    await nadia.open('/help/waiting');
    await nadia.page.getByText(/staff/i).nth(2).waitFor();
    expect(await nadia.page.locator('townhall-question-card').count()).toBe(0);
    await nadia.leave();
  });
});

describe('the blog', () => {
  it('is read by month, opened, and discussed', async () => {
    const nadia = await visitAs('nadia');
    const {page} = nadia;
    await nadia.open('/blog');
    const feed = page.locator('townhall-post-feed');
    await feed
      .getByRole('link', {name: 'What you told us this autumn'})
      .click();
    await feed.getByText('I admit to two of them').waitFor();
    await feed.getByRole('button', {name: 'Write a comment'}).click();
    const field = feed.getByRole('textbox', {name: 'Your comment'});
    await field.fill('I would like the **table**, too.');
    await feed.getByRole('button', {name: 'Post', exact: true}).click();
    await feed.getByText('I would like the table, too.').waitFor();

    await page.goBack();
    await feed.getByRole('combobox', {name: 'Tag'}).selectOption('science');
    await feed
      .getByRole('link', {name: 'Lab reports on a phone: what worked'})
      .waitFor();
    await expect.poll(() => feed.getByRole('article').count()).toBe(1);
    expect(nadia.complaints).toEqual([]);
    await nadia.leave();
  });
});
