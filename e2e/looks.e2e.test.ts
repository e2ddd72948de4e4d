import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {everyLook, expectFineIn} from './axe.js';
import {ownDemo} from './demo.js';
import {visit} from './visitor.js';

const paths = ['/', '/ideas', '/help', '/guides/gradebook'];

const demo = ownDemo();

/** Shows every widget with what is in it, open forms and threads as well. */
async function unfold(page: Page, path: string) {
  if (path === '/help') {
    const question = page
      .locator('townhall-question-card')
      .filter({hasText: 'Confirmed by staff'})
      .first();
    await question.locator('button[aria-expanded]').first().click();
    await question
      .getByText(/Confirmed by .*\(staff\)/)
      .first()
      .waitFor();
  }
  if (path === '/ideas') {
    await page.getByRole('button', {name: 'Suggest an idea'}).click();
    await page.getByRole('textbox', {name: 'Title'}).waitFor();
  }
}

describe('the external site with the widgets', () => {
  it.each(paths)('fits and is accessible: %s', async (path) => {
    const nadia = await visit(demo, 'nadia');
    await nadia.open(path);
    await unfold(nadia.page, path);
    for (const look of everyLook) await expectFineIn(nadia.page, look);
    await nadia.leave();
  });

  it.each(paths)('fits right to left, and for staff: %s', async (path) => {
    const staff = await visit(demo, 'marisol', {width: 320});
    const {page} = staff;
    await staff.open(path);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await unfold(page, path);
    for (const look of everyLook) await expectFineIn(page, look, `rtl${path}`);
    await staff.leave();
  });

  it('shows a pressed vote in forced colours', async () => {
    const nadia = await visit(demo, 'nadia', {
      forcedColors: 'active',
    });
    await nadia.open('/ideas');
    const up = nadia.page.getByRole('button', {name: 'Vote up'}).first();
    const colour = () =>
      up.evaluate((button) => getComputedStyle(button).backgroundColor);
    await up.waitFor();
    const before = await colour();
    await up.click();
    await expect.poll(() => up.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(colour).not.toBe(before);
    await nadia.leave();
  });
});
