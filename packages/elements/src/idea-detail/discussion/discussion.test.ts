import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Comment, Middleware} from '@townhall/client';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../../internal/testing/middleware.js';
import {findText, textOf} from '../../internal/testing/text-of.js';
import {until} from '../../internal/testing/until.js';
import {
  anIdeaInTown,
  focused,
  heardIn,
  showDetail,
} from '../testing/show-detail.js';

const postCall = /POST .*\/comments$/;

const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();

/** Writes into the field for a comment, as somebody who types does. */
async function write(text: string, name = /^Your comment$/) {
  const field = await findByRole('textbox', name);
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('No such field');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return field;
}

/** Answers as if an idea had so many comments, page after page. */
function manyComments(count: number): Middleware {
  const comment = (index: number): Comment => ({
    id: `comment-${String(index).padStart(4, '0')}`,
    post: null,
    idea: 'idea',
    parent: null,
    kind: 'comment',
    body: [
      {
        type: 'paragraph',
        children: [{type: 'text', value: `Number ${index} of many`}],
      },
    ],
    author: null,
    removed: false,
    movedFrom: null,
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  });
  return async (request, next) => {
    const {pathname, searchParams} = new URL(request.url);
    if (request.method !== 'GET' || !pathname.endsWith('/comments')) {
      return next(request);
    }
    const from = Number(searchParams.get('cursor') ?? 0);
    const to = Math.min(from + 20, count);
    const indexes = Array.from({length: to - from}, (_, at) => from + at);
    return Response.json({
      items: indexes.map(comment),
      next: to < count ? String(to) : null,
    });
  };
}

