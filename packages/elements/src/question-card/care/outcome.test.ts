import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {aQuestion, anAnswer} from '../../internal/testing/question-records.js';
import {findText, textOf} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import '../define.js';
import {showCard, showCardOf} from '../testing/card-on-page.js';

describe('<townhall-question-card>: what has become of a question', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  for (const [reason, badge, words] of [
    ['off_topic', /Off topic/, /it does not belong here/],
    ['outdated', /Outdated/, /what was said here no longer holds/],
    ['no_longer_needed', /No longer needed/, /needs no answer any more/],
    ['moved_to_ticket', /Moved to a ticket/, /goes on in a ticket/],
  ] as const) {
    it(`says that it was closed as ${reason}, folded and open`, async () => {
      const town = await aTown(aQuestion());
      const {items} = await town.as(null).questions.list();
      await town.as('stan').questions.close(items[0]!.id, {reason});
      const card = await showCard(town.as(null), false);
      await findText(badge, card);
      expect(textOf(card)).not.to.match(words);

      card.open = true;

      await findText(words, card);
      await expect(card).to.be.accessible();
    });
  }

  it('leads through a chain of duplicates to the answers', async () => {
    const last = aQuestion({title: 'Where are the answers in the end?'});
    const town = await aTown(
      aQuestion({title: 'The first of three questions'}),
      aQuestion({title: 'The second of three questions'}),
      last,
      anAnswer(last, {text: 'Here they are.'}),
    );
    const stan = town.as('stan').questions;
    const {items} = await stan.list();
    const idOf = (title: RegExp) =>
      items.find((question) => title.test(question.title))!.id;
    const close = (id: string, duplicateOf: string) =>
      stan.close(id, {reason: 'duplicate', duplicateOf});
    await close(idOf(/second/), idOf(/in the end/));
    await close(idOf(/first/), idOf(/second/));

    const card = await showCardOf(town.as(null), idOf(/first/));

    await findText(/the same was asked before. Its answers are here/, card);
    const original = await findByRole('button', /Where are the answers/);
    original.click();
    await findText(/Here they are\./);
    expect(allByRole('button', /The second/)).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('says where the original of a duplicate is gone', async () => {
    const town = await aTown(aQuestion({closed: {reason: 'duplicate'}}));
    const card = await showCard(town.as(null));
    await findText(/that question is not here any more/, card);
    expect(allByRole('button', /question/)).to.have.length(2);
  });

  it('says what is a discussion, and does not call it answered', async () => {
    const town = await aTown(aQuestion({kind: 'discussion'}));
    const card = await showCard(town.as(null), false);
    await findText(/^Discussion/, card);
    expect(textOf(card)).not.to.include('Answered');
    await expect(card).to.be.accessible();
  });

  it('says why something counts as answered', async () => {
    const town = await aTown(
      aQuestion({assumedAnsweredAt: new Date().toISOString()}),
    );
    const card = await showCard(town.as(null));
    await findText(/Nobody has said that this is still open/, card);
    await until(() => textOf(card).includes('Assumed answered'));
    await expect(card).to.be.accessible();
  });
});
