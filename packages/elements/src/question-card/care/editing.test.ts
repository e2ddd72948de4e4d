import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {aQuestion, anAnswer} from '../../internal/testing/question-records.js';
import {announced, findText, textOf} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import '../define.js';
import {
  answerElsewhere,
  answerTexts,
  questionElsewhere,
  showCard,
} from '../testing/card-on-page.js';

function fill(element: HTMLElement, value: string) {
  // Only fields are filled in.
  (element as HTMLInputElement).value = value;
  element.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

describe('<townhall-question-card>: changing and taking back', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('lets the asker change the question, and says that it was', async () => {
    const town = await aTown(aQuestion({text: 'As it was.', tags: ['old']}));
    const card = await showCard(town.as('ada'));
    const edit = await findByRole('button', /^Edit$/);
    edit.click();
    const title = await findByRole('textbox', /^Question$/);
    await until(() => card.shadowRoot!.activeElement === title);
    await findText(/Everybody will see that it was changed/, card);
    await expect(card).to.be.accessible();

    fill(title, 'Short');
    (await findByRole('button', /Save changes/)).click();
    await findText(/10 to 160 characters/, card);
    expect(card.shadowRoot!.activeElement).to.equal(title);

    fill(title, 'How does one change a question?');
    fill(await findByRole('textbox', /^Text$/), 'As it is **now**.');
    fill(await findByRole('textbox', /^Tags$/), 'new, newer');
    (await findByRole('button', /Save changes/)).click();

    await until(() => announced(card) === 'Your change is saved.');
    await findByRole('heading', /How does one change a question/);
    await findText(/As it is now\./, card);
    await findText(/Edited now/, card);
    await until(() => card.shadowRoot!.activeElement === edit);
    const elsewhere = await questionElsewhere(town.as(null));
    expect(elsewhere.tags).to.deep.equal(['new', 'newer']);
    await expect(card).to.be.accessible();
  });

  it('does not write over what somebody else has changed', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question, {text: 'Before.'}));
    const card = await showCard(town.as('alma'));
    (await findByRole('button', /^Edit$/)).click();
    const text = await findByRole('textbox', /^Text$/);
    fill(text, 'What I want to say.');

    const stan = town.as('stan').posting;
    const {id} = await answerElsewhere(town.as(null));
    const source = await stan.source('answer', id);
    await stan.changeAnswer(id, {text: 'What staff has written.'}, source);
    (await findByRole('button', /Save changes/)).click();

    await findText(/Somebody has changed this meanwhile/, card);
    const theirs = await findByRole('group', /What stands there now/);
    expect(textOf(theirs)).to.include('What staff has written.');
    expect((text as HTMLTextAreaElement).value).to.equal('What I want to say.');
    await expect(card).to.be.accessible();

    (await findByRole('button', /Save changes/)).click();
    await until(() => announced(card) === 'Your change is saved.');
    expect(answerTexts(card)).to.deep.equal(['What I want to say.']);
  });

  it('offers neither to others, and all of it with its history to staff', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question, {text: 'Before.'}));
    const other = await showCard(town.as('grace'));
    await until(() => allByRole('button', /^Report$/).length === 2);
    expect(allByRole('button', /^(Edit|Remove|History)$/)).to.deep.equal([]);
    other.remove();

    const {id} = await answerElsewhere(town.as(null));
    const alma = town.as('alma').posting;
    const source = await alma.source('answer', id);
    await alma.changeAnswer(id, {text: 'After.'}, source);
    const card = await showCard(town.as('stan'));
    (await findByRole('button', /^History$/)).click();
    await findText(/when Alma changed it/, card);
    await findText(/Before\./, card);
    await expect(card).to.be.accessible();
  });

  it('takes an answer back, with its mark', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {text: 'Mine.', correct: {by: 'ada'}}),
    );
    const card = await showCard(town.as('alma'));
    (await findByRole('button', /^Remove$/)).click();
    const really = await findByRole('button', /Yes, remove it/);
    await until(() => card.shadowRoot!.activeElement === really);
    await expect(card).to.be.accessible();

    really.click();

    await until(() => announced(card) === 'Removed.');
    await until(() => answerTexts(card).length === 0);
    expect(allByRole('link', /Go to the answer/)).to.deep.equal([]);
    const elsewhere = await questionElsewhere(town.as(null));
    expect(elsewhere.correctAnswer).to.equal(null);
  });

  it('leaves the answers of a question that is taken back', async () => {
    const question = aQuestion({title: 'What nobody shall read any more?'});
    const town = await aTown(question, anAnswer(question, {text: 'It stays.'}));
    const card = await showCard(town.as('ada'));
    (await findByRole('button', /^Remove$/)).click();
    await findText(/Others have answered, so their answers stay/, card);
    (await findByRole('button', /Yes, remove it/)).click();

    await findText(/Removed now. What others answered is left/, card);
    await findText(/It stays\./, card);
    expect(textOf(card)).not.to.include('nobody shall read');
    expect(textOf(card)).to.include('Former member');
    await findByRole('heading', /^Closed/);
    await until(() => allByRole('button', /^(Edit|Open again)$/).length === 0);
    await expect(card).to.be.accessible();
  });
});
