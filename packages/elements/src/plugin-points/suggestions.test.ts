import {expect, html} from '@open-wc/testing';
import type {Draft, ItemsPatch} from '@townhall/plugin';
import {aQuestion} from '../internal/testing/question-records.js';
import {anIdea} from '../internal/testing/records.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../idea-board/define.js';
import '../question-feed/define.js';
import {fill, openForm} from '../idea-form/testing/show-form.js';
import * as questions from '../question-feed/testing/feed-on-page.js';
import {aPlugin, signOfLife} from './testing/a-plugin.js';

interface Told {
  draft: Draft;
  items: readonly {id: string; title: string}[];
}

/** Pins what is about mobiles, hides what is old, and notes what it was told. */
const sorting = (told: Told[]) => {
  const patch = ({draft, items}: Told): ItemsPatch => {
    told.push({draft, items});
    const idsOf = (words: RegExp) =>
      items.filter(({title}) => words.test(title)).map(({id}) => id);
    return {pin: idsOf(/mobile/), hide: idsOf(/old/)};
  };
  return aPlugin(
    ['ideas.composer.suggest', 'qa.composer.suggest'],
    ['ideas:read', 'qa:read', 'ideas:drafts', 'qa:drafts'],
    ({contribute}) => {
      contribute('ideas.composer.suggest', 'sample', {patch});
      contribute('qa.composer.suggest', 'sample', {patch});
    },
  );
};

const titles = [
  'Show every due date in my own time zone',
  'Show every due date in my own time zone on mobiles',
  'Show every due date in the old time zone',
];

describe('what plugins make of what others wrote before', () => {
  beforeEach(() => localStorage.clear());

  it('is what the form for ideas shows', async () => {
    const town = await aTown(...titles.map((title) => anIdea({title})));
    const told: Told[] = [];
    const provider = await showIn(
      town.as('ada'),
      html`<townhall-idea-board place="roadmap"></townhall-idea-board
        >${signOfLife}`,
    );
    provider.plugins = [sorting(told)];
    await findText(/Sample runs/);
    const board = provider.querySelector('townhall-idea-board')!;
    const form = await openForm(board);
    await until(() => form.community !== board.community);
    await fill(/Details/, 'Of each course.');
    await fill(/Title/, 'Show every due date in my time zone');
    const shown = () =>
      [...form.shadowRoot!.querySelectorAll('.similar a')].map(
        ({textContent}) => textContent?.trim(),
      );
    await until(() => shown().length > 0);
    expect(shown()).to.deep.equal([titles[1], titles[0]]);
    expect(told.at(-1)?.draft).to.deep.equal({
      kind: 'idea',
      place: 'roadmap',
      title: 'Show every due date in my time zone',
      text: 'Of each course.',
      tags: [],
    });
    expect(told.at(-1)?.items).to.have.length(3);
    await expect(provider).to.be.accessible();
  });

  it('is what the form for questions shows', async () => {
    const town = await aTown(...titles.map((title) => aQuestion({title})));
    const told: Told[] = [];
    const provider = await showIn(
      town.as('alma'),
      html`<townhall-question-feed place="help"></townhall-question-feed
        >${signOfLife}`,
    );
    provider.plugins = [sorting(told)];
    await findText(/Sample runs/);
    await questions.openForm();
    const feed = provider.querySelector('townhall-question-feed')!;
    const form = feed.shadowRoot!.querySelector('townhall-question-form')!;
    await until(() => form.community !== feed.community);
    questions.write(/^Question$/, 'Show every due date in my time zone');
    const shown = () =>
      [...form.shadowRoot!.querySelectorAll('townhall-question-card')].map(
        ({question}) => question?.title,
      );
    await until(() => shown().length > 0);
    expect(shown()).to.deep.equal([titles[1], titles[0]]);
    expect(told.at(-1)?.draft.kind).to.equal('question');
  });
});
