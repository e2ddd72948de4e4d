import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {QuestionCard} from './question-card.js';
import {
  showCard,
  answerTexts,
  questionElsewhere,
  answerElsewhere,
  ago,
  field,
  type,
} from './testing/card-on-page.js';

describe('<townhall-question-card>: news and failures', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('tells of an answer from elsewhere and leaves focus and draft alone', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question, {text: 'Before.'}));
    const card = await showCard(town.as('grace'));
    await findByRole('article', /Answer by Alma/);
    field(card).focus();
    type(card, 'While I write');

    const {id} = await questionElsewhere(town.as(null));
    await town.as('stan').answers.post(id, {text: 'From elsewhere.'});

    const pill = await findByRole('button', /1 new answer/);
    await findText(/2 answers/);
    expect(answerTexts(card)).to.deep.equal(['Before.']);
    expect(card.shadowRoot!.activeElement).to.equal(field(card));
    expect(field(card).value).to.equal('While I write');

    pill.click();
    const fresh = await findByRole('article', /Answer by Stan/);
    await until(() => card.shadowRoot!.activeElement === fresh);
    expect(answerTexts(card)).to.deep.equal(['Before.', 'From elsewhere.']);
  });

  it('shows marks from elsewhere in place, without a word', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {text: 'First.', createdAt: ago(3)}),
      anAnswer(question, {text: 'Second.', createdAt: ago(2)}),
    );
    const card = await showCard(town.as('grace'));
    await until(() => answerTexts(card).length === 2);
    const before = answerTexts(card);

    const question1 = await questionElsewhere(town.as(null));
    const {items} = await town.as('ada').answers.list(question1.id);
    await town.as('ada').answers.mark(items[1]!.id, 'correct', true);

    await findText(/Marked correct by Ada/);
    await findText(/^Correct answer/);
    expect(answerTexts(card)).to.deep.equal(before);
    expect(announced(card)).to.equal('');
  });

  it('does not let a late event undo a newer state', async () => {
    const town = await aTown(aQuestion({sameQuestion: ['alma', 'stan']}));
    const card = await showCard(town.as(null), false);
    await findText(/2 people have this too/);
    const shown = await questionElsewhere(town.as(null));

    card.question = {...shown, sameQuestionCount: 7, version: -1};
    await card.updateComplete;

    expect(textOf(card)).to.match(/2 people have this too/);
  });

  it('brings what an opened question needs when somebody comes near', async () => {
    const question = aQuestion({text: 'Some **bold** words.'});
    const town = await aTown(question, anAnswer(question));
    const {middleware, open, seen} = aGate(/answers/);
    open();
    const card = await showCard(town.as(null, middleware), false);
    const title = await findByRole('button', /A question/);
    const excerpt = card.shadowRoot!.querySelector('[part="text"]')!;
    expect(getComputedStyle(excerpt).lineHeight).to.equal('24.8px');

    title.focus();
    await import('./answers/answers.js');
    expect(seen).to.deep.equal([]);
    expect(allByRole('textbox')).to.deep.equal([]);

    title.click();
    await findByRole('article', /Answer by Alma/);
    expect(card.shadowRoot!.activeElement).to.equal(title);
    expect(card.shadowRoot!.querySelector('strong')).to.exist;
  });

  it('ignores a late answer for the question it has left', async () => {
    const left = aQuestion({title: 'The question that was left'});
    const town = await aTown(
      left,
      anAnswer(left, {text: 'Late.'}),
      aQuestion({title: 'The question that was opened', createdAt: ago(1)}),
    );
    const {items} = await town.as(null).questions.list({sort: 'new'});
    const [opened, old] = items;
    const {middleware, open, seen} = aGate(new RegExp(`${old!.id}/answers`));
    const card = await fixture<QuestionCard>(html`
      <townhall-question-card
        .community=${town.as(null, middleware)}
        .question=${old}
        open
      ></townhall-question-card>
    `);
    await until(() => seen.length > 0);

    card.question = opened;
    await findText(/Yours could be the first/);
    open();
    await card.updateComplete;

    expect(textOf(card)).to.match(/that was opened/);
    expect(answerTexts(card)).to.deep.equal([]);
  });

  it('says that a question does not exist', async () => {
    const town = await aTown();
    const card = await fixture<QuestionCard>(html`
      <townhall-question-card
        .community=${town.as(null)}
        question-id="00000000-0000-4000-8000-000000000000"
      ></townhall-question-card>
    `);
    await findText(/does not exist/);
    await expect(card).to.be.accessible();
  });

  it('offers another try where the answers do not arrive', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const {cable, middleware} = aCable(/answers/);
    cable.isCut = true;
    const card = await showCard(town.as(null, middleware));
    const retry = await findByRole('button', /Try again/);
    await expect(card).to.be.accessible();

    cable.isCut = false;
    retry.click();
    await findByRole('article', /Answer by Alma/);
  });

  it('shows more answers, and puts the focus on the first of the last ones', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      ...Array.from({length: 22}, (_, at) =>
        anAnswer(question, {text: `Answer ${at}.`, createdAt: ago(30 - at)}),
      ),
    );
    const card = await showCard(town.as(null));
    const more = await findByRole('button', /Show more answers/);

    more.focus();
    more.click();

    await until(() => answerTexts(card).length === 22);
    const [, , last] = allByRole('article', /Answer by/).slice(18);
    await until(() => card.shadowRoot!.activeElement === last);
  });

  it('lives on when it is removed and comes back', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as(null));
    await findByRole('article', /Answer by Alma/);
    const parent = card.parentElement!;

    card.remove();
    const {id} = await answerElsewhere(town.as(null));
    await town.as('stan').answers.mark(id, 'confirmed', true);
    parent.append(card);

    await findText(/Confirmed by Stan/);
    await town.as('grace').answers.mark(id, 'helpful', true);
    await findText(/1 found this helpful/);
  });
});
