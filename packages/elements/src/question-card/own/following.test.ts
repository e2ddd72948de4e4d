import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {aRefusal} from '../../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../../internal/testing/question-records.js';
import {announced, findText} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import '../define.js';
import {questionElsewhere, showCard} from '../testing/card-on-page.js';

describe('<townhall-question-card>: following', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('is switched on and off by a member', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const community = town.as('ada');
    const card = await showCard(community);
    const button = await findByRole('button', /^Follow$/);
    expect(button).to.have.attribute('aria-pressed', 'false');
    button.click();
    await until(() => announced(card) === 'You are told of new answers.');
    await until(() => button.getAttribute('aria-pressed') === 'true');
    const {id} = await questionElsewhere(community);
    const {notifications} = community;
    expect((await notifications.following(id)).following).to.equal(true);
    await expect(card).to.be.accessible();
    button.click();
    await until(() => button.getAttribute('aria-pressed') === 'false');
    expect((await notifications.following(id)).following).to.equal(false);
  });

  it('is on for whoever has asked', async () => {
    const town = await aTown();
    await town.as('grace').questions.ask({
      place: 'help',
      title: 'Who follows what they asked?',
    });
    await showCard(town.as('grace'));
    const button = await findByRole('button', /^Follow$/);
    expect(button).to.have.attribute('aria-pressed', 'true');
  });

  it('says why it was not possible, and stays as it is', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const refusal = aRefusal(/PUT .*follow/, {
      status: 409,
      code: 'locked',
      detail: 'Not now, please.',
    });
    const card = await showCard(town.as('ada', refusal));
    const button = await findByRole('button', /^Follow$/);
    button.click();
    await findText(/Not now/, card);
    expect(button).to.have.attribute('aria-pressed', 'false');
  });

  it('is of tags, too, each by itself', async () => {
    const question = aQuestion({tags: ['gradebook', 'מבחן']});
    const town = await aTown(question, anAnswer(question));
    const community = town.as('ada');
    const card = await showCard(community);
    const button = await findByRole('button', /^Follow gradebook$/);
    const other = await findByRole('button', /^Follow מבחן$/);
    button.click();
    await until(
      () =>
        announced(card) === 'You are told of new questions about gradebook.',
    );
    expect(button).to.have.attribute('aria-pressed', 'true');
    expect(other).to.have.attribute('aria-pressed', 'false');
    const {notifications} = community;
    expect(await notifications.followedTags()).to.deep.equal({
      tags: ['gradebook'],
    });
    await expect(card).to.be.accessible();

    // It is so for every question with this tag.
    await showCard(community);
    await until(
      () =>
        allByRole('button', /^Follow gradebook$/)[1]?.ariaPressed === 'true',
    );
    button.click();
    await until(() => button.getAttribute('aria-pressed') === 'false');
    expect(await notifications.followedTags()).to.deep.equal({tags: []});
  });

  it('is of the question alone where tags cannot be followed', async () => {
    const question = aQuestion({tags: ['gradebook']});
    const town = await aTown(question, anAnswer(question));
    const refusal = aRefusal(/me\/tags/, {status: 501, code: 'not_supported'});
    await showCard(town.as('ada', refusal));
    await findByRole('button', /^Follow$/);
    expect(allByRole('button', /^Follow gradebook$/)).to.deep.equal([]);
  });

  it('is not offered to a guest', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    await showCard(town.as(null));
    await findByRole('article', /Answer by Alma/);
    expect(allByRole('button', /^Follow$/)).to.deep.equal([]);
  });
});
