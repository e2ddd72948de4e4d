import {describe, expect, it} from 'vitest';
import {ownDemo} from './demo.js';
import {firstIdea, visit} from './visitor.js';

const demo = ownDemo();

const ideas = async () => {
  const response = await fetch(
    `${demo.townhall.community}/api/v1/ideas?sort=new&limit=100`,
  );
  return (await response.json()) as {
    items: {id: string; votes: {up: number}}[];
  };
};
const idsOf = ({items}: Awaited<ReturnType<typeof ideas>>) =>
  items.map(({id}) => id);
const upVotes = ({items}: Awaited<ReturnType<typeof ideas>>) =>
  items.reduce((sum, {votes}) => sum + votes.up, 0);

describe('npm start', () => {
  it('seeds an inhabited community', async () => {
    const {items} = await ideas();
    expect(items.length).toBeGreaterThanOrEqual(60);
  });

  it('keeps what happened through a stop, and takes votes again afterwards', async () => {
    const nadia = await visit(demo, 'nadia');
    await nadia.open('/ideas');
    const {card, up, net} = firstIdea(nadia.page);
    await up.waitFor();
    const before = await net();
    await up.click();
    await expect.poll(net).toBe(before + 1);
    await expect.poll(() => up.getAttribute('aria-disabled')).not.toBe('true');
    const kept = await ideas();

    expect(await demo.townhall.stop()).toBe(0);

    // With nobody there, a vote is shown, kept, and said to be kept.
    await up.click();
    await card.getByText(/Your vote will be sent when it can/).waitFor();
    expect(await net()).toBe(before);
    expect(await up.getAttribute('aria-pressed')).toBe('false');

    await demo.townhall.restart();
    await card.getByText(/Your vote will be sent/).waitFor({state: 'detached'});
    const after = await ideas();
    expect(idsOf(after)).toEqual(idsOf(kept));
    expect(upVotes(after)).toBe(upVotes(kept) - 1);
    expect(await net()).toBe(before);
    expect(await up.getAttribute('aria-pressed')).toBe('false');
    await nadia.leave();
  });
});
