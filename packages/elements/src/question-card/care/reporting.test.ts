import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {aCable} from '../../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../../internal/testing/question-records.js';
import {announced, findText} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import '../define.js';
import {showCard} from '../testing/card-on-page.js';

describe('<townhall-question-card>: reporting', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('tells staff what is wrong with an answer', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as('grace'));
    await until(() => allByRole('button', /^Report$/).length === 2);
    const report = allByRole('button', /^Report$/)[1]!;
    report.click();
    const first = await findByRole('radio', /advertising/);
    await until(() => card.shadowRoot!.activeElement === first);
    await expect(card).to.be.accessible();

    (await findByRole('button', /Send to staff/)).click();
    await findText(/Choose what is wrong/, card);
    expect(card.shadowRoot!.activeElement).to.equal(first);

    (await findByRole('radio', /does not answer the question/)).click();
    (await findByRole('button', /Send to staff/)).click();

    await until(() => /Staff will look at it/.test(announced(card)));
    await until(() => card.shadowRoot!.activeElement === report);
    const {items} = await town.as('stan').moderation.heldPosts();
    expect(items[0]?.reports[0]?.reason).to.equal('not_an_answer');
  });

  it('keeps what was written where it could not be sent', async () => {
    const town = await aTown(aQuestion());
    const {cable, middleware} = aCable(/reports/);
    const card = await showCard(town.as('grace', middleware));
    (await findByRole('button', /^Report$/)).click();
    (await findByRole('radio', /Something else/)).click();
    const text = await findByRole('textbox', /What should staff know/);
    // It is the text area that has the role.
    (text as HTMLTextAreaElement).value = 'This is why.';
    text.dispatchEvent(new InputEvent('input', {bubbles: true}));
    cable.isCut = true;
    (await findByRole('button', /Send to staff/)).click();

    await findText(/report was not sent. The community could not be/, card);
    expect((text as HTMLTextAreaElement).value).to.equal('This is why.');
    await expect(card).to.be.accessible();

    cable.isCut = false;
    (await findByRole('button', /Send to staff/)).click();
    await until(() => /Staff will look at it/.test(announced(card)));
  });

  it('asks a guest to sign in', async () => {
    const town = await aTown(aQuestion());
    const card = await showCard(town.as(null));
    (await findByRole('button', /^Report$/)).click();
    (await findByRole('radio', /advertising/)).click();
    (await findByRole('button', /Send to staff/)).click();
    await findText(/Sign in to do that/, card);
  });
});
