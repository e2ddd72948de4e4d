import {expect, test} from 'vitest';
import {anIdea, hostilePlugin, hostilePlugins, renderPlugin} from '../index.js';
import {samplePlugin} from '../sample-plugin.js';

const open = async (name: (typeof hostilePlugins)[number]) => {
  const {manifest, script} = hostilePlugin(name);
  return renderPlugin(samplePlugin, {mode: 'worker', manifest, script});
};

test.each(hostilePlugins)('the host holds against %s', async (name) => {
  const {points = [], reported, ends} = hostilePlugin(name);
  const plugin = await open(name);
  const idea = anIdea();
  const items = [idea];
  if (points[0] === 'ideas.card.footer') {
    const view = await plugin.view('ideas.card.footer', {idea});
    expect(view.tree).toBeNull();
  } else if (points[0] === 'ideas.card.badges') {
    const badges = await plugin.badges('ideas.card.badges', {items});
    expect(badges.size).toBe(0);
  }

  expect(plugin.reports.map(({code}) => code)).toContain(reported);
  const over = ['quarantined', 'disposed'];
  expect(over.includes(plugin.state)).toBe(ends);
  await plugin.dispose();
});
