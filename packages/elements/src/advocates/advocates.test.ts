import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {daysAway} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import type {Advocates} from './advocates.js';
import './define.js';

const call = /GET .*\/leaderboard/;

const showAdvocates = (community: Community | undefined, place = 'help') =>
  fixture<Advocates>(html`
    <townhall-advocates
      .community=${community}
      place=${place}
    ></townhall-advocates>
  `);

/** Ada has two correct answers of Alma and a helpful one of Grace. */
const aTownThatHelps = (at = daysAway(-3)) =>
  aTown(
    ...[1, 2].flatMap((number) => [
      {
        type: 'question',
        id: `q${number}`,
        place: 'help',
        title: `How does number ${number} work?`,
        author: 'ada',
        createdAt: daysAway(-4),
      },
      {
        type: 'answer',
        id: `a${number}`,
        question: `q${number}`,
        text: 'Like this.',
        author: 'alma',
        correct: {by: 'ada', at},
        createdAt: daysAway(-4),
      },
    ]),
    {
      type: 'answer',
      id: 'graces',
      question: 'q1',
      text: 'Or like that.',
      author: 'grace',
      helpful: ['ada'],
      createdAt: daysAway(-4),
    },
  );

const rows = () =>
  allByRole('listitem', /^/).map((row) =>
    textOf(row).replace(/\s+/g, ' ').trim(),
  );

describe('<townhall-advocates>', () => {
  it('lists who helped, the best first, with what they did', async () => {
    const town = await aTownThatHelps();
    const advocates = await showAdvocates(town.as(null));
    await findByRole('list', /^/);
    await findByRole('region', /^Who helped most$/);
    await findText(/Within the last 90 days/);
    expect(rows()).to.have.length(2);
    expect(rows()[0]).to.match(
      /Place 1 .*Alma.*Advocate.*First correct answer.*2 correct answers/,
    );
    expect(rows()[1]).to.match(/Place 2 .*Grace.*1 helpful mark$/);
    expect(rows()[1]).not.to.include('correct');
    await expect(advocates).to.be.accessible();
  });

  it('looks no further back and shows no more than it is told', async () => {
    const town = await aTownThatHelps(daysAway(-40));
    const advocates = await showAdvocates(town.as(null));
    await until(() => rows().length === 2);
    advocates.limit = 1;
    await until(() => rows().length === 1);
    expect(rows()[0]).to.include('Alma');
    advocates.days = 30;
    await findText(/Within the last 30 days/);
    await until(() => !rows().join().includes('Alma'));
  });

  it('keeps its own numbers where a page writes none', async () => {
    const town = await aTownThatHelps();
    await fixture(html`
      <townhall-advocates
        .community=${town.as(null)}
        place="help"
        days="many"
        limit="0"
      ></townhall-advocates>
    `);
    await findText(/Within the last 90 days/);
  });

  it('leaves out who does not want to stand there, also where it is shown', async () => {
    const town = await aTownThatHelps();
    const advocates = await showAdvocates(town.as(null));
    await until(() => rows().length === 2);
    await town.as('alma').points.changeSettings({listed: false});
    await advocates.reload();
    await until(() => rows().length === 1);
    expect(rows()[0]).to.include('Grace');
  });

  it('is read again when an answer is marked', async () => {
    const town = await aTownThatHelps();
    const advocates = await showAdvocates(town.as(null));
    advocates.refreshSeconds = 0;
    await until(() => rows().length === 2);
    const ada = town.as('ada');
    const {items} = await ada.questions.list({place: 'help'});
    for (const {id} of items) {
      const answers = await ada.answers.list(id);
      const graces = answers.items.find(({author}) => author?.name === 'Grace');
      if (graces) await ada.answers.mark(graces.id, 'correct', true);
    }
    await until(() => rows()[1]?.includes('1 correct answer') === true);
  });

  it('says so when nobody has helped yet', async () => {
    const town = await aTown();
    const advocates = await showAdvocates(town.as(null));
    await findText(/be the first/);
    expect(allByRole('list', /^/)).to.deep.equal([]);
    await expect(advocates).to.be.accessible();
  });

  it('is busy until the list is there, and says what failed', async () => {
    const town = await aTownThatHelps();
    const {middleware: gate, open} = aGate(call);
    const {cable, middleware} = aCable(call);
    const advocates = await showAdvocates(town.as(null, gate, middleware));
    await findText(/Loading/);
    await expect(advocates).to.be.accessible();
    cable.isCut = true;
    open();
    await findText(/could not be reached/);
    await expect(advocates).to.be.accessible();
    cable.isCut = false;
    (await findByRole('button', /Try again/)).click();
    await until(() => rows().length === 2);
  });

  it('keeps an old list on screen and says that it is old', async () => {
    const town = await aTownThatHelps();
    const {cable, middleware} = aCable(call);
    const advocates = await showAdvocates(town.as(null, middleware));
    await until(() => rows().length === 2);
    cable.isCut = true;
    await advocates.reload();
    await findText(/may be out of date/);
    expect(rows()).to.have.length(2);
  });

  it('says that a place does not exist', async () => {
    const town = await aTown();
    await showAdvocates(town.as(null), 'nowhere');
    await findText(/This place does not exist/);
  });

  for (const scheme of ['light', 'dark']) {
    it(`fits on a small screen from right to left, ${scheme}`, async () => {
      const town = await aTownThatHelps();
      const page = document.createElement('div');
      page.dir = 'rtl';
      page.style.cssText = `color-scheme: ${scheme}; inline-size: 320px;
        background: ${scheme === 'dark' ? '#1b1c1f' : '#ffffff'}`;
      const advocates = await fixture<Advocates>(
        html`<townhall-advocates
          .community=${town.as(null)}
          place="help"
        ></townhall-advocates>`,
        {parentNode: page},
      );
      await findByRole('list', /^/);
      expect(advocates.scrollWidth).to.be.at.most(320);
      await expect(advocates).to.be.accessible();
    });
  }
});
