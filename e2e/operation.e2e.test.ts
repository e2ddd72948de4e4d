import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openBrowser, startTownhall, type RunningTownhall} from './townhall.js';
import {firstIdea, visit} from './visitor.js';

let townhall: RunningTownhall;
let browser: Browser;

beforeAll(async () => {
  [townhall, browser] = await Promise.all([startTownhall(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await townhall?.dispose();
});

const ideas = async () => {
  const response = await fetch(
    `${townhall.community}/api/v1/ideas?sort=new&limit=100`,
  );
  return (await response.json()) as {items: {votes: {up: number}}[]};
};

describe('npm start', () => {
  it('seeds an inhabited community', async () => {
    const {items} = await ideas();
    expect(items.length).toBeGreaterThanOrEqual(60);
  });

  it('keeps what happened through a stop, and takes votes again afterwards', async () => {
    const nadia = await visit(browser, townhall, 'nadia');
    await nadia.open('/ideas');
    const {card, up, net} = firstIdea(nadia.page);
    await up.waitFor();
    const before = await net();
    await up.click();
    await expect.poll(net).toBe(before + 1);
    await expect.poll(() => up.getAttribute('aria-disabled')).not.toBe('true');
    const kept = await ideas();

    expect(await townhall.stop()).toBe(0);

    // With nobody there, a vote is shown, taken back, and explained.
    await up.click();
    await card.getByText(/could not be reached/).waitFor();
    expect(await net()).toBe(before + 1);
    expect(await up.getAttribute('aria-pressed')).toBe('true');

    await townhall.restart();
    expect(await ideas()).toEqual(kept);
    await up.click();
    await expect.poll(net).toBe(before);
    await expect.poll(() => up.getAttribute('aria-pressed')).toBe('false');
    await nadia.leave();
  });
});
