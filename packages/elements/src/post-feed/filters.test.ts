import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aPost} from '../internal/testing/post-records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {leave, showFeed, titles} from './testing/feed-on-page.js';

const optionsOf = (select: HTMLElement) =>
  // A select is what has the role.
  [...(select as HTMLSelectElement).options].map(({text}) => text.trim());

function choose(select: HTMLElement, text: RegExp) {
  // The same.
  const field = select as HTMLSelectElement;
  const option = [...field.options].find((one) => text.test(one.text));
  if (!option) throw new Error(`${String(text)} is not to be chosen`);
  field.value = option.value;
  field.dispatchEvent(new Event('change'));
}

const threePosts = () =>
  aTown(
    aPost({
      title: 'Of last winter',
      publishedAt: '2025-12-24T12:00:00Z',
      tags: ['year'],
    }),
    aPost({
      title: 'Of this spring',
      publishedAt: '2026-03-01T12:00:00Z',
      tags: ['year', 'gradebook'],
    }),
    aPost({title: 'Of May', publishedAt: '2026-05-01T12:00:00Z'}),
  );

describe('<townhall-post-feed>: what there is to choose by', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  afterEach(leave);

  it('says how many posts each month, year and tag has', async () => {
    const town = await threePosts();
    await showFeed(town.as(null));
    expect(optionsOf(await findByRole('combobox', /Date/))).to.deep.equal([
      'All dates',
      'All of 2026 (2)',
      'May 2026 (1)',
      'March 2026 (1)',
      'All of 2025 (1)',
      'December 2025 (1)',
    ]);
    expect(optionsOf(await findByRole('combobox', /Tag/))).to.deep.equal([
      'All tags',
      'year (2)',
      'gradebook (1)',
    ]);
  });

  it('shows a month, a year and a tag, and all again where there is none', async () => {
    const town = await threePosts();
    const feed = await showFeed(town.as(null));
    const date = await findByRole('combobox', /Date/);
    choose(date, /^\s*May 2026/);
    await until(() => titles().join() === 'Of May');
    choose(date, /All of 2026/);
    await until(() => titles().join() === 'Of May,Of this spring');
    choose(await findByRole('combobox', /Tag/), /gradebook/);
    await until(() => titles().join() === 'Of this spring');
    choose(date, /December/);
    await findText(/No posts like that/);
    await expect(feed).to.be.accessible();
    (await findByRole('button', /Show all posts/)).click();
    await until(() => titles().length === 3);
    await until(() => feed.shadowRoot!.activeElement === date);
  });

  it('goes on without them where they cannot be had', async () => {
    const town = await threePosts();
    await showFeed(
      town.as(null, async (request, next) =>
        request.url.includes('/archive')
          ? new Response('', {status: 500})
          : next(request),
      ),
    );
    await findByRole('heading', /Of May/);
    expect(allByRole('combobox')).to.deep.equal([]);
  });
});
