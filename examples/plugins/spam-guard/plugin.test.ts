import {renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test} from 'vitest';
import plugin from './plugin.js';
import manifest from './plugin.json' with {type: 'json'};

describePluginContract({
  plugin,
  manifest,
  entry: new URL('./plugin.ts', import.meta.url),
});

const idea = (title: string, text = '') => ({
  kind: 'idea' as const,
  place: 'roadmap',
  title,
  text,
  tags: [],
});

const open = (more: object = {}) => renderPlugin(plugin, {manifest, ...more});

test('lets an ordinary idea through', async () => {
  const guard = await open();
  const draft = idea('Dark mode', 'See https://example.org/why for a reason.');
  const held = await guard.guard('ideas.submit.guard', {draft});
  expect(held?.verdict).toEqual({verdict: 'allow'});
  expect(guard.reports).toEqual([]);
});

test('holds many links, and words that the admin named, for staff', async () => {
  const guard = await open({settings: {words: 'Casino\nquick money'}});
  const links = 'https://a.example https://b.example http://c.example/d';
  const judged = async (text: string) =>
    (
      await guard.guard('qa.submit.guard', {
        draft: {...idea('A question', text), kind: 'question'},
      })
    )?.verdict;
  expect(await judged(links)).toEqual({
    verdict: 'hold',
    reason: '3 links; up to 2 are usual here',
  });
  expect(await judged('Make QUICK-money now')).toEqual({
    verdict: 'hold',
    reason: 'it says “quick money”',
    message: 'some words are looked at first',
  });
  expect(await judged('The casinos of Monte Carlo')).toEqual({
    verdict: 'allow',
  });
});

test('blocks closed domains and what lies below them, and says which', async () => {
  const guard = await open({settings: {closedDomains: 'spam.example'}});
  const judged = async (text: string) =>
    (await guard.guard('ideas.submit.guard', {draft: idea('A', text)}))
      ?.verdict;
  expect(await judged('https://www.shop.spam.example/x')).toMatchObject({
    verdict: 'block',
    field: 'text',
    message: expect.stringContaining('shop.spam.example'),
  });
  expect(await judged('https://notspam.example')).toEqual({verdict: 'allow'});
});

test('asks who shouts to think again', async () => {
  const guard = await open();
  const draft = idea('PLEASE ADD DARK MODE AT LAST');
  expect(
    (await guard.guard('ideas.submit.guard', {draft}))?.verdict,
  ).toMatchObject({verdict: 'warn', field: 'title'});
});

test('holds the same text sent again, unless it may remember nothing', async () => {
  const draft = idea('Buy my things', 'They are good.');
  const verdicts = async (grant?: string[]) => {
    const guard = await open(grant && {grant});
    const look = () => guard.guard('ideas.submit.guard', {draft});
    return [(await look())?.verdict.verdict, (await look())?.verdict.verdict];
  };
  expect(await verdicts()).toEqual(['allow', 'hold']);
  expect(await verdicts(['ideas:drafts', 'qa:drafts'])).toEqual([
    'allow',
    'allow',
  ]);
});
