import {expect, fixture, html} from '@open-wc/testing';
import type {Community, NoticeDraft} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aTown} from '../internal/testing/town.js';
import {textOf} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import {guestDismissalsKey} from '../welcome/guest-dismissals.js';
import './define.js';
import {platformOf} from './platform.js';

const draft = (title: string, fields: Partial<NoticeDraft> = {}) =>
  ({
    kind: 'announcement',
    published: true,
    words: [{segment: 'guest', title, text: 'Read on.', actions: []}],
    ...fields,
  }) satisfies NoticeDraft;

const aWebinar = () =>
  draft('A webinar', {
    kind: 'event',
    priority: 9,
    event: {
      zone: 'America/New_York',
      start: '2999-07-01T09:00',
      end: '2999-07-01T10:30',
      place: 'Online',
      href: 'https://meet.example/1',
    },
  });

async function show(community: Community) {
  const page = await fixture(html`
    <main>
      <townhall-announcements
        .community=${community}
        remindable
      ></townhall-announcements>
      <h2>What comes next</h2>
    </main>
  `);
  return page.querySelector('townhall-announcements')!;
}

async function aTownThatSays(...drafts: NoticeDraft[]) {
  const town = await aTown();
  const desk = town.as('stan').moderation;
  for (const one of drafts) await desk.composeNotice(one);
  return town;
}

describe('<townhall-announcements>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  beforeEach(() => localStorage.removeItem(guestDismissalsKey));

  it('shows several, the most important first, and no welcome', async () => {
    const town = await aTownThatSays(
      draft('Small'),
      draft('Great', {priority: 5}),
      {...draft('Come in'), kind: 'welcome'},
    );
    const element = await show(town.as(null));
    await until(() => allByRole('region', /Great|Small/).length === 2);
    const titles = allByRole('heading', /Great|Small|Come in/);
    expect(titles.map((title) => title.textContent!.trim())).to.deep.equal([
      'Great',
      'Small',
    ]);
    await expect(element).to.be.accessible();
  });

  it('says when and where an event is, and gives it to calendars', async () => {
    const town = await aTownThatSays(aWebinar());
    const element = await show(town.as(null));
    const region = await findByRole('region', /A webinar/);
    expect(textOf(region)).to.match(/July 1, 2999.*9:00.*10:30.*EDT/s);
    expect(textOf(region)).to.include('Where: Online');
    const link = await findByRole('link', /Add to calendar/);
    const response = await fetch(link.getAttribute('href')!);
    expect(response.headers.get('content-type')).to.match(/^text\/calendar/);
    const calendar = await response.text();
    expect(calendar).to.include('DTSTART:29990701T130000Z\r\n');
    expect(calendar).to.include('SUMMARY:A webinar\r\n');
    await expect(element).to.be.accessible();
  });

  it('closes one, leaves the others, and hands the focus on', async () => {
    const town = await aTownThatSays(draft('One', {priority: 2}), draft('Two'));
    await show(town.as(null));
    const button = await findByRole('button', /^Close “One”$/);
    button.focus();
    button.click();
    await until(() => allByRole('region', /^One$/).length === 0);
    await findByRole('region', /^Two$/);
    expect(document.activeElement).not.to.equal(document.body);
    await until(() => localStorage.getItem(guestDismissalsKey));

    await show(town.as(null));
    await until(() => allByRole('region', /^Two$/).length === 2);
    expect(allByRole('region', /^One$/)).to.deep.equal([]);
  });

  it('puts one off for a member', async () => {
    const town = await aTownThatSays(draft('One'));
    await show(town.as('ada'));
    (await findByRole('button', /^Remind me later of “One”$/)).click();
    await until(() => allByRole('region', /^One$/).length === 0);
    await until(async () => {
      const [dismissal] = await town.as('ada').notices.dismissals();
      return dismissal?.until;
    });
  });

  it('offers no app where it could not be had', async () => {
    const apps = {ios: 'https://apps.example/1', android: null};
    const town = await aTownThatSays(
      draft('An app', {kind: 'app_prompt', apps}),
      draft('Other'),
    );
    await show(town.as(null));
    await findByRole('region', /^Other$/);
    expect(allByRole('region', /^An app$/)).to.deep.equal([]);
    expect(platformOf('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0)')).to.equal(
      'ios',
    );
    expect(platformOf('Mozilla/5.0 (Linux; Android 16)')).to.equal('android');
    expect(platformOf(navigator.userAgent)).to.equal(null);
  });

  it('says nothing where there is nothing to say', async () => {
    const town = await aTown();
    const element = await show(town.as(null));
    await until(() => !element.shadowRoot!.querySelector('slot'));
    expect(element.offsetHeight).to.equal(0);
    await expect(element).to.be.accessible();
  });
});
