import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aGate} from '../internal/testing/middleware.js';
import {anIdea, daysAway} from '../internal/testing/records.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {fill, showForm} from './testing/show-form.js';

describe('ideas that say the same as one that is being written', () => {
  beforeEach(() => localStorage.clear());

  it('take a vote instead', async () => {
    const town = await aTown(
      anIdea({title: 'Show every due date in my own time zone'}),
    );
    const {form} = await showForm(town.as('ada'));
    await fill(/Title/, 'Show the due date in');

    const instead = await findByRole('button', /Vote for this instead/);
    expect(announced(form)).to.equal('1 similar idea found.');
    await expect(form).to.be.accessible();
    instead.click();
    await findText(/You voted for this/);
    await findText(/1 of 100 net votes/);
  });

  it('are opened, not voted for, where voting has closed', async () => {
    const title = 'Show every due date in my own time zone';
    const town = await aTown(
      anIdea({title, opensAt: daysAway(-120), closesAt: daysAway(-20)}),
    );
    const {board, form} = await showForm(town.as('ada'));
    const opened: string[] = [];
    board.addEventListener('townhall-open-idea', (event) => {
      event.preventDefault();
      opened.push(event.ideaId);
    });
    await fill(/Title/, 'Show the due date in');

    const link = await findByRole('link', /See what became of it/);
    await findText(/Voting closed on/, form);
    expect(allByRole('button', /Vote for this instead/)).to.deep.equal([]);
    await expect(form).to.be.accessible();
    link.click();
    expect(opened).to.deep.equal([await town.ideaId(title)]);
    expect(link).to.have.attribute('href', form.linkTo(opened[0] ?? ''));
  });

  it('are looked for 300 ms after the last key, from four words on', async () => {
    const town = await aTown(anIdea());
    const {middleware, open, seen} = aGate(/similar/);
    open();
    const {form} = await showForm(town.as('ada', middleware));
    const waits: {milliseconds: number; act: () => void}[] = [];
    form.later = (milliseconds, act) => {
      const wait = {milliseconds, act};
      waits.push(wait);
      return () => {
        if (waits.includes(wait)) waits.splice(waits.indexOf(wait), 1);
      };
    };
    await fill(/Title/, 'Show due dates');
    expect(waits).to.deep.equal([]);
    await fill(/Title/, 'Show due dates no');
    await fill(/Title/, 'Show due dates now');
    expect(waits.map(({milliseconds}) => milliseconds)).to.deep.equal([300]);

    waits[0]?.act();
    await until(() => seen.length > 0);
    expect(seen).to.have.length(1);
    expect(seen[0]).to.match(/Show(\+|%20)due(\+|%20)dates(\+|%20)now/);
  });
});
