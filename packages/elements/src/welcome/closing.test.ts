import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {aWelcome} from '../internal/testing/question-records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {guestDismissals, guestDismissalsKey} from './guest-dismissals.js';
import {
  showWelcome,
  isGone,
  close,
  isKnown,
} from './testing/welcome-on-page.js';

describe('<townhall-welcome>: closing', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  beforeEach(() => localStorage.removeItem(guestDismissalsKey));

  it('is closed for good by a guest, on this device', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    const told: unknown[] = [];
    welcome.addEventListener('townhall-dismiss', ({noticeId, version}) =>
      told.push(noticeId, version),
    );
    await close();
    await isGone(welcome);
    await until(() => told.length > 0);

    const {items} = await town.as(null).notices.current();
    const {id, version} = items[0]!;
    expect(told).to.deep.equal([id, version]);
    const [[, kept] = ['', []]] = guestDismissals();
    if (!Array.isArray(kept)) throw new Error('It kept no moment.');
    expect(kept[1]).to.be.closeTo(Date.now(), 60_000);
    expect(JSON.parse(localStorage.getItem(guestDismissalsKey)!)).to.deep.equal(
      {[`${town.id} ${id}`]: [version, kept[1], null]},
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
});
