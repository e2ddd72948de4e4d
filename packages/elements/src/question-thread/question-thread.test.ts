import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {daysAway} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {QuestionThread} from './question-thread.js';
import {answersIn, focused, showThread} from './testing/thread-on-page.js';

describe('<townhall-question>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('shows one question whole, with what is vouched for first', async () => {
    const question = aQuestion({
      title: 'Where did my digest go?',
      text: 'It came on Mondays.\n\n- from March\n- to June',
    });
    const town = await aTown(
      question,
      anAnswer(question, {text: 'Not this.', createdAt: daysAway(-4)}),
      anAnswer(question, {
        text: 'Look into your settings.',
        author: 'grace',
        correct: {by: 'ada'},
      }),
    );
    let isReady = false;
    const heard = () => (isReady = true);
    addEventListener('townhall-ready', heard);
    const thread = await showThread(town.as(null));
    removeEventListener('townhall-ready', heard);

    const heading = await findByRole('heading', /Where did my digest go/);
    expect(heading).to.have.attribute('aria-level', '2');
    expect(allByRole('button', /Where did my digest/)).to.deep.equal([]);
    await findByRole('link', /Go to the answer by Grace/);
    await findText(/from March.*Correct answer.*Look into your settings/);
    await until(() => isReady || answersIn(thread).length === 2);
    expect(textOf(answersIn(thread)[0]!)).to.match(/Look into your settings/);
    await expect(thread).to.be.accessible();
  });

  it('gives every answer an address', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const thread = await showThread(town.as(null));
    const link = await findByRole('link', /Link to this answer, .*days ago/);
    const [article] = answersIn(thread);
    const address = (link as HTMLAnchorElement).href;
    expect(address).to.equal(
      `${location.href.split('#')[0]}#answer-${article!.dataset['answer']}`,
    );
  });

  it('takes its place at once and shows that it is loading', async () => {
    const town = await aTown(aQuestion());
    const {middleware, open} = aGate(/\/questions\/[\w-]+$/);
    const thread = await showThread(town.as(null, middleware));
    expect(thread.shadowRoot!.querySelector('[aria-busy="true"]')).to.exist;
    expect(thread.offsetHeight).to.be.greaterThan(99);
    await expect(thread).to.be.accessible();
    open();
    await findByRole('heading', /A question/);
  });

  it('says so where there is no such question, and keeps what the page had', async () => {
    const town = await aTown();
    const thread = await fixture<QuestionThread>(html`
      <townhall-question .community=${town.as(null)} question-id="none"
        ><a href="/help">All questions</a></townhall-question
      >
    `);
    await findText(/This question is not here any more/);
    await findByRole('link', /All questions/);
    expect(allByRole('button', /Try again/)).to.deep.equal([]);
    await expect(thread).to.be.accessible();
  });

  it('can be read again when the network is back', async () => {
    const town = await aTown(aQuestion());
    const {cable, middleware} = aCable(/questions\/[\w-]+$/);
    cable.isCut = true;
    const thread = await showThread(town.as(null, middleware));
    await findText(/could not be reached/);
    await expect(thread).to.be.accessible();
    cable.isCut = false;
    (await findByRole('button', /Try again/)).click();
    await findByRole('heading', /A question/);
  });

  it('says that a locked one takes no answers, and who asked has left', async () => {
    const town = await aTown(aQuestion({locked: true, author: null}));
    const thread = await showThread(town.as('grace'));
    await findText(/Locked.*Former member.*takes no more answers/);
    expect(allByRole('textbox')).to.deep.equal([]);
    await expect(thread).to.be.accessible();
  });

  it('offers what others answered meanwhile, and leaves the focus alone', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const thread = await showThread(town.as('grace'));
    const order = await findByRole('link', /Link to this answer/);
    order.focus();

    await town.as('alma').answers.post(thread.questionId, {text: 'Newer.'});
    const pill = await findByRole('button', /1 new answer/);
    expect(answersIn(thread)).to.have.length(1);
    expect(focused()).to.equal(order);

    pill.click();
    await until(() => textOf(focused()!).includes('Newer.'));
  });

  it('reads from right to left', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const {items} = await town.as(null).questions.list();
    const page = await fixture(html`
      <div dir="rtl" lang="ar">
        <townhall-question
          .community=${town.as(null)}
          question-id=${items[0]!.id}
          heading-level="3"
        ></townhall-question>
      </div>
    `);
    expect(await findByRole('heading', /A question/)).to.have.attribute(
      'aria-level',
      '3',
    );
    await findByRole('article', /Answer by Alma/);
    await expect(page).to.be.accessible();
  });
});
