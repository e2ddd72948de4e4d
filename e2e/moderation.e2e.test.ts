import {describe, expect, it} from 'vitest';
import {ownDemo} from './demo.js';
import {firstIdea, visit} from './visitor.js';

const demo = ownDemo();

describe('staff, on a page with the script tag', () => {
  it('declines an idea with a reason, and takes that back', async () => {
    const marisol = await visit(demo, 'marisol');
    const {page} = marisol;
    await marisol.open('/ideas');
    const moderate = page.getByRole('button', {name: /^Moderate “/}).first();
    await moderate.click();
    const part = page.locator('townhall-idea-moderation').first();
    await part.getByRole('button', {name: 'Decline', exact: true}).click();
    await part
      .getByLabel(/^Your answer/)
      .fill('Not this year, and here is why.');
    await part.getByRole('button', {name: 'Decline', exact: true}).click();
    await part.getByText('Declined.', {exact: true}).first().waitFor();
    await page.getByText('Not this year, and here is why.').first().waitFor();

    await part.getByRole('button', {name: 'Undo', exact: true}).click();
    await part.getByText('Undone.', {exact: true}).first().waitFor();
    await page
      .getByText('Not this year, and here is why.')
      .first()
      .waitFor({state: 'detached'});
    expect(marisol.complaints).toEqual([]);
    await marisol.leave();
  });

  it('finds what waits for a look', async () => {
    const marisol = await visit(demo, 'marisol');
    const {page} = marisol;
    await marisol.open('/ideas');
    await page.getByRole('button', {name: 'Waiting for review'}).click();
    await page.getByText('Print the whole class list').first().waitFor();
    await page.getByRole('button', {name: 'Reports'}).click();
    await page.getByText('This is a school.').first().waitFor();
    await marisol.leave();
  });
});

describe('a member whose community cannot be reached', () => {
  it('votes, reloads when it is back, and is counted once', async () => {
    const robin = await visit(demo, 'robin');
    const {page} = robin;
    await robin.open('/ideas');
    const idea = firstIdea(page);
    const before = await idea.net();
    const sent: string[] = [];
    await page.route(/\/ballot$/, (route) => route.abort());
    await idea.up.click();
    await idea.card.getByText(/will be sent when it can/).waitFor();
    expect(await idea.net()).toBe(before + 1);

    await page.unroute(/\/ballot$/);
    page.on('response', (response) => {
      const call = response.request();
      if (call.method() === 'PUT' && call.url().endsWith('/ballot')) {
        sent.push(call.url());
      }
    });
    await robin.open('/ideas');
    await expect
      .poll(() => firstIdea(page).up.getAttribute('aria-pressed'))
      .toBe('true');
    await expect.poll(() => sent.length).toBe(1);
    await expect.poll(() => firstIdea(page).net()).toBe(before + 1);
    expect(
      await page.evaluate(() =>
        Object.keys(localStorage).filter((key) => /unsent/.test(key)),
      ),
    ).toEqual([]);
    await robin.leave();
  });
});
