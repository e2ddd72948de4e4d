import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {aVariant, aWelcome} from '../internal/testing/question-records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {guestDismissalsKey} from './guest-dismissals.js';
import type {Welcome} from './welcome.js';

/** A page with a welcome, and something after it. */
async function showWelcome(community: Community | undefined) {
  const page = await fixture(html`
    <main>
      <a href="#top">Top</a>
      <townhall-welcome .community=${community}
        ><p>Welcome to our community.</p></townhall-welcome
      >
      <h2>What comes next</h2>
      <button id="elsewhere">Elsewhere</button>
    </main>
  `);
  return page.querySelector('townhall-welcome')!;
}

const isGone = (welcome: Welcome) =>
  until(
    () => !welcome.shadowRoot!.querySelector('section'),
    'the welcome is still there',
  );

const close = async () =>
  (await findByRole('button', /^Close welcome$/)).click();

describe('<townhall-welcome>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  beforeEach(() => localStorage.removeItem(guestDismissalsKey));

  it('greets a guest, with three doors', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));

    const region = await findByRole('region', /^Welcome!$/);
    expect(textOf(region)).to.include('What brings you here?');
    expect(
      allByRole('link', /Find|Join|Share/).map(({textContent}) =>
        textContent!.trim(),
      ),
    ).to.deep.equal(['Find answers', 'Join groups', 'Share ideas']);
    expect(document.activeElement).to.equal(document.body);
    expect(welcome.querySelector('p')!.checkVisibility()).to.equal(false);
    await expect(welcome).to.be.accessible();
  });

  it('greets a member by name, in the words for them', async () => {
    const town = await aTown(aWelcome());
    await showWelcome(town.as('ada'));
    await findByRole('region', /^Welcome back, Ada!$/);
  });

  it('has words for everybody, though not all are written', async () => {
    const town = await aTown(aWelcome());
    await showWelcome(town.as('stan'));
    await findByRole('region', /^Welcome back, Stan!$/);
  });

  it('draws nothing of its own until it knows what', async () => {
    const town = await aTown(aWelcome());
    const {middleware, open} = aGate(/\/me/);
    const welcome = await showWelcome(town.as('ada', middleware));
    expect(welcome.shadowRoot!.querySelector('section')).to.equal(null);
    expect(welcome.querySelector('p')!.checkVisibility()).to.equal(true);

    open();
    await findByRole('region', /Welcome back/);
  });

  it('leaves in place what the page had there, where nothing can be loaded', async () => {
    const town = await aTown(aWelcome());
    const {cable, middleware} = aCable();
    cable.isCut = true;
    const welcome = document.createElement('townhall-welcome');
    welcome.textContent = 'Welcome to our community.';
    welcome.community = town.as(null, middleware);
    const kinds: string[] = [];
    welcome.addEventListener('townhall-error', ({kind}) => kinds.push(kind));
    await fixture(html`${welcome}`);

    await until(() => kinds.length > 0);
    await welcome.updateComplete;
    expect(kinds).to.deep.equal(['offline']);
    expect(textOf(welcome)).to.equal('Welcome to our community.');
    await expect(welcome).to.be.accessible();

    cable.isCut = false;
    dispatchEvent(new Event('online'));
    await findByRole('region', /^Welcome!$/);
  });

  it('is empty where there is nothing to say', async () => {
    const town = await aTown();
    const welcome = await showWelcome(town.as(null));
    await until(() => !welcome.querySelector('p')!.checkVisibility());
    expect(welcome.offsetHeight).to.equal(0);
    await expect(welcome).to.be.accessible();
  });

  it('lets the page route, or follows the link', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    const asked: (string | null)[] = [];
    welcome.addEventListener(
      'townhall-navigate',
      (event) => {
        asked.push(event.href, event.actionId);
        event.preventDefault();
      },
      {once: true},
    );
    const door = await findByRole('link', /Share ideas/);

    door.click();
    expect(asked).to.deep.equal(['#ideas', 'share']);
    expect(location.hash).not.to.equal('#ideas');

    door.click();
    await until(() => location.hash === '#ideas');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens no door that runs a script, and never more than three', async () => {
    const action = (id: string, href: string) => ({
      id,
      label: `Door ${id}`,
      icon: 'link' as const,
      href,
    });
    const community = await answering(town(), [
      action('a', 'javascript:alert(1)'),
      action('b', ' java\nscript:alert(1)'),
      action('c', 'data:text/html,hi'),
      action('d', '/fine'),
      action('e', 'https://example.com/fine'),
    ]);
    await showWelcome(community);
    await findByRole('region', /^Welcome!$/);
    const hrefs = allByRole('link', /Door/).map((link) =>
      link.getAttribute('href'),
    );
    expect(hrefs).to.deep.equal(['/fine', 'https://example.com/fine']);
  });

  it('is closed for good by a guest, on this device', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    const told: unknown[] = [];
    welcome.addEventListener('townhall-dismiss', ({noticeId, version}) =>
      told.push(noticeId, version),
    );
    await close();
    await isGone(welcome);

    const {items} = await town.as(null).notices.current();
    const {id, version} = items[0]!;
    expect(told).to.deep.equal([id, version]);
    expect(JSON.parse(localStorage.getItem(guestDismissalsKey)!)).to.deep.equal(
      {[`${town.id} ${id}`]: version},
    );

    const {middleware, open, seen} = aGate(/notices/);
    const again = await showWelcome(town.as(null, middleware));
    expect(again.offsetHeight).to.equal(0);
    expect(again.querySelector('p')!.checkVisibility()).to.equal(false);
    await until(() => seen.length > 0);
    open();
    await again.updateComplete;
    expect(again.offsetHeight).to.equal(0);
  });

  it('stays open in another community that uses the same id', async () => {
    const notice = aWelcome();
    const [town, other] = [await aTown(notice), await aTown(notice)];
    const there = await showWelcome(other.as(null));
    const here = await showWelcome(town.as(null));
    await until(() => allByRole('region', /Welcome!/).length === 2);

    here.shadowRoot!.querySelector<HTMLElement>('[part="close"]')!.click();
    await isGone(here);
    await isKnown(other.as(null));
    expect(there.shadowRoot!.querySelector('section')).to.exist;

    const again = await showWelcome(other.as(null));
    await until(() => again.shadowRoot!.querySelector('section'));
    const never = await showWelcome(town.as(null));
    await until(() => !never.querySelector('p')!.checkVisibility());
    expect(never.offsetHeight).to.equal(0);
  });

  it('asks who the community is only where guests have closed something', async () => {
    const town = await aTown(aWelcome());
    const {middleware, open, seen} = aGate(/api\/v1\/?$/);
    open();
    await showWelcome(town.as(null, middleware));
    await findByRole('region', /^Welcome!$/);
    expect(seen).to.deep.equal([]);

    await close();
    await until(() => localStorage.getItem(guestDismissalsKey));
    expect(seen).to.have.length(1);
  });

  it('shows words with lists and links, and names in them', async () => {
    const text = 'For {name}:\n\n- [Read this](https://example.com)';
    const town = await aTown(aWelcome({variants: [aVariant('guest', {text})]}));
    const welcome = await showWelcome(town.as('ada'));
    const link = await findByRole('link', /^Read this$/);
    expect(link).to.have.attribute('href', 'https://example.com/');
    expect(textOf(welcome)).to.match(/For Ada:/);
    const list = link.closest('ul')!;
    expect(getComputedStyle(list).paddingInlineStart).to.equal('24px');
    await expect(welcome).to.be.accessible();
  });

  it('has names to be told apart by where it stands twice', async () => {
    const town = await aTown(aWelcome());
    const both = await fixture(html`
      <div>
        <townhall-welcome .community=${town.as('ada')}></townhall-welcome>
        <townhall-welcome .community=${town.as('ada')}></townhall-welcome>
      </div>
    `);
    await findByRole('region', /^Welcome back, Ada!$/);
    await findByRole('region', /^Welcome back, Ada! \(2\)$/);
    await expect(both).to.be.accessible();
  });

  it('is shown again in a new version', async () => {
    const town = await aTown(aWelcome({version: 2}));
    const {items} = await town.as(null).notices.current();
    localStorage.setItem(
      guestDismissalsKey,
      JSON.stringify({[`${town.id} ${items[0]!.id}`]: 1}),
    );
    await showWelcome(town.as(null));
    await findByRole('region', /^Welcome!$/);
  });

  it('remembers for this page where storage is forbidden', async () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('No', 'SecurityError');
    };
    try {
      const town = await aTown(aWelcome());
      const welcome = await showWelcome(town.as(null));
      await close();
      await isGone(welcome);
      const again = await showWelcome(town.as(null));
      await isKnown(town.as(null));
      await again.updateComplete;
      expect(again.shadowRoot!.querySelector('section')).to.equal(null);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('is closed for good by a member, on every device', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as('ada'));
    await findByRole('region', /Welcome back/);
    await close();
    await isGone(welcome);
    await until(
      async () => (await town.as('ada').notices.dismissals()).length === 1,
    );
    expect(localStorage.getItem(guestDismissalsKey)).to.equal(null);

    const again = await showWelcome(town.as('ada'));
    await until(() => !again.querySelector('p')!.checkVisibility());
    await isGone(again);
  });

  it('comes back, and says why, where closing was refused', async () => {
    const town = await aTown(aWelcome());
    const {cable, middleware} = aCable(/PUT .*dismissal/);
    const welcome = await showWelcome(town.as('ada', middleware));
    await findByRole('region', /Welcome back/);
    cable.isCut = true;
    await close();

    await findText(/could not be closed for good.*could not be reached/);
    await findByRole('region', /Welcome back/);
    expect(document.activeElement).not.to.equal(document.body);
    await expect(welcome).to.be.accessible();

    cable.isCut = false;
    await close();
    await isGone(welcome);
    expect(textOf(welcome)).not.to.include('could not');
  });

  it('takes what a guest closed along to their account', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    await close();
    await isGone(welcome);

    welcome.community = town.as('ada');

    await until(
      async () => (await town.as('ada').notices.dismissals()).length === 1,
    );
    await isGone(welcome);
    const {items} = await town.as(null).notices.current();
    await until(
      () => !localStorage.getItem(guestDismissalsKey)?.includes(items[0]!.id),
    );
  });

  it('closes in every place and tab at once, for the same reader only', async () => {
    const town = await aTown(aWelcome());
    const one = await showWelcome(town.as('ada'));
    const other = await showWelcome(town.as('ada'));
    const hers = await showWelcome(town.as('alma'));
    await until(() => allByRole('region', /Welcome back/).length === 3);

    one.shadowRoot!.querySelector<HTMLButtonElement>('[part="close"]')!.click();

    await isGone(one);
    await isGone(other);
    expect(hers.shadowRoot!.querySelector('section')).to.exist;

    await one.restore();
    await until(() => allByRole('region', /Ada/).length === 2);
  });

  it('hands the focus on to what comes next', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    const button = await findByRole('button', /^Close welcome$/);
    button.focus();
    button.click();
    await isGone(welcome);
    expect(document.activeElement?.textContent).to.equal('What comes next');
  });

  it('hands the focus on to where the page wants it', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    welcome.returnFocus = 'elsewhere';
    await close();
    await isGone(welcome);
    expect(document.activeElement?.id).to.equal('elsewhere');
  });

  it('can be brought back', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as('ada'));
    welcome.restorable = true;
    await findByRole('region', /Welcome back/);
    await close();
    const restore = await findByRole('button', /Show welcome again/);
    await isGone(welcome);
    expect(welcome.shadowRoot!.activeElement).to.equal(restore);
    await expect(welcome).to.be.accessible();

    restore.click();
    await findByRole('region', /Welcome back/);
    await until(
      async () => (await town.as('ada').notices.dismissals()).length === 0,
    );
  });

  it('keeps room free until it knows, and gives it back', async () => {
    const town = await aTown();
    const {middleware, open} = aGate(/notices/);
    const welcome = document.createElement('townhall-welcome');
    welcome.reserve = 180;
    welcome.community = town.as(null, middleware);
    await fixture(html`${welcome}`);
    await welcome.updateComplete;
    expect(welcome.offsetHeight).to.equal(180);

    open();
    await until(() => welcome.offsetHeight === 0);
  });

  it('shows any words to those who write them, and records nothing', async () => {
    const town = await aTown(
      aWelcome({variants: [aVariant('guest'), aVariant('staff')]}),
    );
    const welcome = document.createElement('townhall-welcome');
    welcome.preview = 'staff';
    welcome.community = town.as('ada');
    await fixture(html`${welcome}`);
    await findByRole('region', /Hello, staff/);

    await close();
    await isGone(welcome);
    expect(await town.as('ada').notices.dismissals()).to.deep.equal([]);
    expect(localStorage.getItem(guestDismissalsKey)).to.equal(null);
  });

  it('ignores a late answer for a reader who has signed in meanwhile', async () => {
    const town = await aTown(aWelcome());
    const {middleware, open, seen} = aGate(/notices/);
    const welcome = await showWelcome(town.as(null, middleware));
    await until(() => seen.length > 0);

    welcome.community = town.as('ada');
    await findByRole('region', /Welcome back, Ada/);
    open();
    await isKnown(town.as(null));
    await welcome.updateComplete;
    expect(allByRole('region', /Welcome/)).to.have.length(1);
    await findByRole('region', /Welcome back, Ada/);
  });

  it('lives on when it is moved, and when it is removed and comes back', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as('ada'));
    await findByRole('region', /Welcome back/);
    const parent = welcome.parentElement!;

    parent.append(welcome);
    await findByRole('region', /Welcome back/);
    welcome.remove();
    const {items} = await town.as('ada').notices.current();
    const {id, version} = items[0]!;
    await town.as('ada').notices.dismiss({notice: id, version});
    parent.append(welcome);
    await isGone(welcome);
  });

  it('reads from right to left', async () => {
    const town = await aTown(aWelcome());
    const page = await fixture(html`
      <div dir="rtl" lang="ar">
        <townhall-welcome .community=${town.as(null)}></townhall-welcome>
      </div>
    `);
    const region = await findByRole('region', /^Welcome!$/);
    const button = await findByRole('button', /^Close welcome$/);
    const {left, right} = button.getBoundingClientRect();
    expect(left).to.be.lessThan(region.getBoundingClientRect().width / 2);
    const title = region.querySelector('[dir="auto"]')!;
    expect(title.getBoundingClientRect().left).to.be.at.least(right);
    await expect(page).to.be.accessible();
  });
});

const town = () => aTown(aWelcome());

/** Resolves once this reader could have been answered. */
async function isKnown(community: Community) {
  await community.notices.current();
  await community.viewer();
}

/** A community whose doors are these, whatever a server would have allowed. */
async function answering(
  town: ReturnType<typeof aTown>,
  actions: readonly object[],
) {
  return (await town).as(null, async (request, next) => {
    const response = await next(request);
    if (!request.url.includes('notices/current')) return response;
    const page = await response.json();
    page.items[0].variants[0].actions = actions;
    return Response.json(page);
  });
}
