import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {aRefusal} from '../../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../../internal/testing/question-records.js';
import {announced, findText, textOf} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import '../define.js';
import {
  questionElsewhere,
  showCard,
  showCardOf,
} from '../testing/card-on-page.js';

describe('<townhall-question-card>: closing', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('is closed by staff with a reason, and opened again', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as('stan'));
    const close = await findByRole('button', /^Close$/);
    expect(close).to.have.attribute('aria-expanded', 'false');
    close.click();
    const first = await findByRole('radio', /asked before/);
    await until(() => card.shadowRoot!.activeElement === first);
    await expect(card).to.be.accessible();

    (await findByRole('button', /^Close it$/)).click();
    await findText(/Choose a reason/, card);
    expect(card.shadowRoot!.activeElement).to.equal(first);

    (await findByRole('radio', /no longer holds/)).click();
    (await findByRole('button', /^Close it$/)).click();

    await findText(/what was said here no longer holds/, card);
    await until(() => announced(card) === 'The question is closed.');
    await until(() => card.shadowRoot!.activeElement?.id === 'outcome');
    const elsewhere = await questionElsewhere(town.as(null));
    expect(elsewhere.closed?.reason).to.equal('outdated');
    await expect(card).to.be.accessible();

    (await findByRole('button', /^Open again$/)).click();

    await until(() => announced(card) === 'It is open again.');
    await until(() => !textOf(card).includes('no longer holds'));
    await findByRole('button', /^Close$/);
    expect((await questionElsewhere(town.as(null))).closed).to.equal(null);
  });

  it('finds the question that was asked before', async () => {
    const town = await aTown(
      aQuestion({title: 'How do I export the gradebook to a file?'}),
      aQuestion({title: 'How can I export the gradebook as a file?'}),
    );
    const {items} = await town.as(null).questions.list();
    const [later, before] = ['can I', 'do I'].map((words) =>
      items.find(({title}) => title.includes(words))!,
    );
    const card = await showCardOf(town.as('stan'), later!.id);
    (await findByRole('button', /^Close$/)).click();
    (await findByRole('radio', /asked before/)).click();

    const original = await findByRole('radio', /How do I export/);
    expect(allByRole('radio', /How can I export/)).to.deep.equal([]);
    (await findByRole('button', /^Close it$/)).click();
    await findText(/Choose the question that was asked before/, card);
    expect(card.shadowRoot!.activeElement).to.equal(original);
    await expect(card).to.be.accessible();

    original.click();
    (await findByRole('button', /^Close it$/)).click();
    await findText(/Its answers are here/, card);
    await findByRole('button', /How do I export/);
    const closed = await town.as(null).questions.get(later!.id);
    expect(closed.closed?.duplicateOf).to.equal(before!.id);
  });

  it('lets askers say that they need no answer, and nobody else', async () => {
    const town = await aTown(aQuestion());
    const card = await showCard(town.as('ada'));
    (await findByRole('button', /^Close$/)).click();
    const really = await findByRole('button', /^Close it$/);
    await until(() => card.shadowRoot!.activeElement === really);
    expect(allByRole('radio')).to.deep.equal([]);

    really.click();

    await findText(/needs no answer any more/, card);
    await findByRole('button', /^Open again$/);
    card.remove();

    await showCard(town.as('grace'));
    await findText(/needs no answer any more/);
    expect(allByRole('button', /^(Close|Open again)$/)).to.deep.equal([]);
  });

  it('stays open where the community says no, and says why', async () => {
    const town = await aTown(aQuestion());
    const no = aRefusal(/PUT .*closing/, {
      status: 403,
      code: 'account_blocked',
    });
    const card = await showCard(town.as('ada', no));
    (await findByRole('button', /^Close$/)).click();
    (await findByRole('button', /^Close it$/)).click();

    await findText(/was not closed. Your account is blocked/, card);
    expect(announced(card)).to.match(/was not closed/);
    await expect(card).to.be.accessible();
  });

  it('gives the focus back where it came from', async () => {
    const town = await aTown(aQuestion());
    const card = await showCard(town.as('stan'));
    const close = await findByRole('button', /^Close$/);
    close.click();
    const first = await findByRole('radio', /asked before/);
    first.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}),
    );
    await until(() => allByRole('radio').length === 0);
    await until(() => card.shadowRoot!.activeElement === close);
    expect(close).to.have.attribute('aria-expanded', 'false');
  });
});
