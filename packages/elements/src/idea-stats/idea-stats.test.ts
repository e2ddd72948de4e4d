import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Community, Middleware} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {anIdea, daysAway} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {IdeaStats} from './idea-stats.js';

const statsCall = /GET .*\/stats$/;

const showStats = (community: Community | undefined, place = 'roadmap') =>
  fixture<IdeaStats>(html`
    <townhall-idea-stats
      .community=${community}
      place=${place}
    ></townhall-idea-stats>
  `);

/** A board with two ideas of January 2024 that are over, and one that is open. */
const aTownWithAPast = () =>
  aTown(
    anIdea({title: 'An idea that is open now'}),
    ...[{}, {stage: 'shipped'}].map((fields) =>
      anIdea({
        createdAt: '2024-01-01T00:00:00Z',
        opensAt: '2024-01-01T00:00:00Z',
        closesAt: '2024-04-01T00:00:00Z',
        ...fields,
      }),
    ),
  );

/** What stands in the row of the table that begins so. */
async function rowOf(name: RegExp) {
  const row = await findByRole('row', name);
  const cells = [...row.querySelectorAll('td')];
  return cells.map((cell) => textOf(cell));
}

/** How often the figures were asked for. */
function aCounter() {
  const counter = {count: 0};
  const middleware: Middleware = (request, next) => {
    if (statsCall.test(`${request.method} ${request.url}`)) counter.count += 1;
    return next(request);
  };
  return {counter, middleware};
}

describe('<townhall-idea-stats>', () => {
  it('counts what became of the ideas, in all and by month', async () => {
    const town = await aTownWithAPast();
    const stats = await showStats(town.as(null));

    await findText(/Suggested 3 Open for votes 1/);
    await findByRole('region', /^What became of the ideas$/);
    await findByRole('img', /^Ideas by month, from January 2024 to .*table\.$/);
    stats.showTable = true;
    const [submitted, , open, , archived] = await rowOf(/January 2024/);
    expect([submitted, open, archived]).to.deep.equal(['2', '0', '1']);
    expect((await rowOf(/All months/))[0]).to.equal('3');
    await expect(stats).to.be.accessible();
  });

  it('opens its table with the keyboard', async () => {
    const town = await aTownWithAPast();
    const stats = await showStats(town.as(null));
    await findText(/Suggested 3/);
    expect(allByRole('table')).to.deep.equal([]);

    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await findByRole('table', /Ideas by month, in figures/);
    await sendKeys({press: 'Tab'});
    expect(stats.shadowRoot!.activeElement).to.have.attribute('role', 'region');
  });

  it('shows the table at once where that is wanted, and fewer months', async () => {
    const town = await aTownWithAPast();
    const stats = await showStats(town.as(null));
    stats.showTable = true;
    stats.months = 1;

    await until(() => allByRole('row').length === 2);
    expect(allByRole('row', /2024/)).to.deep.equal([]);
  });

  it('says which share made it of what has ended, while others are open', async () => {
    const town = await aTownWithAPast();
    await showStats(town.as(null));
    await findText(/Share that made it \d+ % \d of \d ideas? whose voting has/);
  });

  it('leaves the share open while votes are still taken', async () => {
    const town = await aTown(anIdea());
    await showStats(town.as(null));
    await findText(/Share that made it – known when voting has ended/);
  });

  it('says so when there is nothing to count', async () => {
    const town = await aTown();
    const stats = await showStats(town.as(null));
    await findText(/No ideas yet/);
    expect(allByRole('img')).to.deep.equal([]);
    await expect(stats).to.be.accessible();
  });

  it('is busy until the figures are there', async () => {
    const town = await aTown(anIdea());
    const {middleware, open} = aGate(statsCall);
    const stats = await showStats(town.as(null, middleware));
    await findText(/Loading/);
    await expect(stats).to.be.accessible();

    open();
    await findText(/Suggested 1/);
  });

  it('says that figures could not be read, and reads them again', async () => {
    const town = await aTown(anIdea());
    const {cable, middleware} = aCable(statsCall);
    cable.isCut = true;
    const stats = await showStats(town.as(null, middleware));
    await findText(/could not be reached/);
    await expect(stats).to.be.accessible();

    cable.isCut = false;
    (await findByRole('button', /Try again/)).click();
    await findText(/Suggested 1/);
    expect(textOf(stats)).to.not.include('could not be reached');
  });

  it('keeps old figures on screen and says that they are old', async () => {
    const town = await aTown(anIdea());
    const {cable, middleware} = aCable(statsCall);
    const stats = await showStats(town.as(null, middleware));
    stats.refreshSeconds = 0;
    await findText(/Suggested 1/);

    cable.isCut = true;
    await suggest(town.as('ada'));
    await findText(/may be out of date.*Suggested 1/);
    await expect(stats).to.be.accessible();
  });

  it('reads again when an idea has come', async () => {
    const town = await aTown(anIdea());
    const stats = await showStats(town.as(null));
    stats.refreshSeconds = 0;
    await findText(/Suggested 1/);

    await suggest(town.as('ada'));
    await findText(/Suggested 2/);
  });

  it('does not read again before its time', async () => {
    const town = await aTown(anIdea());
    const {counter, middleware} = aCounter();
    const community = town.as(null, middleware);
    await showStats(community);
    await findText(/Suggested 1/);
    const heard: string[] = [];
    const listening = new AbortController();
    community.events.subscribe(({type}) => heard.push(type), listening);

    await suggest(town.as('ada'));
    await until(() => heard.includes('idea.created'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(counter.count).to.equal(1);
    listening.abort();
  });

  it('says that a board does not exist', async () => {
    const town = await aTown();
    const stats = await showStats(town.as(null), 'nowhere');
    await findText(/This place does not exist/);
    await expect(stats).to.be.accessible();
  });

  for (const scheme of ['light', 'dark']) {
    it(`fits on a small screen from right to left, ${scheme}`, async () => {
      const town = await aTownWithAPast();
      const page = document.createElement('div');
      page.dir = 'rtl';
      page.lang = 'he';
      page.style.cssText = `color-scheme: ${scheme}; inline-size: 320px;
        background: ${scheme === 'dark' ? '#1b1c1f' : '#ffffff'}`;
      const stats = await fixture<IdeaStats>(
        html`<townhall-idea-stats
          show-table
          .community=${town.as(null)}
          place="roadmap"
        ></townhall-idea-stats>`,
        {parentNode: page},
      );
      await findByRole('table', /./);
      expect(stats.scrollWidth).to.be.at.most(320);
      await expect(stats).to.be.accessible();
    });
  }
});

const suggest = (community: Community) =>
  community.ideas.suggest({
    place: 'roadmap',
    title: `Another idea of somebody, at ${daysAway(0)}`,
  });
