import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {aVariant, aWelcome} from '../internal/testing/question-records.js';
import {textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {guestDismissalsKey} from './guest-dismissals.js';
import {
  showWelcome,
  isGone,
  close,
  town,
  isKnown,
  answering,
} from './testing/welcome-on-page.js';

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

  it('costs one read that is the same for everybody, and a small one', async () => {
    const reads: {path: string; isSigned: boolean; response: Response}[] = [];
    const community = (await town()).as('ada', async (request, next) => {
      const response = await next(request);
      const path = new URL(request.url).pathname.replace(/^.*\/v1\//, '');
      // What is new is heard of later, and decides nothing.
      if (request.method !== 'GET' || path === 'events') return response;
      const isSigned = request.headers.has('authorization');
      reads.push({path, isSigned, response: response.clone()});
      return response;
    });
    await showWelcome(community);
    await findByRole('region', /Ada/);

    const byPath = new Map(reads.map((read) => [read.path, read]));
    expect([...byPath.keys()].sort()).to.deep.equal([
      'me/notices',
      'notices/current',
    ]);
    expect(reads).to.have.length(2);
    const shared = byPath.get('notices/current')!;
    expect(shared.isSigned).to.equal(false);
    expect(shared.response.headers.get('cache-control')).to.match(/public/);
    expect(shared.response.headers.get('etag')).to.be.a('string');
    const own = byPath.get('me/notices')!;
    expect(own.isSigned).to.equal(true);
    expect((await own.response.arrayBuffer()).byteLength).to.be.below(1_000);
  });

  it('draws nothing of its own until it knows what', async () => {
    const town = await aTown(aWelcome());
    const {middleware, open} = aGate(/\/me/);
    const welcome = await showWelcome(town.as('ada', middleware));
    expect(welcome.shadowRoot!.querySelector('section')).to.equal(null);
    expect(welcome.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(welcome.hasAttribute('decided')).to.equal(false);

    open();
    await findByRole('region', /Welcome back/);
    expect(welcome.hasAttribute('decided')).to.equal(true);
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
    expect(welcome.hasAttribute('decided')).to.equal(true);
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

  it('keeps room free until it knows, and gives it back', async () => {
    const town = await aTown();
    const {middleware, open} = aGate(/notices/);
    const welcome = document.createElement('townhall-welcome');
    // Whose margins belong to the room.
    welcome.append(document.createElement('p'));
    welcome.firstElementChild!.append('Welcome to our community.');
    welcome.reserve = 180;
    welcome.community = town.as(null, middleware);
    await fixture(html`${welcome}`);
    await welcome.updateComplete;
    expect(welcome.offsetHeight).to.equal(180);

    open();
    await isKnown(town.as(null));
    await until(() => !welcome.shadowRoot!.querySelector('slot'));
    expect(welcome.offsetHeight).to.equal(180);
    // What somebody does themselves may move what is on the page.
    await until(() => {
      dispatchEvent(new PointerEvent('pointerdown'));
      return welcome.offsetHeight === 0;
    });
  });

  it('has what brings it back in the room that is kept, and not below it', async () => {
    const town = await aTown(aWelcome());
    const {items} = await town.as('ada').notices.current();
    const {id: notice, version} = items[0]!;
    await town.as('ada').notices.dismiss({notice, version});
    const welcome = document.createElement('townhall-welcome');
    welcome.reserve = 180;
    welcome.restorable = true;
    welcome.community = town.as('ada');
    await fixture(html`${welcome}`);

    await findByRole('button', /^Show welcome again$/);
    expect(welcome.offsetHeight).to.equal(180);
    await expect(welcome).to.be.accessible();
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
