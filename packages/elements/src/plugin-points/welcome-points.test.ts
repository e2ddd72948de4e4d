import {expect, html} from '@open-wc/testing';
import type {WelcomeContent} from '@townhall/plugin';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aWelcome} from '../internal/testing/question-records.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../welcome/define.js';
import {guestDismissalsKey} from '../welcome/guest-dismissals.js';
import {aPlugin, signOfLife} from './testing/a-plugin.js';

/** A welcome, of which a plugin makes this. */
async function show(change: (before: WelcomeContent) => WelcomeContent) {
  const town = await aTown(aWelcome());
  const provider = await showIn(
    town.as(null),
    html`<townhall-welcome></townhall-welcome>${signOfLife}`,
  );
  await findByRole('region', /^Welcome!$/);
  const told: WelcomeContent[] = [];
  provider.plugins = [
    aPlugin(
      ['welcome.content', 'welcome.actions'],
      ['welcome:read', 'welcome:write'],
      ({contribute}) => {
        contribute('welcome.content', 'sample', {
          transform(before) {
            told.push(before);
            return change(before);
          },
        });
        contribute('welcome.actions', 'sample', {
          label: 'Take the tour',
          run: ({content}) => void told.push(content),
        });
      },
    ),
  ];
  await findText(/Sample runs/);
  return {provider, told};
}

const doors = () => allByRole('link').map(({innerText}) => innerText.trim());

const before: WelcomeContent = {
  title: 'Welcome!',
  text: 'What brings you here?',
  actions: [
    {id: 'find', label: 'Find answers', href: '#answers'},
    {id: 'join', label: 'Join groups', href: '#groups'},
    {id: 'share', label: 'Share ideas', href: '#ideas'},
  ],
};

describe('the points of a welcome', () => {
  beforeEach(() => localStorage.removeItem(guestDismissalsKey));

  it('let plugins change what it says and where it leads', async () => {
    const {provider, told} = await show(({title, actions}) => ({
      title: `${title} Today is the open day`,
      text: 'At noon:\n\n<b>come</b> and see.',
      actions: [
        {...actions[0]!, label: 'Find the programme'},
        {id: 'day', label: 'See the day', href: '#day'},
        {...actions[2]!, href: '#day-ideas'},
      ],
    }));
    await findByRole('region', /^Welcome! Today is the open day$/);
    await findText(/At noon:.*<b>come<\/b> and see\./);
    expect(told[0]).to.deep.equal(before);
    expect(doors()).to.deep.equal([
      'Find the programme',
      'See the day',
      'Share ideas',
    ]);
    await expect(provider).to.be.accessible();

    const welcome = provider.querySelector('townhall-welcome')!;
    const opened: (string | null)[] = [];
    welcome.addEventListener('townhall-navigate', (event) => {
      event.preventDefault();
      opened.push(event.actionId, event.href);
    });
    (await findByRole('link', /See the day/)).click();
    (await findByRole('link', /Find the programme/)).click();
    expect(opened).to.deep.equal(['day', '#day', 'find', '#answers']);

    provider.plugins = [];
    await findByRole('region', /^Welcome!$/);
    await until(
      () => doors().join() === 'Find answers,Join groups,Share ideas',
    );
    expect(textOf(welcome)).to.match(/Welcome! What brings you here\? Find/);
  });

  it('lead nowhere that runs a script', async () => {
    const {provider} = await show((before) => ({
      ...before,
      title: 'Changed',
      actions: [{id: 'bad', label: 'Bad', href: 'javascript:alert(1)'}],
    }));
    await findByRole('button', /Take the tour/);
    expect(textOf(provider)).to.not.include('Changed');
    expect(doors()).to.have.length(3);
  });

  it('let plugins offer more, and tell them what stands there', async () => {
    const {provider, told} = await show((before) => ({
      ...before,
      title: 'A new title',
    }));
    await findByRole('region', /^A new title$/);
    (await findByRole('button', /Take the tour/)).click();
    await until(() => told.length === 2);
    expect(told[1]).to.deep.equal({...before, title: 'A new title'});
    await expect(provider).to.be.accessible();
  });
});
