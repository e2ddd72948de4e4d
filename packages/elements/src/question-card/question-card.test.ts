import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {showCard, answerTexts, ago, choose} from './testing/card-on-page.js';

describe('<townhall-question-card>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('shows who asked what and when, and in which state it is', async () => {
    const town = await aTown(
      aQuestion({title: 'Where did my digest go?', tags: ['e-mail']}),
    );
    const card = await showCard(town.as(null), false);

    const heading = await findByRole('heading', /Where did my digest go/);
    expect(heading).to.have.attribute('aria-level', '3');
    await findText(/Unanswered.*Ada.*5 days ago.*e-mail.*No answers yet/);
    const time = card.shadowRoot!.querySelector('time')!;
    expect(time).to.have.attribute('datetime');
    expect(time.title).to.match(/\d{4}/);
    await expect(card).to.be.accessible();
  });

  it('says so when whoever asked has left', async () => {
    const town = await aTown(aQuestion({author: null}));
    await showCard(town.as(null), false);
    await findText(/Former member/);
  });

  it('opens in place and shows the answers', async () => {
    const question = aQuestion({title: 'How does it open?'});
    const town = await aTown(question, anAnswer(question, {text: 'Like so.'}));
    const card = await showCard(town.as(null), false);
    const title = await findByRole('button', /How does it open/);
    expect(title).to.have.attribute('aria-expanded', 'false');

    title.click();

    await findByRole('article', /Answer by Alma/);
    expect(title).to.have.attribute('aria-expanded', 'true');
    expect(answerTexts(card)).to.deep.equal(['Like so.']);
    await findText(/Alma Advocate/);
    await expect(card).to.be.accessible();

    title.click();
    await until(() => allByRole('article', /Answer by/).length === 0);
  });

  it('repeats what the asker and staff vouch for, with the way to it', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {
        text: 'The one that staff trust.',
        confirmed: {by: 'stan'},
      }),
      anAnswer(question, {
        text: 'The one that helped Ada.',
        author: 'grace',
        correct: {by: 'ada'},
        helpful: ['alma', 'stan'],
      }),
    );
    const card = await showCard(town.as(null));
    await findByRole('link', /Go to the answer by Grace/);
    const vouched = card.shadowRoot!.querySelector('.vouched')!;
    expect(textOf(vouched)).to.match(
      /Correct answer.*Grace.*helped Ada.*Confirmed answer.*Alma.*staff trust/,
    );
    const [first] = allByRole('article', /Answer by Grace/);
    expect(textOf(first!)).to.match(/Marked correct by Ada, .* 2 found this/);
    await findText(/Confirmed by Stan \(staff\)/);
    await expect(card).to.be.accessible();

    (await findByRole('link', /Go to the answer by Grace/)).click();
    await until(() => card.shadowRoot!.activeElement === first);
  });

  it('puts the answers into the order that the reader chooses', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {text: 'First.', createdAt: ago(3)}),
      anAnswer(question, {text: 'Second.', createdAt: ago(2)}),
    );
    const card = await showCard(town.as(null));
    const order = await findByRole('combobox', /Sort answers/);

    choose(order, 'new');
    await until(() => answerTexts(card)[0] === 'Second.');
    choose(order, 'old');
    await until(() => answerTexts(card)[0] === 'First.');
  });

  it('leaves what is stressed in a vouched answer in the colour of the text', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {text: 'This **one**.', correct: {by: 'ada'}}),
    );
    const card = await showCard(town.as(null));
    await findByRole('link', /Go to the answer/);
    const [label, stressed] = [
      ...card.shadowRoot!.querySelectorAll('[part="vouched"] strong'),
    ].map((element) => getComputedStyle(element).color);
    const {color} = getComputedStyle(card);
    expect(stressed).to.equal(color);
    expect(label).not.to.equal(color);
  });
});
