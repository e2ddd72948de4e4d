import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {QuestionCard} from './question-card.js';
import {
  showCard,
  answerTexts,
  questionElsewhere,
  field,
  write,
} from './testing/card-on-page.js';

describe('<townhall-question-card>: answering', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('posts an answer below the others', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question, {text: 'Before.'}));
    const card = await showCard(town.as('grace'));
    await findByRole('article', /Answer by Alma/);
    let posted = '';
    card.addEventListener('townhall-answer-created', ({answerId}) => {
      posted = answerId;
    });

    await write(card, 'My way is **another**.');
    await until(() => posted !== '');

    await findByRole('article', /Answer by Grace/);
    expect(answerTexts(card)).to.deep.equal(['Before.', 'My way is another.']);
    expect(announced(card)).to.equal('Your answer is posted.');
    expect(field(card).value).to.equal('');
    await findText(/2 answers/);
    await expect(card).to.be.accessible();
  });

  it('offers to write when the answers are there, and moves nothing', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const gate = aGate(/GET .*answers/);
    const card = await showCard(town.as('grace', gate.middleware));
    await until(() => gate.seen.length > 0);
    await findText(/Loading/);
    expect(allByRole('textbox')).to.deep.equal([]);

    gate.open();
    await findByRole('article', /Answer by Alma/);
    await findByRole('textbox', /answer/i);
    await expect(card).to.be.accessible();
  });

  it('asks for an answer with words in it', async () => {
    const town = await aTown(aQuestion());
    const card = await showCard(town.as('grace'));
    await findText(/Yours could be the first/);

    await write(card, ' ');

    await findText(/Write at least 2 characters/);
    expect(card.shadowRoot!.activeElement).to.equal(field(card));
    expect(field(card)).to.have.attribute('aria-invalid', 'true');
    await expect(card).to.be.accessible();
  });

  it('keeps a draft that could not be sent, and sends it once', async () => {
    const town = await aTown(aQuestion());
    const {cable, middleware} = aCable(/POST .*answers/);
    const card = await showCard(town.as('grace', middleware));
    await findText(/Yours could be the first/);

    cable.isCut = true;
    await write(card, 'Three careful paragraphs.');
    await findText(/was not sent. The community could not be reached/);
    expect(field(card).value).to.equal('Three careful paragraphs.');
    expect(announced(card)).to.match(/was not sent/);
    await expect(card).to.be.accessible();

    cable.isCut = false;
    (await findByRole('button', /Post answer/)).click();
    await findByRole('article', /Answer by Grace/);
    expect(answerTexts(card)).to.have.length(1);
  });

  it('keeps the draft when the question is locked meanwhile', async () => {
    const question = aQuestion({locked: true});
    const town = await aTown(question);
    const open = {...(await questionElsewhere(town.as(null))), locked: false};
    // The viewer's standing would tell at once.
    const {middleware} = aGate(/standings/);
    const card = await fixture<QuestionCard>(html`
      <townhall-question-card
        .community=${town.as('grace', middleware)}
        .question=${open}
        open
      ></townhall-question-card>
    `);
    await findText(/Yours could be the first/);

    await write(card, 'Too late, but worth keeping.');

    await findText(
      /locked and takes no more answers. Your draft is still here/,
    );
    expect(field(card).value).to.equal('Too late, but worth keeping.');
    expect(field(card).readOnly).to.equal(true);
    await findByRole('button', /Copy draft/);
    await expect(card).to.be.accessible();
  });

  it('offers no field where no answers are taken', async () => {
    const town = await aTown(aQuestion({closed: {reason: 'duplicate'}}));
    const card = await showCard(town.as('grace'));
    await findText(/This question is closed and takes no more answers/);
    expect(allByRole('textbox')).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('keeps its Enter to itself inside a form of the page', async () => {
    const town = await aTown(aQuestion());
    let isSubmitted = false;
    const {items} = await town.as(null).questions.list();
    await fixture(html`
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          isSubmitted = true;
        }}
      >
        <townhall-question-card
          .community=${town.as('grace')}
          .question=${items[0]}
          open
        ></townhall-question-card>
      </form>
    `);
    (await findByRole('button', /Post answer/)).click();
    await findText(/Write at least 2 characters/);
    expect(isSubmitted).to.equal(false);
  });
});
