import {expect} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import type {QuestionFeed} from '../question-feed/question-feed.js';
import {
  openForm,
  showFeed,
  write,
} from '../question-feed/testing/feed-on-page.js';
import {showCardOf} from '../question-card/testing/card-on-page.js';
import '../question-card/define.js';
import '../question-feed/define.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';

/** A town where nobody has to say who asks. */
async function aQuietTown() {
  const town = await aTown();
  const stan = town.as('stan').moderation;
  const rules = await stan.reviewRules('help');
  await stan.changeReviewRules('help', {...rules, anonymous: true});
  return town;
}

const askUnnamed = ({questions}: Community) =>
  questions.ask({
    place: 'help',
    title: 'Am I the only one who is lost?',
    anonymous: true,
  });

const box = () => findByRole('checkbox', /^Ask anonymously$/);

describe('asking anonymously', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('is offered where the place allows it, and kept with the draft', async () => {
    const town = await aQuietTown();
    const feed = await showFeed(town.as('ada'));
    await openForm();
    write(/^Question$/, 'Am I the only one who is lost?');
    const field = await box();
    expect(field).to.have.property('checked', false);
    expect(field).to.have.attribute('aria-describedby', 'anonymous-hint');
    await findText(/Others do not see that it is you/);
    field.click();
    await expect(feed).to.be.accessible();
    feed.remove();

    const again = await showFeed(town.as('ada'));
    await openForm();
    expect(await box()).to.have.property('checked', true);
    (await findByRole('button', /Post question/)).click();
    await findByRole('heading', /the only one who is lost/);
    await until(() => authorsIn(again).includes('Anonymous'));
    await until(() => allByRole('checkbox').length === 0);
  });

  it('is offered nowhere else', async () => {
    await showFeed((await aTown()).as('ada'));
    await openForm();
    write(/^Question$/, 'Am I the only one who is lost?');
    allByRole('textbox', /^Details/)[0]!.focus();
    // The limits have been read when they are told.
    await until(() => allByRole('button', /^Picture$/).length === 1);
    expect(allByRole('checkbox')).to.deep.equal([]);
  });

  it('shows no name, and says so of what whoever asked has said', async () => {
    const town = await aQuietTown();
    const ada = town.as('ada');
    const {id} = await askUnnamed(ada);
    await ada.answers.post(id, {text: 'I still am.'});
    const grace = town.as('grace');
    const found = await grace.answers.post(id, {text: 'Look at the map.'});
    await ada.answers.mark(found.id, 'correct', true);
    const card = await showCardOf(grace, id);
    await findByRole('article', /Answer by Anonymous/i);
    await findText(/correct.*Anonymous/i);
    expect(textOf(card)).not.to.contain('Ada');
    await expect(card).to.be.accessible();
  });

  it('is whoever asked for all that they may do', async () => {
    const town = await aQuietTown();
    const ada = town.as('ada');
    const {id} = await askUnnamed(ada);
    await showCardOf(ada, id);
    await findByRole('button', /^Edit$/);
    expect(allByRole('button', /this question too|^Report$/)).to.deep.equal([]);
  });
});

const authorsIn = (feed: QuestionFeed) =>
  [...feed.shadowRoot!.querySelectorAll('townhall-question-card')].map((card) =>
    textOf(card.shadowRoot!.querySelector('.author')!),
  );
