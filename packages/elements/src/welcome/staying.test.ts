import {expect} from '@open-wc/testing';
import {findByRole} from '../internal/testing/by-role.js';
import {aVariant, aWelcome} from '../internal/testing/question-records.js';
import {anIdea} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown, type Town} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {guestDismissals, guestDismissalsKey} from './guest-dismissals.js';
import {isGone, showWelcome} from './testing/welcome-on-page.js';

const step = (id: string, step: string) => ({
  id,
  label: `To ${id}`,
  icon: 'link',
  href: `#${id}`,
  step,
});

const aChecklist = () =>
  aWelcome({
    variants: [
      aVariant('guest', {title: 'Hello, guest', actions: []}),
      aVariant('new_member', {
        title: 'Hello, {name}',
        actions: [step('ask', 'asked'), step('vote', 'voted')],
      }),
      aVariant('returning_member', {title: 'You again', actions: []}),
    ],
  });

async function noticeOf(town: Town) {
  const {items} = await town.as('stan').moderation.notices();
  return items[0]!.id;
}

const totalsOf = async (town: Town) =>
  (await town.as('stan').moderation.noticeFigures(await noticeOf(town))).totals;

const ask = (town: Town) =>
  town.as('grace').questions.ask({
    place: 'help',
    title: 'Where do new members begin?',
    text: 'I am one of them.',
  });

