import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import type {Idea} from '@townhall/client';
import '../idea-card/define.js';
import type {IdeaCard} from '../idea-card/idea-card.js';
import {findByRole} from './testing/by-role.js';
import {anIdea} from './testing/records.js';
import {findText, textOf} from './testing/text-of.js';
import {aTown} from './testing/town.js';

/** An idea as no contract has it: there is nothing to draw the votes from. */
const halfAnIdea = {id: 'a', title: 'Half'} as Idea; // That is the test.

describe('an element that cannot be drawn', () => {
  const said: unknown[] = [];
  const {error} = console;
  beforeEach(() => {
    said.length = 0;
    console.error = (...words: unknown[]) => said.push(...words);
  });
  afterEach(() => (console.error = error));

  it('says so to the visitor, the page and its developer', async () => {
    const card = document.createElement('townhall-idea-card');
    card.idea = halfAnIdea;
    const failed = oneEvent(card, 'townhall-error');
    document.body.append(card);

    expect(await failed).to.include({kind: 'broken'});
    await findText(/Something went wrong here/, card);
    expect(said).to.have.length(1);
    expect(said[0]).to.be.instanceOf(TypeError);
    card.remove();
  });

  it('is drawn as soon as it can be, and tries when it is told to', async () => {
    const card = await fixture<IdeaCard>(html`
      <townhall-idea-card .idea=${halfAnIdea}></townhall-idea-card>
    `);
    (await findByRole('button', /Try again/)).click();
    await card.updateComplete;
    expect(textOf(card)).to.include('Something went wrong');
    expect(said).to.have.length(1);

    const town = await aTown(anIdea({title: 'Say more in the evening'}));
    card.idea = (await town.as(null).ideas.list()).items[0];
    await findByRole('heading', /Say more/);
    expect(textOf(card)).to.not.include('went wrong');
    await expect(card).to.be.accessible();
  });
});
