import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aGate, aRefusal} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {
  showCard,
  questionElsewhere,
  answerElsewhere,
  ago,
  knowsViewer,
} from './testing/card-on-page.js';

describe('<townhall-question-card>: marks', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('marks as helpful at once, says so, and takes it back', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const {middleware, open} = aGate(/PUT .*helpful/);
    const card = await showCard(town.as('grace', middleware));
    const helpful = await findByRole('button', /^Helpful$/);
    expect(helpful).to.have.attribute('aria-pressed', 'false');
    await knowsViewer(card, town);
    const marks: unknown[] = [];
    card.addEventListener('townhall-answer-marked', (event) =>
      marks.push(event.kind, event.on),
    );

    helpful.focus();
    helpful.click();
    await findText(/1 found this helpful/);
    expect(helpful).to.have.attribute('aria-pressed', 'true');
    expect(helpful).to.have.attribute('aria-disabled', 'true');
    helpful.click();

    open();
    await until(() => announced(card) === 'Marked as helpful.');
    await until(() => helpful.ariaDisabled === 'false');
    expect(card.shadowRoot!.activeElement).to.equal(helpful);
    expect(marks).to.deep.equal(['helpful', true]);
    expect((await answerElsewhere(town.as(null))).helpfulCount).to.equal(1);

    helpful.click();
    await until(() => !textOf(card).includes('found this helpful'));
    await until(() => announced(card) === 'Mark taken back.');
    expect((await answerElsewhere(town.as(null))).helpfulCount).to.equal(0);
  });

  it('takes a refused mark back and says why beside it', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const no = aRefusal(/PUT .*helpful/, {
      status: 403,
      code: 'account_blocked',
    });
    const card = await showCard(town.as('grace', no));
    const helpful = await findByRole('button', /^Helpful$/);

    helpful.click();

    await findText(/That was not saved. Your account is blocked/);
    expect(helpful).to.have.attribute('aria-pressed', 'false');
    expect(textOf(card)).not.to.include('found this helpful');
    expect(announced(card)).to.match(/not saved/);
    await expect(card).to.be.accessible();
  });

  it('lets nobody but the asker choose, and one answer at a time', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {text: 'The first one.', createdAt: ago(3)}),
      anAnswer(question, {
        text: 'The other one.',
        author: 'grace',
        createdAt: ago(2),
      }),
    );
    const card = await showCard(town.as('ada'));
    await until(() => allByRole('button', /^Correct$/).length === 2);
    expect(allByRole('button', /^Confirm$/)).to.deep.equal([]);

    allByRole('button', /^Correct$/)[0]!.click();
    await until(() => announced(card) === 'Marked as correct.');
    await findText(/Marked correct by Ada, now/);
    await findByRole('link', /Go to the answer by Alma/);

    allByRole('button', /^Correct$/)[1]!.click();
    await findByRole('link', /Go to the answer by Grace/);
    await until(() => allByRole('link', /Go to the/).length === 1);
    await findText(/^Correct answer/);
    await expect(card).to.be.accessible();
  });

  it('lets staff confirm, also another answer than the asker chose', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {correct: {by: 'ada'}, createdAt: ago(3)}),
      anAnswer(question, {author: 'grace', createdAt: ago(2)}),
    );
    await showCard(town.as('stan'));
    await until(() => allByRole('button', /^Confirm$/).length === 2);
    expect(allByRole('button', /^Correct$/)).to.deep.equal([]);

    allByRole('button', /^Confirm$/)[1]!.click();

    await findText(/Confirmed by Stan \(staff\)/);
    await findText(/Marked correct by Ada/);
    await until(() => allByRole('link', /Go to the/).length === 2);
  });

  it('does not let people call their own answer helpful', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as('alma'));
    await findByRole('article', /Answer by Alma/);
    await knowsViewer(card, town);
    await until(() => allByRole('button', /^Helpful$/).length === 0);
  });

  it('counts that somebody has the question too', async () => {
    const town = await aTown(aQuestion({sameQuestion: ['alma']}));
    const card = await showCard(town.as('grace'), false);
    await findText(/1 person has this too/);
    const same = await findByRole('button', /^I have this question too$/);

    same.click();

    await findText(/2 people have this too/);
    expect(same).to.have.attribute('aria-pressed', 'true');
    await until(() => announced(card).startsWith('Noted'));
    expect((await questionElsewhere(town.as(null))).sameQuestionCount).to.equal(
      2,
    );
  });

  it('does not ask the asker whether they have the question too', async () => {
    const town = await aTown(aQuestion());
    await showCard(town.as('ada'), false);
    await findByRole('heading', /A question/);
    await until(() => allByRole('button', /question too/).length === 0);
  });

  it('tells a guest to sign in, and lets the page do it instead', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as(null));
    card.signInUrl = '/sign-in';
    const helpful = await findByRole('button', /^Helpful$/);
    await findText(/Your answer/);

    let intent = '';
    card.addEventListener(
      'townhall-auth-required',
      (event) => {
        intent = event.intent;
        event.preventDefault();
      },
      {once: true},
    );
    helpful.click();
    await until(() => intent === 'mark');
    await card.updateComplete;
    expect(textOf(card)).not.to.include('Sign in');

    helpful.click();
    const link = await findByRole('link', /^Sign in$/);
    expect(link).to.have.attribute('href', '/sign-in');
    expect(helpful).to.have.attribute('aria-pressed', 'false');
    await expect(card).to.be.accessible();
  });
});