describe('<townhall-welcome>: while it stays', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  beforeEach(() => localStorage.removeItem(guestDismissalsKey));

  it('ticks off what the server knows to be done, and says so once', async () => {
    const town = await aTown(aChecklist());
    const one = await showWelcome(town.as('grace'));
    const other = await showWelcome(town.as('grace'));
    await findText(/0 of 2 done/);
    await ask(town);
    document.dispatchEvent(new Event('townhall-question-created'));

    await until(() => textOf(one).includes('1 of 2 done'));
    await until(() => textOf(other).includes('1 of 2 done'));
    await expect(one).to.be.accessible();
    const heard = () =>
      [one, other].flatMap((welcome) =>
        [...welcome.shadowRoot!.querySelectorAll('[role=status]')].filter(
          ({textContent}) => textContent === 'Done: To ask.',
        ),
      );
    await until(() => heard().length > 0);
    expect(heard()).to.have.length(1);
    expect((await town.as('grace').notices.reader()).told).to.deep.equal([
      'asked',
    ]);
  });

  it('says so where it is heard: not in a tab in the background', async () => {
    const town = await aTown(aChecklist());
    const welcome = await showWelcome(town.as('grace'));
    await findText(/0 of 2 done/);
    const heard = () =>
      [...welcome.shadowRoot!.querySelectorAll('[role=status]')].map(
        ({textContent}) => textContent,
      );
    const look = (visibilityState: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        value: visibilityState,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      look('hidden');
      await ask(town);
      document.dispatchEvent(new Event('townhall-question-created'));
      await until(() => textOf(welcome).includes('1 of 2 done'));
      await welcome.updateComplete;
      expect(heard()).to.not.include('Done: To ask.');
      expect((await town.as('grace').notices.reader()).told).to.deep.equal([]);

      look('visible');
      await until(() => heard().includes('Done: To ask.'));
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });

  it('stays until it is closed when all is done, and is not shown again', async () => {
    const town = await aTown(aChecklist(), anIdea());
    await ask(town);
    const welcome = await showWelcome(town.as('grace'));
    await findText(/1 of 2 done/);
    const {items} = await town.as(null).ideas.list();
    await town.as('grace').ideas.vote(items[0]!.id, 'up');
    document.dispatchEvent(new Event('townhall-vote'));

    await until(() =>
      [...welcome.shadowRoot!.querySelectorAll('[role=status]')].some(
        ({textContent}) => textContent!.includes('You have taken all steps.'),
      ),
    );
    await findText(/2 of 2 done/);
    await findByRole('region', /Hello, Grace/);
    await until(
      async () => (await town.as('grace').notices.dismissals()).length === 1,
    );
    await until(async () => (await totalsOf(town)).completed === 1);

    const again = await showWelcome(town.as('grace'));
    await until(() => !again.querySelector('p')!.checkVisibility());
    expect(again.shadowRoot!.querySelector('section')).to.equal(null);
    expect(welcome.shadowRoot!.querySelector('section')).to.exist;
  });

  it('goes away on every device when it is closed on one', async () => {
    const town = await aTown(aWelcome());
    const here = await showWelcome(town.as('ada'));
    await findByRole('region', /Welcome back, Ada/);
    // A device of hers elsewhere tells this one through the server alone.
    const {items} = await town.as('ada').notices.current();
    const {id: notice, version} = items[0]!;
    await until(async () => {
      await town.as('ada').notices.restore(notice);
      await town.as('ada').notices.dismiss({notice, version});
      return !here.shadowRoot!.querySelector('section:not([inert])');
    });
    await isGone(here);
  });

  it('counts that it was seen once, what was opened, and that it was closed', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    await findByRole('region', /^Welcome!$/);
    await until(async () => (await totalsOf(town)).seen === 1);
    welcome.addEventListener('townhall-navigate', (e) => e.preventDefault());
    (await findByRole('link', /Share ideas/)).click();
    (await findByRole('button', /^Close welcome$/)).click();
    await until(async () => (await totalsOf(town)).dismissed === 1);
    expect(await totalsOf(town)).to.include({seen: 1, opened: 1});
  });

  it('counts nothing for those who do not want it', async () => {
    const town = await aTown(aWelcome());
    const sent: string[] = [];
    const community = town.as(null, async (request, next) => {
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      return next(request);
    });
    const welcome = await showWelcome(community);
    welcome.telemetry = 'off';
    (await findByRole('link', /Share ideas/)).click();
    (await findByRole('button', /^Close welcome$/)).click();
    await isGone(welcome);
    await until(() => localStorage.getItem(guestDismissalsKey));
    expect(sent.filter((one) => one.startsWith('POST'))).to.deep.equal([]);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is put off by a guest, and comes back when its time has come', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    welcome.remindable = true;
    (await findByRole('button', /Remind me later/)).click();
    await isGone(welcome);
    await until(() => guestDismissals().length > 0);
    const [[key, kept] = ['', 0]] = guestDismissals();
    if (!Array.isArray(kept)) throw new Error('It kept no moment.');
    const [version, at, until_] = kept as number[];
    expect(until_! - at!).to.be.closeTo(24 * 3_600_000, 2);
    expect(at).to.be.closeTo(Date.now(), 60_000);

    const yesterday = [version, at! - 90_000_000, until_! - 90_000_000];
    localStorage.setItem(
      guestDismissalsKey,
      JSON.stringify({[key]: yesterday}),
    );
    welcome.remove();
    await showWelcome(town.as(null));
    await findByRole('region', /^Welcome!$/);
  });

  it('is not confused by a clock that was wrong', async () => {
    const town = await aTown(aWelcome());
    const {items} = await town.as(null).notices.current();
    const ahead = Date.now() + 10 ** 11;
    localStorage.setItem(
      guestDismissalsKey,
      JSON.stringify({
        [`${town.id} ${items[0]!.id}`]: [1, ahead, ahead + 1],
        [`${town.id} other`]: 'nonsense',
        [`${town.id} more`]: [null],
      }),
    );
    const welcome = await showWelcome(town.as(null));
    await until(() => welcome.hasAttribute('decided'));
    await welcome.updateComplete;
    const root = welcome.shadowRoot!;
    expect(root.querySelector('slot:not([name])')).to.equal(null);
    expect(root.querySelector('section')).to.equal(null);
  });

  it('tells the page what was asked of it', async () => {
    const tour = {
      id: 'tour',
      label: 'Take a tour',
      icon: 'link',
      event: 'tour',
    };
    const town = await aTown(aWelcome());
    const {items} = await town.as('stan').moderation.notices();
    const [{id, revision, source}] = items as [(typeof items)[0]];
    const words = source.words.map((one) => ({...one, actions: [tour]}));
    await town.as('stan').moderation.changeNotice(
      id,
      // The icon is one of those there are.
      {words: words as typeof source.words},
      {revision},
    );
    const welcome = await showWelcome(town.as(null));
    const told: string[] = [];
    welcome.addEventListener('townhall-action', ({name, actionId}) =>
      told.push(name, actionId),
    );
    (await findByRole('button', /Take a tour/)).click();
    expect(told).to.deep.equal(['tour', 'tour']);
    await expect(welcome).to.be.accessible();
  });

  it('opens as a dialog for those who ask, and gives the focus back', async () => {
    const town = await aTown(aWelcome());
    const welcome = await showWelcome(town.as(null));
    await findByRole('region', /^Welcome!$/);
    const button = document.getElementById('elsewhere')!;
    button.focus();
    await welcome.showDialog();
    const dialog = welcome.shadowRoot!.querySelector('dialog')!;
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.contains(welcome.shadowRoot!.activeElement)).to.equal(true);
    await expect(welcome).to.be.accessible();
    dialog.close();
    await until(() => !welcome.shadowRoot!.querySelector('dialog'));
    expect(document.activeElement).to.equal(button);
    await findByRole('region', /^Welcome!$/);
  });

  it('takes a name for what it is', async () => {
    const town = await aTown(
      {type: 'person', id: 'ada', name: '<img src=x onerror=alert(1)>"'},
      aWelcome(),
    );
    const welcome = await showWelcome(town.as('ada'));
    await findByRole('region', /<img src=x onerror/);
    expect(welcome.shadowRoot!.querySelector('img')).to.equal(null);
  });
});