describe('what people say of an idea', () => {
  afterEach(() => sessionStorage.clear());

  it('takes a comment, and puts the focus on it', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as('alma'), id);
    const created: string[] = [];
    detail.addEventListener('townhall-comment-created', ({ideaId}) =>
      created.push(ideaId ?? ''),
    );
    await press(/^Write a comment$/);
    await until(() => focused()?.id === 'comment');
    await expect(detail).to.be.accessible();
    await write('We would use it **daily**.');
    await press(/^Post$/);

    await findByRole('article', /^Comment by Alma/);
    await findText(/We would use it daily\./);
    await until(() => heardIn(detail).includes('Your comment is posted.'));
    await until(() => focused()?.getAttribute('part') === 'comment');
    expect(created).to.deep.equal([id]);
    const {items} = await town.as(null).comments.list(id);
    expect(items).to.have.length(1);
  });

  it('sends with Ctrl and Enter, as a use case where that is chosen', async () => {
    const {town, id} = await anIdeaInTown();
    await showDetail(town.as('alma'), id);
    await press(/^Write a comment$/);
    (await findByRole('radio', /a use case/)).click();
    await write('For the exams of my school.');
    await sendKeys({down: 'Control'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Control'});

    await findByRole('article', /^Use case by Alma/);
    const {items} = await town.as(null).comments.list(id, {kind: 'use_case'});
    expect(items).to.have.length(1);
  });

  it('takes a reply below what it replies to', async () => {
    const {town, id} = await anIdeaInTown();
    await town.as('ada').comments.post(id, {text: 'What for?'});
    await town.as('ada').comments.post(id, {text: 'Something else.'});
    const detail = await showDetail(town.as('alma'), id);
    await findText(/Something else/);
    allByRole('button', /^Reply to Ada/)[0]!.click();
    await write('For the exams.', /^Your reply to Ada/);
    await expect(detail).to.be.accessible();
    await press(/^Post$/);

    const replies = await findByRole('list', /^Replies to Ada/);
    expect(textOf(replies)).to.include('For the exams.');
    await findText(/What for\?.*For the exams\..*Something else\./);
  });

  it('counts what is written, and sends nothing that is too long', async () => {
    const {town, id} = await anIdeaInTown();
    const {middleware, open, seen} = aGate(postCall);
    open();
    const detail = await showDetail(town.as('alma', middleware), id);
    await press(/^Write a comment$/);
    const field = await write('abc');
    await findText(/3 of 5,000/);

    await write('x'.repeat(5_001));
    await findText(/5,001 of 5,000/);
    await press(/^Post$/);
    await findText(/Keep it to 5,000 characters/);
    expect(field).to.have.attribute('aria-invalid', 'true');
    expect(seen).to.deep.equal([]);
    await expect(detail).to.be.accessible();

    await write('   ');
    await findText(/Write something first/);
  });

  it('keeps what was written when it is refused', async () => {
    const {town, id} = await anIdeaInTown();
    const busy = aRefusal(postCall, {status: 429, code: 'rate_limited'});
    const detail = await showDetail(town.as('alma', busy), id);
    await press(/^Write a comment$/);
    const field = await write('Not to be lost');
    await press(/^Post$/);

    await findText(/was not sent\. The community is busy.*still here/);
    expect(field.value).to.equal('Not to be lost');
    await expect(detail).to.be.accessible();
  });

  it('does not post twice what got lost on its way back', async () => {
    const {town, id} = await anIdeaInTown();
    let isLost = true;
    const lossy: Middleware = async (request, next) => {
      const isPost = postCall.test(`${request.method} ${request.url}`);
      const response = await next(request);
      if (isPost && isLost) throw new TypeError('Failed to fetch');
      return response;
    };
    await showDetail(town.as('alma', lossy), id);
    await press(/^Write a comment$/);
    await write('Only once, please');
    await press(/^Post$/);
    await findText(/could not be reached.*still here/);

    isLost = false;
    await press(/^Post$/);
    await findByRole('article', /^Comment by Alma/);
    const {items} = await town.as(null).comments.list(id);
    expect(items).to.have.length(1);
  });

  it('keeps a draft for the person and the idea, over a reload', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as('alma'), id);
    await press(/^Write a comment$/);
    await write('Half a thou');
    detail.remove();

    const again = await showDetail(town.as('alma'), id);
    await press(/^Write a comment$/);
    const field = await findByRole('textbox', /^Your comment$/);
    expect(field).to.have.property('value', 'Half a thou');
    again.remove();

    await showDetail(town.as('ada'), id);
    await press(/^Write a comment$/);
    const other = await findByRole('textbox', /^Your comment$/);
    expect(other).to.have.property('value', '');
  });

  it('closes with Escape, and gives the focus back', async () => {
    const {town, id} = await anIdeaInTown();
    await showDetail(town.as('alma'), id);
    await press(/^Write a comment$/);
    await until(() => focused()?.id === 'comment');
    await sendKeys({press: 'Escape'});
    await until(() => focused()?.textContent?.includes('Write a comment'));
    expect(allByRole('textbox', /Your comment/)).to.deep.equal([]);
  });

  it('asks a guest to sign in, and posts it then', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as(null), id);
    const wanted: string[] = [];
    detail.addEventListener('townhall-auth-required', ({intent}) =>
      wanted.push(intent),
    );
    await press(/^Write a comment$/);
    await write('From somebody new');
    await press(/^Post$/);
    await findText(/Sign in to send your comment\. What you wrote is still/);
    expect(wanted).to.deep.equal(['comment']);
    await expect(detail).to.be.accessible();

    detail.community = town.as('alma');
    await findByRole('article', /^Comment by Alma/);
    const {items} = await town.as(null).comments.list(id);
    expect(items).to.have.length(1);
  });

  it('removes a comment of one’s own, once that is confirmed', async () => {
    const {town, id} = await anIdeaInTown();
    await town.as('alma').comments.post(id, {text: 'I take this back.'});
    await town.as('ada').comments.post(id, {text: 'This one stays.'});
    const detail = await showDetail(town.as('alma'), id);
    await findText(/This one stays/);
    await press(/^Remove$/);
    await until(() => focused()?.textContent?.includes('Yes, remove it'));
    await expect(detail).to.be.accessible();
    await press(/^Keep it$/);
    await until(() => focused()?.textContent?.trim() === 'Remove');

    await press(/^Remove$/);
    await press(/^Yes, remove it$/);
    await until(() => heardIn(detail).includes('Comment removed.'));
    expect(textOf(detail)).to.not.include('I take this back.');
    expect(textOf(detail)).to.include('This one stays.');
    expect(focused()?.id).to.equal('comments-heading');
  });

  it('leaves the place of a removed comment that has replies', async () => {
    const {town, id} = await anIdeaInTown();
    const {id: parent} = await town
      .as('alma')
      .comments.post(id, {text: 'Gone soon'});
    await town.as('ada').comments.post(id, {text: 'But why?', parent});
    const detail = await showDetail(town.as(null), id);
    await findText(/Gone soon.*But why\?/);

    await town.as('alma').comments.remove(parent);
    await findText(/This comment was removed\..*But why\?/);
    expect(textOf(detail)).to.not.include('Gone soon');
    await expect(detail).to.be.accessible();
  });

  it('holds back what comes while it is read, and shows it on demand', async () => {
    const {town, id} = await anIdeaInTown();
    await town.as('ada').comments.post(id, {text: 'There from the beginning.'});
    const detail = await showDetail(town.as(null), id);
    await findText(/There from the beginning/);

    await town.as('alma').comments.post(id, {text: 'Came a little later.'});
    const pill = await findByRole('button', /^1 new comment$/);
    expect(textOf(detail)).to.not.include('Came a little later.');
    await expect(detail).to.be.accessible();

    pill.click();
    await findText(/There from the beginning\..*Came a little later\./);
    await until(() =>
      focused()?.getAttribute('aria-label')?.includes('Comment by Alma'),
    );
    expect(allByRole('button', /new comment/)).to.deep.equal([]);
  });

  it('shows the use cases alone', async () => {
    const {town, id} = await anIdeaInTown();
    const alma = town.as('alma');
    await alma.comments.post(id, {text: 'Merely a word.'});
    await alma.comments.post(id, {text: 'For exams.', kind: 'use_case'});
    const detail = await showDetail(town.as(null), id);
    await findText(/Merely a word/);

    const filter = await findByRole('combobox', /^Show/);
    if (filter instanceof HTMLSelectElement) filter.value = 'use_case';
    filter.dispatchEvent(new Event('change'));
    await until(() => !textOf(detail).includes('Merely a word'));
    await findText(/For exams\./);
  });

  it('pages through five hundred comments', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as(null, manyComments(500)), id);
    await findText(/Number 19 of many/);
    expect(textOf(detail)).to.not.include('Number 20 of many');

    for (let page = 1; page < 25; page += 1) {
      await press(/^Show more comments$/);
      await findText(new RegExp(`Number ${page * 20 + 19} of many`));
    }
    expect(allByRole('article', /^Comment by Former member/)).to.have.length(
      500,
    );
    expect(allByRole('button', /Show more/)).to.deep.equal([]);
    await until(() => heardIn(detail).includes('500 comments shown.'));
    await until(() => focused()?.textContent?.includes('Number 480 of many'));
  }).timeout(120_000);

  it('takes no comments where the discussion is locked, and says so', async () => {
    const {town, id} = await anIdeaInTown();
    await town.as('ada').comments.post(id, {text: 'The last word.'});
    await town.as('stan').moderation.lockComments(id, true);
    const detail = await showDetail(town.as('alma'), id);

    await findText(/The last word.*This discussion is locked/);
    expect(allByRole('button', /Write a comment|Reply/)).to.deep.equal([]);
    await expect(detail).to.be.accessible();
  });

  it('says that comments could not be read, and reads them again', async () => {
    const {town, id} = await anIdeaInTown();
    await town.as('ada').comments.post(id, {text: 'Here after all.'});
    const {cable, middleware} = aCable(/GET .*\/comments/);
    cable.isCut = true;
    const detail = await showDetail(town.as(null, middleware), id);
    await findText(/could not be reached/);
    await expect(detail).to.be.accessible();

    cable.isCut = false;
    await press(/^Try again$/);
    await findText(/Here after all\./);
  });
});
