import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {ownDemo} from './demo.js';
import {newPage, visit, votesOn} from './visitor.js';
import {listenTo} from './watching.js';

const demo = ownDemo();

const welcomeOn = (page: Page) => page.locator('townhall-welcome');
const progressOn = (page: Page) => welcomeOn(page).locator('[part=progress]');

it('follows one person from guest to a finished checklist, on two devices and in three tabs', async () => {
  // On a laptop a guest reads, and signs in.
  const laptop = await newPage(demo.browser);
  const heard = await listenTo(laptop.context);
  const working = laptop.page;
  await working.goto(demo.townhall.site);
  await welcomeOn(working)
    .getByRole('region', {name: 'Welcome to Wrenfield Commons'})
    .waitFor();
  await working.goto(`${demo.townhall.site}/sign-in`);
  await working.getByRole('main').locator('button[value="robin"]').click();
  await working.goto(demo.townhall.site);
  const greeting = {name: /^Good to have you here, Robin/};
  await welcomeOn(working).getByRole('region', greeting).waitFor();

  // The same person looks at the same page in a second tab, and on a phone.
  const second = await laptop.context.newPage();
  await second.goto(demo.townhall.site);
  const phone = await visit(demo, 'robin', {width: 320});
  const heardOnPhone = await listenTo(phone.context);
  // Where it is already, nobody listened from the beginning.
  await phone.open('/');
  const others = [second, phone.page];
  for (const tab of others) {
    await welcomeOn(tab).getByRole('region', greeting).waitFor();
    await progressOn(tab).getByText('0 of 3').waitFor();
  }

  const everywhere = () => [...heard, ...heardOnPhone];
  const timesHeard = (words: string) =>
    everywhere().filter(({text}) => text.includes(words)).length;
  /** Both tabs that only watch come to know of it, and one of them says it. */
  const expectStep = async (count: number, words: string) => {
    for (const tab of others) {
      await progressOn(tab).getByText(`${count} of 3`).waitFor();
    }
    await expect.poll(() => timesHeard(words)).toBe(1);
  };

  await working.goto(`${demo.townhall.site}/groups`);
  await working.getByRole('radio', {name: /^Developer/}).check();
  await expectStep(1, 'Done: Choose your track.');

  await working.goto(`${demo.townhall.site}/help/ask`);
  await working
    .getByRole('textbox', {name: 'Question'})
    .fill('Which bell rings after the last lesson of a term?');
  await working.getByRole('button', {name: 'Post question'}).click();
  await working.getByText('Your question is posted.').first().waitFor();
  await expectStep(2, 'Done: Ask your first question.');

  await working.goto(`${demo.townhall.site}/ideas`);
  const {up} = votesOn(working.locator('townhall-idea-card').first());
  await up.click();
  await expect.poll(() => up.getAttribute('aria-pressed')).toBe('true');
  await expectStep(3, 'Done: Vote on an idea. You have taken all steps.');

  for (const tab of others) {
    await welcomeOn(tab).getByRole('region', greeting).waitFor();
  }
  // It stays in sight until it is closed, and does not come again.
  for (const tab of [working, ...others]) {
    await tab.goto(demo.townhall.site);
    await tab.locator('townhall-welcome[decided]').waitFor();
    await expect.poll(() => progressOn(tab).count()).toBe(0);
  }

  const steps = everywhere().filter(({text}) => text.startsWith('Done: '));
  expect(steps.map(({text}) => text).toSorted()).toEqual([
    'Done: Ask your first question.',
    'Done: Choose your track.',
    'Done: Vote on an idea. You have taken all steps.',
  ]);
  expect([...laptop.complaints, ...phone.complaints]).toEqual([]);
  await phone.leave();
  await laptop.leave();
});
