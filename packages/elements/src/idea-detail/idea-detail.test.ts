import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {daysAway} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import type {IdeaDetail} from './idea-detail.js';
import {
  anArchivedIdea,
  anIdeaInTown,
  focused,
  heardIn,
  showDetail,
} from './testing/show-detail.js';

const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();

describe('<townhall-idea-detail>', () => {
  afterEach(() => sessionStorage.clear());

  it('shows the whole idea, how far it is and what is said of it', async () => {
    const {town, id} = await anIdeaInTown({
      title: 'Name the zone of a deadline',
      text: `${'Long before the end. '.repeat(20)}The very end.`,
      tags: ['time'],
    });
    await town.as('alma').comments.post(id, {text: 'It **would** help us.'});
    const detail = await showDetail(town.as(null), id);

    await findByRole('heading', /^Name the zone of a deadline$/);
    await findText(/The very end\..*0 of 100 net votes, 12 days left/);
    await findText(/1 comment.*Alma.*It would help us\./);
    await findByRole('article', /^Comment by Alma/);
    await expect(detail).to.be.accessible();
  });

  it('takes a vote, and says so', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as('alma'), id);
    await press(/Vote up/);
    await until(() => heardIn(detail).includes('Voted up. 1 net.'));
    await findText(/1 up, 0 down, 1 net/);
  });

  it('moves with what happens to the idea', async () => {
    const {town, id} = await anIdeaInTown();
    await showDetail(town.as(null), id);
    await findText(/No comments yet/);

    await town.as('alma').ideas.vote(id, 'up');
    await findText(/1 up, 0 down, 1 net/);
    await town.as('stan').moderation.assign(id, await idOf(town.as('stan')));
    await findText(/Assigned to .*Stan/);
  });

  it('follows an idea and no longer, and counts who does', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as('alma'), id);
    const follow = await findByRole('button', /^Follow$/);
    expect(follow).to.have.attribute('aria-pressed', 'false');
    const before = (await town.as(null).ideas.get(id)).followers;

    follow.click();
    await until(() => heardIn(detail).includes('You follow this idea.'));
    expect(follow).to.have.attribute('aria-pressed', 'true');
    await findText(new RegExp(`${before + 1} follower`));

    follow.click();
    await until(() => heardIn(detail).includes('no longer follow'));
    expect(follow).to.have.attribute('aria-pressed', 'false');
    expect((await town.as(null).ideas.get(id)).followers).to.equal(before);
  });

  it('lets a guest sign in to follow, and follows then', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as(null), id);
    const wanted: string[] = [];
    detail.addEventListener('townhall-auth-required', ({intent}) =>
      wanted.push(intent),
    );
    await press(/^Follow$/);
    await findText(/Sign in, and it will be done/);
    expect(wanted).to.deep.equal(['follow']);
    await expect(detail).to.be.accessible();

    detail.community = town.as('alma');
    await until(() => heardIn(detail).includes('You follow this idea.'));
    expect(textOf(detail)).to.not.include('Sign in, and');
  });

  it('says that following did not work, and follows the next time', async () => {
    const {town, id} = await anIdeaInTown();
    const {cable, middleware} = aCable(/PUT .*\/follow$/);
    const detail = await showDetail(town.as('alma', middleware), id);
    const follow = await findByRole('button', /^Follow$/);
    cable.isCut = true;
    follow.click();
    await findText(/was not done. The community could not be reached/);
    expect(follow).to.have.attribute('aria-pressed', 'false');

    cable.isCut = false;
    follow.click();
    await until(() => heardIn(detail).includes('You follow this idea.'));
  });

  it('shares the address of the idea', async () => {
    const {town, id} = await anIdeaInTown({title: 'Share this idea with us'});
    await showDetail(town.as(null), id);
    const shared: unknown[] = [];
    navigator.share = async (data) => void shared.push(data);
    await press(/^Share$/);
    await until(() => shared.length === 1);
    Reflect.deleteProperty(navigator, 'share');
    const {url, title} = Object(shared[0]);
    expect(new URL(url).searchParams.get('idea')).to.equal(id);
    expect(title).to.equal('Share this idea with us');
  });

  it('shows the address where it can be neither shared nor copied', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as(null), id);
    detail.linkTo = (of) => `https://docs.example/ideas/${of}`;
    const write = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new Error('Not here'));
    await press(/^Share$/);
    const field = await findByRole('textbox', /Copy this link/);
    navigator.clipboard.writeText = write;
    expect(field).to.have.property('value', `https://docs.example/ideas/${id}`);
    await expect(detail).to.be.accessible();
  });

  it('says why an idea was archived, with the numbers', async () => {
    const {town, id} = await anArchivedIdea({}, (idea) => ({
      type: 'ballots',
      idea,
      up: ['alma', 'stan'],
      down: [],
    }));
    const detail = await showDetail(town.as(null), id);
    await findText(
      /Archived by the rules of this board: 2 of 100 net votes by April 1, 2024\./,
    );
    await expect(detail).to.be.accessible();
  });

  it('leads from one attempt to the other and back', async () => {
    const {town, id} = await anArchivedIdea({title: 'Try this more than once'});
    const next = await town.as('ada').ideas.resubmit(id);
    const detail = await showDetail(town.as(null), next.id);
    await findText(
      /Attempt 2. The one before had 0 of 100 net votes by April 1, 2024:/,
    );

    const opened: string[] = [];
    detail.addEventListener('townhall-open-idea', ({ideaId}) =>
      opened.push(ideaId),
    );
    (await findByRole('link', /Try this more than once/)).click();
    await findText(/This idea was tried again:/);
    expect(opened).to.deep.equal([id]);
    await until(() => focused()?.textContent?.includes('Try this more'));
    expect(focused()).to.have.attribute('part', 'title');
    await expect(detail).to.be.accessible();
  });

  it('leaves it to the page to open another idea', async () => {
    const {town, id} = await anArchivedIdea({
      title: 'Opened by the page alone',
    });
    const next = await town.as('ada').ideas.resubmit(id);
    const detail = await showDetail(town.as(null), next.id);
    detail.addEventListener('townhall-open-idea', (event) =>
      event.preventDefault(),
    );
    (await findByRole('link', /Opened by the page/)).click();
    await detail.updateComplete;
    expect(detail.ideaId).to.equal(next.id);
  });

  it('leads from a merged idea to the one it became part of', async () => {
    const {town, id} = await anIdeaInTown({title: 'The same in other words'});
    const target = await town.as('alma').ideas.suggest({
      place: 'roadmap',
      title: 'What all of us have wished for',
    });
    await town
      .as('stan')
      .moderation.merge(id, {into: target.id, reason: 'They say the same.'});
    const detail = await showDetail(town.as(null), id);

    await findText(/became part of another; its votes went there:/);
    await findByRole('link', /What all of us have wished for/);
    await expect(detail).to.be.accessible();
  });

  it('shows what staff has answered, and what it belongs with', async () => {
    const {town, id} = await anIdeaInTown({
      response: {
        text: 'We are building it.',
        by: 'stan',
        at: daysAway(-1),
      },
    });
    await town.as('stan').moderation.setLinks(id, [
      {
        kind: 'github',
        title: 'Show names while scrolling',
        url: 'https://github.com/example/issues/1',
        state: 'in_progress',
      },
    ]);
    const detail = await showDetail(town.as(null), id);

    await findByRole('group', /Official response/);
    await findText(/We are building it\./);
    await findByRole('link', /^Show names while scrolling$/);
    await findText(/GitHub Show names while scrolling in progress/);
    await expect(detail).to.be.accessible();
  });

  it('can be closed, and puts the focus on its title', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as(null), id);
    expect(allByRole('button', /Close/)).to.deep.equal([]);
    detail.closable = true;
    let closed = 0;
    detail.addEventListener('townhall-close', () => (closed += 1));

    await press(/^Close this idea$/);
    expect(closed).to.equal(1);
    detail.focus();
    await until(() => focused()?.getAttribute('part') === 'title');
  });

  it('shows an idea that something around it has already', async () => {
    const {town, id} = await anIdeaInTown({title: 'Somebody has it already'});
    const {middleware, open, seen} = aGate(/GET .*\/ideas\/[^/]+$/);
    open();
    const idea = await town.as(null).ideas.get(id);
    await fixture<IdeaDetail>(html`
      <townhall-idea-detail
        .community=${town.as(null, middleware)}
        .idea=${idea}
      ></townhall-idea-detail>
    `);
    await findByRole('heading', /Somebody has it already/);
    await findText(/No comments yet/);
    expect(seen).to.deep.equal([]);
  });

  it('says that an idea is gone', async () => {
    const {town} = await anIdeaInTown();
    const detail = await showDetail(town.as(null), 'no-such-idea');
    await findText(/This idea is gone, or you may not see it\./);
    expect(allByRole('button')).to.deep.equal([]);
    await expect(detail).to.be.accessible();
  });

  it('shows grey shapes until the idea is there, and tries again', async () => {
    const {town, id} = await anIdeaInTown();
    const {cable, middleware} = aCable();
    const gate = aGate(/GET .*\/ideas\/[^/]+$/);
    cable.isCut = true;
    const detail = await showDetail(
      town.as(null, gate.middleware, middleware),
      id,
    );
    await findText(/Loading/);
    await expect(detail).to.be.accessible();

    gate.open();
    await findText(/could not be reached/);
    await expect(detail).to.be.accessible();
    cable.isCut = false;
    await press(/Try again/);
    await findText(/No comments yet/);
  });

  it('is worked with the keyboard alone', async () => {
    const {town, id} = await anIdeaInTown();
    await showDetail(town.as('alma'), id);
    await findText(/No comments yet/);
    const names: string[] = [];
    for (let tab = 0; tab < 7; tab += 1) {
      await sendKeys({press: 'Tab'});
      const at = focused();
      names.push(at?.getAttribute('aria-label') ?? textOf(at ?? document));
    }
    expect(names).to.deep.equal([
      'Vote up',
      'Vote down',
      'Follow',
      'Share',
      'History',
      'Report',
      'Write a comment',
    ]);
    await sendKeys({press: 'Enter'});
    await until(() => focused()?.id === 'comment');
  });

  for (const scheme of ['light', 'dark']) {
    it(`holds long words in two directions on a small screen, ${scheme}`, async () => {
      const {town, id} = await anIdeaInTown({
        title: `${'W'.repeat(118)}!!`,
        text: `${'x'.repeat(300)}\n\nשלום לכולם, and hello.`,
      });
      const alma = town.as('alma');
      const first = await alma.comments.post(id, {text: 'y'.repeat(300)});
      await town.as('ada').comments.post(id, {
        text: 'תשובה: yes',
        parent: first.id,
      });
      const page = document.createElement('div');
      page.dir = 'rtl';
      page.style.cssText = `color-scheme: ${scheme}; inline-size: 320px;
        background: ${scheme === 'dark' ? '#1b1c1f' : '#ffffff'}`;
      const detail = await fixture<IdeaDetail>(
        html`<townhall-idea-detail
          .community=${alma}
          idea-id=${id}
        ></townhall-idea-detail>`,
        {parentNode: page},
      );
      await findByRole('list', /^Replies to Alma/);
      expect(detail.scrollWidth).to.be.at.most(320);
      await expect(detail).to.be.accessible();
    });
  }
});

const idOf = async (community: Community) =>
  (await community.viewer()).person?.id ?? '';
