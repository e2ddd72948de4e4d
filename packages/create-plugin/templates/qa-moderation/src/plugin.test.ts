import {aQuestion, renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test} from 'vitest';
import manifest from '../plugin.json' with {type: 'json'};
import plugin from './plugin.js';

const entry = new URL('./plugin.ts', import.meta.url);

describePluginContract({plugin, manifest, entry});

const judged = async (title: string, settings = {}) => {
  const guard = await renderPlugin(plugin, {manifest, settings});
  const draft = {
    kind: 'question' as const,
    place: 'help',
    title,
    text: '',
    tags: [],
  };
  return (await guard.guard('qa.submit.guard', {draft}))?.verdict;
};

test('asks for a whole sentence, and lets one through', async () => {
  expect(await judged('Help?')).toMatchObject({
    verdict: 'warn',
    field: 'title',
  });
  expect(await judged('How do I export my courses?')).toEqual({
    verdict: 'allow',
  });
});

test('holds for staff what has a word of the admin’s', async () => {
  expect(
    await judged('Where is the Casino of this town?', {words: 'casino'}),
  ).toEqual({
    verdict: 'hold',
    reason: 'It says "casino"',
    message: 'Some words are looked at first',
  });
});

test('shows which questions wait', async () => {
  const shown = await renderPlugin(plugin, {manifest});
  const items = [aQuestion(), aQuestion({id: 'done', state: 'answered'})];
  const badges = await shown.badges('qa.item.badges', {items});
  expect([...badges.keys()]).toEqual(['question-1']);
});
