import type {BrowserContext, Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {ownDemo} from './demo.js';
import {visit, type Who} from './visitor.js';
import {recordSights, sightsOf, slowDown} from './watching.js';

const demo = ownDemo();

/** A tab with the welcome. */
async function aTab(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto(demo.townhall.site);
  return page;
}

const welcomeOn = (page: Page) => page.locator('townhall-welcome');

describe('a page that is slow', () => {
  it.each([
    ['guest', 1280, /^Welcome to Wrenfield Commons$/],
    ['robin', 1280, /^Good to have you here, Robin/],
    ['tomas', 1280, /^Welcome back, Tom/],
    ['marisol', 1280, /^Hello Marisol/],
    ['robin', 320, /^Good to have you here, Robin/],
    ['guest', 320, /^Welcome to Wrenfield Commons$/],
    ['tomas', 320, /^Welcome back, Tom/],
  ] as const)(
    'shows %s at %i px nothing that goes away again, and moves nothing',
    async (who: Who, width, name) => {
      const visitor = await visit(demo, who, {width});
      const page = await visitor.context.newPage();
      await page.addInitScript(recordSights);
      await slowDown(page);
      await page.goto(demo.townhall.site);
      await welcomeOn(page).getByRole('region', {name}).waitFor();
      const {shifts, sights} = await sightsOf(page, who);

      expect(sights, sights.join(' | ')).toHaveLength(1);
      expect(sights[0]).toMatch(name);
      expect(shifts).toEqual([]);
      await visitor.leave();
    },
  );
});

describe('the welcome of one person on two devices', () => {
  it('is put off in one tab, and gone in the others and on the other device', async () => {
    const laptop = await visit(demo, 'nadia');
    const phone = await visit(demo, 'nadia', {width: 320});
    const tabs = [
      await aTab(laptop.context),
      await aTab(laptop.context),
      await aTab(phone.context),
    ];
    const greeted = (tab: Page) =>
      welcomeOn(tab).getByRole('region', {name: /Nadia/});
    for (const tab of tabs) await greeted(tab).waitFor();
    const [first] = tabs;

    await welcomeOn(first!)
      .getByRole('button', {name: 'Remind me later'})
      .click();
    for (const tab of tabs) await greeted(tab).waitFor({state: 'detached'});
    await welcomeOn(tabs[2]!)
      .getByRole('button', {name: 'Show welcome again'})
      .click();
    for (const tab of tabs) await greeted(tab).waitFor();

    await welcomeOn(first!)
      .getByRole('button', {name: 'Close welcome'})
      .click();
    for (const tab of tabs) await greeted(tab).waitFor({state: 'detached'});
    await first!.reload();
    await welcomeOn(first!)
      .getByRole('button', {name: 'Show welcome again'})
      .waitFor();
    expect(await greeted(first!).count()).toBe(0);
    await laptop.leave();
    await phone.leave();
  });

  it('shows nothing to a member who has closed the welcome, and moves nothing', async () => {
    const nadia = await visit(demo, 'nadia');
    const page = await nadia.context.newPage();
    await page.addInitScript(recordSights);
    await slowDown(page);
    await page.goto(demo.townhall.site);
    await welcomeOn(page)
      .getByRole('button', {name: 'Show welcome again'})
      .waitFor();
    const {shifts, sights} = await sightsOf(page, 'nadia');
    expect(sights).toEqual([]);
    expect(shifts).toEqual([]);
    await nadia.leave();
  });
});
