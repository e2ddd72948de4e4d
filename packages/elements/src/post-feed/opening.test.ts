import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCommentOn, aPost} from '../internal/testing/post-records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown, type ImportRecord} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {focused} from '../idea-detail/testing/show-detail.js';
import type {PostView} from '../post/post.js';
import {follow, leave, showFeed, titles} from './testing/feed-on-page.js';

async function townWith(...records: ImportRecord[]) {
  const town = await aTown(...records);
  const {items} = await town.as(null).posts.list();
  return {town, id: items[0]?.id ?? ''};
}

describe('<townhall-post-feed>: one post', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  afterEach(() => {
    leave();
    sessionStorage.clear();
  });

  it('opens in place with what is said of it, and gives the focus back', async () => {
    const post = aPost({title: 'Open me', text: 'All **there is**.'});
    const {town} = await townWith(post, aCommentOn(post, {text: 'Well said.'}));
    const feed = await showFeed(town.as('grace'));
    (await findByRole('link', /Open me/)).click();

    await findByRole('heading', /^Open me$/);
    await findText(/Well said\./);
    await until(() => focused()?.id === 'title');
    expect(location.hash).to.match(/^#post-/);
    await expect(feed).to.be.accessible();

    (await findByRole('link', /All posts/)).click();
    await until(() => allByRole('link', /All posts/).length === 0);
    await until(() => focused()?.textContent?.trim() === 'Open me');
    expect(titles()).to.deep.equal(['Open me']);
  });

  it('is there at once for who comes with its address, and leaves the focus', async () => {
    const {town, id} = await townWith(aPost({title: 'By its address'}));
    follow(`#post-${id}`);
    const asked: string[] = [];
    await showFeed(
      town.as(null, async (request, next) => {
        asked.push(new URL(request.url).pathname);
        return next(request);
      }),
    );
    await findByRole('heading', /By its address/);
    expect(document.activeElement).to.equal(document.body);
    // Nobody has asked for the others yet.
    expect(asked.filter((path) => path.endsWith('/posts'))).to.deep.equal([]);

    follow('#posts');
    await findByRole('link', /By its address/);
  });

  it('says so when there is no such post, or it is gone', async () => {
    const {town, id} = await townWith(aPost({title: 'Here today'}));
    follow('#post-0199a3c1-0000-7000-8000-000000000000');
    const feed = await showFeed(town.as(null));
    await findText(/This post does not exist/);
    await expect(feed).to.be.accessible();

    follow(`#post-${id}`);
    await findByRole('heading', /Here today/);
    await town.as('stan').posts.remove(id);
    await findText(/This post does not exist/);
    expect(allByRole('heading', /Here today/)).to.deep.equal([]);
  });

  it('takes a comment, with the tools of every composer', async () => {
    const {town, id} = await townWith(aPost());
    const post = await fixture<PostView>(html`
      <townhall-post
        .community=${town.as('grace')}
        post-id=${id}
      ></townhall-post>
    `);
    const created: string[] = [];
    post.addEventListener('townhall-comment-created', ({commentId}) =>
      created.push(commentId),
    );
    (await findByRole('button', /Write a comment/)).click();
    const field = await findByRole('textbox', /Your comment/);
    await findByRole('toolbar', /./);
    // Those of ideas may be use cases; of posts there is one kind.
    expect(allByRole('radio')).to.deep.equal([]);
    await expect(post).to.be.accessible();
    // A text area is what has the role.
    (field as HTMLTextAreaElement).value = 'I was **there**.';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    (await findByRole('button', /^Post$/)).click();

    await findText(/I was there\./);
    await findByRole('heading', /1 comment/);
    const {items} = await town.as(null).posts.comments.list(id);
    expect(created).to.deep.equal(items.map((comment) => comment.id));
    expect(items[0]).to.include({post: id, idea: null});
  });

  it('keeps a comment of a guest, and says what it takes', async () => {
    const {town, id} = await townWith(aPost());
    await fixture(html`
      <townhall-post
        .community=${town.as(null)}
        post-id=${id}
        sign-in-url="/sign-in"
      ></townhall-post>
    `);
    (await findByRole('button', /Write a comment/)).click();
    const field = await findByRole('textbox', /Your comment/);
    // A text area is what has the role.
    (field as HTMLTextAreaElement).value = 'Me, too.';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    (await findByRole('button', /^Post$/)).click();
    await findByRole('link', /Sign in/);
    // The same.
    expect((field as HTMLTextAreaElement).value).to.equal('Me, too.');
  });

  it('hears of what others say, and takes no more once it is locked', async () => {
    const {town, id} = await townWith(aPost());
    const post = await fixture<PostView>(html`
      <townhall-post
        .community=${town.as('grace')}
        post-id=${id}
      ></townhall-post>
    `);
    await findByRole('button', /Write a comment/);
    await town.as('ada').posts.comments.post(id, {text: 'News!'});
    (await findByRole('button', /1 new comment/)).click();
    await findText(/News!/);
    await town.as('stan').posts.change(id, {commentsLocked: true});
    await findText(/takes no more comments/);
    expect(allByRole('button', /Write a comment/)).to.deep.equal([]);
    await expect(post).to.be.accessible();
  });
});
