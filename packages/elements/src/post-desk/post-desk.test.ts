import {expect, fixture, html} from '@open-wc/testing';
import {heardIn} from '../idea-detail/testing/show-detail.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {deepElements} from '../internal/testing/deep-elements.js';
import {aRefusal} from '../internal/testing/middleware.js';
import {aPost} from '../internal/testing/post-records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown, type ImportRecord} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../post-feed/define.js';
import {
  follow,
  leave,
  showFeed,
  titles,
} from '../post-feed/testing/feed-on-page.js';
import type {PostFeed} from '../post-feed/post-feed.js';

const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();

const field = async (name: RegExp) =>
  (await findByRole('textbox', name)) as HTMLInputElement; // a text box is one

async function fill(name: RegExp, text: string) {
  const input = await field(name);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

/** The field for a day and a time has no role of its own. */
async function fillMoment(value: string) {
  const form = await theForm();
  const input = form.renderRoot.querySelector<HTMLInputElement>('#moment');
  if (!input) throw new Error('Nobody is asked when');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

async function theForm() {
  const find = () =>
    [...allOf('townhall-post-desk'), ...allOf('townhall-post-care')]
      .map(({shadowRoot}) => shadowRoot?.querySelector('townhall-post-form'))
      .find((form) => form);
  await until(find, 'no form');
  return find()!; // it has just been there
}

const allOf = (tag: string) =>
  deepElements(document.body).filter(({localName}) => localName === tag);

const choose = async (name: RegExp) =>
  (await findByRole('radio', name)).click();

async function aDesk(...records: ImportRecord[]) {
  const town = await aTown(...records);
  const feed = await showFeed(town.as('stan'));
  await findByRole('button', /^Write a post$/);
  return {town, feed};
}

describe('writing the posts of a blog', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  afterEach(() => {
    leave();
    sessionStorage.clear();
    localStorage.clear();
  });

  it('is for staff alone', async () => {
    const town = await aTown(aPost({title: 'For all'}));
    await showFeed(town.as('ada'));
    await findByRole('link', /For all/);
    expect(allByRole('button', /Write/)).to.deep.equal([]);
  });

  it('publishes at once, and shows it to all', async () => {
    const {town, feed} = await aDesk();
    await press(/^Write a post$/);
    await until(async () => (await theForm()).matches(':focus-within'));
    await expect(feed).to.be.accessible();
    await fill(/^Title/, 'What is new this week');
    await fill(/^Text/, 'A **lot**.');
    await fill(/^Tags/, 'weekly, news');
    await press(/^Publish$/);

    await findText(/The post is published\./);
    await findByRole('link', /What is new this week/);
    const {items} = await town.as(null).posts.list({place: 'news'});
    expect(items).to.have.length(1);
    expect(items[0]).to.include({title: 'What is new this week'});
    expect(items[0]?.tags).to.have.members(['weekly', 'news']);
    expect(localStorage.length).to.equal(0);
  });

  it('says what is missing, and asks for a time to come', async () => {
    const {feed} = await aDesk();
    await press(/^Write a post$/);
    await choose(/^Later/);
    await fill(/^Title/, 'Hm');
    await press(/^Schedule$/);
    await findText(/A title has 3 to 160 characters\./, feed);
    await findText(/Write at least 2 characters\./, feed);
    await findText(/Choose a day and a time to come\./, feed);
    const title = await field(/^Title/);
    expect(title.getAttribute('aria-invalid')).to.equal('true');
    await expect(feed).to.be.accessible();

    await fillMoment('2001-01-01T10:00');
    await findText(/Choose a day and a time to come\./, feed);
  });

  it('keeps a draft, finds it again, and publishes it', async () => {
    const {town, feed} = await aDesk();
    await press(/^Write a post$/);
    await fill(/^Title/, 'Not yet');
    await fill(/^Text/, 'Half of it');
    await choose(/^Not yet/);
    await press(/^Keep as a draft$/);
    await findText(/1 post not published yet/, feed);
    expect((await town.as(null).posts.list()).items).to.deep.equal([]);
    await expect(feed).to.be.accessible();

    await press(/^Edit: Not yet$/);
    expect((await field(/^Text/)).value).to.equal('Half of it');
    await fill(/^Text/, 'All of it');
    await choose(/^Now$/);
    await press(/^Publish$/);
    await findByRole('link', /Not yet/);
    const [post] = (await town.as(null).posts.list()).items;
    expect(post).to.include({excerpt: 'All of it', state: 'published'});
    await until(() => allByRole('button', /^Edit:/).length === 0);
  });

  it('publishes later by itself, at the time where the writer is', async () => {
    const {town} = await aDesk();
    const year = new Date().getFullYear() + 1;
    await press(/^Write a post$/);
    await fill(/^Title/, 'Next year');
    await fill(/^Text/, 'Happy new year');
    await choose(/^Later/);
    await fillMoment(`${year}-02-01T09:30`);
    await press(/^Schedule$/);
    await findText(/will be published/);

    const {items} = await town.as('stan').posts.unpublished({place: 'news'});
    expect(items[0]?.publishedAt).to.equal(
      new Date(year, 1, 1, 9, 30).toISOString(),
    );
    await press(/^Edit: Next year$/);
    await theForm();
    await findByRole('button', /^Schedule$/);
  });

  it('loses nothing where it is refused, nor with the page', async () => {
    const town = await aTown();
    const stan = town.as(
      'stan',
      aRefusal(/POST .*\/posts$/, {
        status: 422,
        code: 'words_not_allowed',
        detail: 'Not this word.',
      }),
    );
    const feed = await showFeed(stan);
    await press(/^Write a post$/);
    await fill(/^Title/, 'A bold word');
    await fill(/^Text/, 'It is kept');
    await press(/^Publish$/);
    await findText(/was not saved\. Not this word\./, feed);
    expect((await field(/^Text/)).value).to.equal('It is kept');
    feed.remove();

    await showFeed(town.as('stan'));
    await press(/^Write a post$/);
    await until(async () => (await field(/^Title/)).value === 'A bold word');
  });

  it('keeps apart what is begun in a new post and in a draft', async () => {
    const town = await aTown();
    await town
      .as('stan')
      .posts.write(
        {place: 'news', title: 'Next year', text: 'Soon', publishAt: null},
        {idempotencyKey: 'next-year'},
      );
    await showFeed(town.as('stan'));
    await press(/^Write a post$/);
    await fill(/^Title/, 'Something new');
    await press(/^Edit: Next year$/);
    await until(async () => (await field(/^Title/)).value === 'Next year');
    await press(/^Cancel$/);
    await press(/^Write a post$/);
    await until(async () => (await field(/^Title/)).value === 'Something new');
  });

  it('does not count what it has not read', async () => {
    const town = await aTown();
    const stan = town.as('stan');
    for (let number = 0; number < 11; number += 1) {
      const title = `Draft ${number}`;
      await stan.posts.write(
        {place: 'news', title, text: 'Soon', publishAt: null},
        {idempotencyKey: `draft-${number}`},
      );
    }
    await showFeed(stan);
    await findByRole('heading', /^At least 10 posts not published yet$/);
    await press(/^Show more$/);
    await findByRole('heading', /^11 posts not published yet$/);
  });

  it('shows no drafts where a community keeps none, and writes all the same', async () => {
    const town = await aTown(aPost({title: 'Not yet', publishedAt: null}));
    const stan = town.as(
      'stan',
      aRefusal(/GET .*\/moderation\/posts/, {
        status: 422,
        code: 'not_supported',
        detail: 'This community cannot list the drafts of its blogs.',
      }),
    );
    let errors = 0;
    const count = () => (errors += 1);
    document.addEventListener('townhall-error', count);
    await showFeed(stan);
    await press(/^Write a post$/);
    await fill(/^Title/, 'Straight away');
    await fill(/^Text/, 'Without a draft');
    await press(/^Publish$/);
    await findByRole('link', /Straight away/);
    expect(
      deepElements(document.body)
        .map(({textContent}) => textContent)
        .join(' '),
    ).not.to.match(/cannot list/);
    document.removeEventListener('townhall-error', count);
    expect(errors).to.equal(0);
  });

  it('asks for the group where none is given', async () => {
    const town = await aTown();
    const feed = await showFeed(town.as('stan'), '');
    await press(/^Write a post$/);
    await fill(/^Title/, 'To whom');
    await fill(/^Text/, 'To them');
    await findByRole('combobox', /^Group/);
    await press(/^Publish$/);
    await findText(/Choose a group\./, feed);
    const group = (await findByRole('combobox', /^Group/)) as HTMLSelectElement; // that is what it is
    group.value = 'news';
    group.dispatchEvent(new Event('change', {bubbles: true}));
    await press(/^Publish$/);
    await findByRole('link', /To whom/);
  });
});

describe('looking after a post that is open', () => {
  before(() => aTown());
  afterEach(() => {
    leave();
    sessionStorage.clear();
    localStorage.clear();
  });

  async function anOpenPost() {
    const town = await aTown(aPost({title: 'Open me', text: 'Old words'}));
    const [post] = (await town.as(null).posts.list()).items;
    const id = post?.id ?? '';
    const stan = town.as('stan');
    follow(`#post-${id}`);
    const feed = await fixture<PostFeed>(html`
      <townhall-post-feed .community=${stan} place="news"></townhall-post-feed>
    `);
    await findByRole('button', /^Edit$/);
    return {town, feed, id};
  }

  it('changes its words', async () => {
    const {town, feed, id} = await anOpenPost();
    await press(/^Edit$/);
    await until(async () => (await field(/^Text/)).value === 'Old words');
    await fill(/^Text/, 'New words');
    await expect(feed).to.be.accessible();
    await press(/^Save changes$/);
    await findText(/The change is saved\./);
    await findText(/New words/, feed);
    expect((await town.as(null).posts.get(id)).excerpt).to.equal('New words');
  });

  it('shows what somebody else wrote meanwhile, and saves over it only then', async () => {
    const {town, feed, id} = await anOpenPost();
    await press(/^Edit$/);
    await fill(/^Text/, 'My words');
    await town.as('stan').posts.change(id, {text: 'Their words'});
    await press(/^Save changes$/);
    await findText(/Somebody has changed this post meanwhile/, feed);
    await findText(/Their words/, feed);
    expect((await field(/^Text/)).value).to.equal('My words');
    await expect(feed).to.be.accessible();
    await press(/^Save changes$/);
    await findText(/The change is saved\./);
    expect((await town.as(null).posts.get(id)).excerpt).to.equal('My words');
  });

  it('finds a change again that was begun, and what others wrote since', async () => {
    const {town, feed, id} = await anOpenPost();
    await press(/^Edit$/);
    await fill(/^Text/, 'My words');
    feed.remove();
    await town.as('stan').posts.change(id, {text: 'Their words'});

    const again = await showFeed(town.as('stan'));
    await press(/^Edit$/);
    await until(async () => (await field(/^Text/)).value === 'My words');
    await press(/^Save changes$/);
    await findText(/Somebody has changed this post meanwhile/, again);
    await findText(/Their words/, again);
    expect((await town.as(null).posts.get(id)).excerpt).to.equal('Their words');
  });

  it('begins anew with the next post', async () => {
    const town = await aTown(aPost({title: 'First'}), aPost({title: 'Second'}));
    await showFeed(town.as('stan'));
    await findByRole('link', /^Second$/);
    const {items} = await town.as(null).posts.list();
    const idOf = (name: string) => items.find(({title}) => title === name)?.id;
    follow(`#post-${idOf('First')}`);
    await press(/^Remove$/);
    await findByRole('button', /^Yes, remove it$/);
    follow(`#post-${idOf('Second')}`);
    await findByRole('button', /^Remove$/);
    expect(allByRole('button', /^Yes/)).to.deep.equal([]);
  });

  it('closes its comments and opens them again', async () => {
    const {town, id} = await anOpenPost();
    await press(/^Close comments$/);
    await findByRole('button', /^Open comments$/);
    expect((await town.as(null).posts.get(id)).commentsLocked).to.equal(true);
    await press(/^Open comments$/);
    await findByRole('button', /^Close comments$/);
    const [care] = allOf('townhall-post-care');
    expect(care && heardIn(care)).to.include(
      'This post can be commented on again.',
    );
  });

  it('removes it after a second look, by keyboard or not at all', async () => {
    const {town, feed, id} = await anOpenPost();
    await press(/^Remove$/);
    const really = await findByRole('button', /^Yes, remove it$/);
    really.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}),
    );
    await findByRole('button', /^Remove$/);
    expect(allByRole('button', /^Yes/)).to.deep.equal([]);

    await press(/^Remove$/);
    await expect(feed).to.be.accessible();
    await press(/^Yes, remove it$/);
    await until(() => location.hash === '#posts');
    await until(() => titles().length === 0);
    expect((await town.as(null).posts.list()).items).to.deep.equal([]);
    expect(allByRole('link', /Open me/)).to.deep.equal([]);
    expect(id).not.to.equal('');
  });
});
