import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {aPost} from '../internal/testing/post-records.js';
import {daysAway} from '../internal/testing/records.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {PostFeed} from './post-feed.js';
import {leave, showFeed, titles} from './testing/feed-on-page.js';

describe('<townhall-post-feed>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  afterEach(leave);

  it('lists what is published, the latest first', async () => {
    const town = await aTown(
      aPost({title: 'The older of the two', publishedAt: daysAway(-9)}),
      aPost({title: 'The younger of the two', publishedAt: daysAway(-1)}),
      aPost({title: 'A draft of staff', publishedAt: null}),
      aPost({title: 'What comes next week', publishedAt: daysAway(7)}),
    );
    const feed = await showFeed(town.as('stan'));
    await findByRole('heading', /The younger/);
    expect(titles()).to.deep.equal([
      'The younger of the two',
      'The older of the two',
    ]);
    await findByRole('combobox', /Date/);
    await expect(feed).to.be.accessible();
  });

  it('takes its place at once and shows that it is loading', async () => {
    const town = await aTown(aPost());
    const {middleware, open} = aGate(/\/posts\?/);
    const feed = await showFeed(town.as(null, middleware));
    expect(feed.shadowRoot!.querySelector('[aria-busy="true"]')).to.exist;
    expect(feed.offsetHeight).to.be.greaterThan(199);
    await expect(feed).to.be.accessible();
    open();
    await findByRole('heading', /A post/);
    expect(feed.shadowRoot!.querySelector('.skeleton')).to.not.exist;
  });

  it('says so when there is nothing yet, or lets the page say it', async () => {
    const town = await aTown();
    const feed = await showFeed(town.as(null));
    await findText(/Nothing has been posted yet/);
    expect(allByRole('combobox')).to.deep.equal([]);
    await expect(feed).to.be.accessible();
    const own = document.createElement('p');
    own.slot = 'empty';
    own.textContent = 'Soon!';
    feed.append(own);
    await until(() => own.assignedSlot !== null);
  });

  it('keeps what the page had there where nothing can be loaded', async () => {
    const town = await aTown(aPost());
    const {cable, middleware} = aCable();
    cable.isCut = true;
    const feed = await fixture<PostFeed>(html`
      <townhall-post-feed .community=${town.as(null, middleware)} place="news"
        ><a href="/blog">Our blog</a></townhall-post-feed
      >
    `);
    await findByRole('link', /Our blog/);
    const retry = await findByRole('button', /Try again/);
    await expect(feed).to.be.accessible();
    cable.isCut = false;
    retry.click();
    await findByRole('heading', /A post/);

    cable.isCut = true;
    await feed.reload();
    await findText(/may be out of date/);
    await findByRole('heading', /A post/);
    await expect(feed).to.be.accessible();
  });

  it('says what is wrong with its place, and when it tries again', async () => {
    const town = await aTown();
    const feed = await showFeed(town.as(null), 'nowhere');
    await findText(/does not exist/);
    expect(allByRole('button', /Try again/)).to.deep.equal([]);
    await expect(feed).to.be.accessible();
    feed.remove();

    const busy = aRefusal(/\/posts\?/, {
      status: 429,
      code: 'rate_limited',
      retryAfter: 30,
    });
    await showFeed(town.as(null, busy));
    await findText(/Trying again in (30|29) seconds/);
  });

  it('shows the next page on demand, and moves the focus there', async () => {
    const posts = Array.from({length: 3}, (_, index) =>
      aPost({title: `Post ${index}`, publishedAt: daysAway(-index - 1)}),
    );
    const town = await aTown(...posts);
    const feed = await fixture<PostFeed>(html`
      <townhall-post-feed
        .community=${town.as(null)}
        place="news"
        limit="2"
      ></townhall-post-feed>
    `);
    const more = await findByRole('button', /Show more/);
    expect(titles()).to.deep.equal(['Post 0', 'Post 1']);
    more.focus();
    more.click();
    await until(() => titles().length === 3);
    await until(() => announced(feed).includes('3 posts shown.'));
    await until(() => feed.shadowRoot!.activeElement?.textContent === 'Post 2');
  });

  it('offers what is published meanwhile, and moves nothing before', async () => {
    const town = await aTown(aPost({tags: ['year']}));
    const feed = await showFeed(town.as(null));
    feed.tag = 'year';
    await findByRole('heading', /A post/);
    const {posts} = town.as('stan');
    const news = {place: 'news', text: 'Something.'};
    await posts.write({...news, title: 'A draft', publishAt: null});
    await posts.write({...news, title: 'About something else'});
    await posts.write({...news, title: 'About the year', tags: ['year']});
    const pill = await findByRole('button', /^1 new post$/);
    expect(titles()).to.have.length(1);
    pill.click();
    await until(() => titles()[0] === 'About the year');
    await until(
      () => feed.shadowRoot!.activeElement?.textContent === 'About the year',
    );
  });
});
