import {anIdea, renderPlugin} from '@townhall/plugin/testing';
import {describePluginContract} from '@townhall/plugin/testing/contract';
import {expect, test, vi} from 'vitest';
import plugin from './plugin.js';
import manifest from './plugin.json' with {type: 'json'};
import recorded from './recorded.json' with {type: 'json'};

describePluginContract({
  plugin,
  manifest,
  entry: new URL('./plugin.ts', import.meta.url),
  settings: {repository: 'acme/product'},
});

const idea = anIdea({tags: ['design', 'github-1234']});
const settings = {repository: 'acme/product'};

const answering = (answer: () => Response) => vi.fn(async () => answer());

const open = (fetch: typeof globalThis.fetch, more: object = {}) =>
  renderPlugin(plugin, {manifest, settings, fetch, ...more});

test('shows what has become of the issue, and where it is', async () => {
  const fetch = answering(() => Response.json(recorded));
  const view = await (await open(fetch)).view('ideas.detail.aside', {idea});
  await vi.waitFor(() =>
    expect(view.text).toContain('#1234 Dark mode follows the system'),
  );
  expect(view.text).toContain('Done');
  expect(view.text).toContain('7 comments there');
  expect(JSON.stringify(view.tree)).toContain(
    'https://github.com/acme/product/issues/1234',
  );
  expect(fetch).toHaveBeenCalledWith(
    new URL('https://api.github.com/repos/acme/product/issues/1234'),
    expect.anything(),
  );
});

test('asks nobody about an idea without an issue, or without a repository', async () => {
  const fetch = answering(() => Response.json(recorded));
  const other = await (
    await open(fetch)
  ).view('ideas.detail.aside', {
    idea: anIdea(),
  });
  expect(other.text).toBe('');
  const unset = await open(fetch, {settings: {repository: 'acme/../secrets'}});
  const view = await unset.view('ideas.detail.aside', {idea});
  expect(view.text).toContain('needs a repository');
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  ['is gone', () => new Response('', {status: 404}), /not on GitHub any more/],
  ['is busy', () => new Response('', {status: 403}), /no more questions/],
  ['is ill', () => new Response('<html>', {status: 200}), /could not be asked/],
  [
    'leads elsewhere',
    () => Response.json({...recorded, html_url: 'https://evil.example/1'}),
    /could not be asked/,
  ],
])('says so where the answer %s, and tries again', async (_, answer, said) => {
  const fetch = answering(answer);
  const view = await (await open(fetch)).view('ideas.detail.aside', {idea});
  await vi.waitFor(() => expect(view.text).toMatch(said));

  fetch.mockImplementation(async () => Response.json(recorded));
  await view.press('Try again');
  await vi.waitFor(() => expect(view.text).toContain('#1234'));
});
