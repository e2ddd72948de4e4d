import {expect, fixture, html} from '@open-wc/testing';
import type {Community, QuestionQueue} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aQuestion} from '../internal/testing/question-records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import '../question-feed/define.js';
import type {QuestionFeed} from '../question-feed/question-feed.js';
import {titles} from '../question-feed/testing/feed-on-page.js';

const showQueue = (community: Community, view: QuestionQueue) =>
  fixture<QuestionFeed>(html`
    <townhall-question-feed
      .community=${community}
      place="help"
      view=${view}
    ></townhall-question-feed>
  `);

describe('<townhall-question-feed>: a queue of staff’s', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('tells whose turn it is and by when', async () => {
    const town = await aTown(
      aQuestion({title: 'Asked before there were goals'}),
    );
    const stan = town.as('stan');
    await stan.moderation.changeQuestionPolicy('help', {
      policy: {
        preset: 'simple',
        goals: {firstResponse: 300, firstPeerResponse: null, resolution: null},
      },
      reason: 'People wait too long.',
    });
    const ada = town.as('ada').questions;
    await ada.ask({place: 'help', title: 'Where are my grades kept?'});
    const feed = await showQueue(stan, 'no_response');
    await findText(/The community’s turn/);
    await findText(/First response due in (4|5) hours/);
    expect(titles()[0]).to.equal('Where are my grades kept?');
    expect(allByRole('combobox')).to.deep.equal([]);
    expect(allByRole('button', /Ask a question/)).to.deep.equal([]);
    await expect(feed).to.be.accessible();
  });

  it('tells staff who asked anonymously', async () => {
    const town = await aTown();
    const stan = town.as('stan');
    const rules = await stan.moderation.reviewRules('help');
    const anonymous = {...rules, anonymous: true};
    await stan.moderation.changeReviewRules('help', anonymous);
    await town.as('ada').questions.ask({
      place: 'help',
      title: 'Where are my grades kept?',
      anonymous: true,
    });
    const feed = await showQueue(stan, 'no_response');
    await findText(/Asked anonymously by Ada/);
    await expect(feed).to.be.accessible();
  });

  it('lets staff take a question, and let go of it, with the keyboard', async () => {
    const town = await aTown(aQuestion({title: 'Where are my grades?'}));
    const feed = await showQueue(town.as('stan'), 'waiting');
    const take = await findByRole('button', /^Take “Where are my grades\?”$/);
    take.focus();
    take.click();
    await findText(/Taken by Stan until/);
    const letGo = await findByRole('button', /^Let go of “Where/);
    expect(letGo).to.equal(take);
    expect(feed.shadowRoot?.activeElement).to.equal(letGo);
    await expect(feed).to.be.accessible();
    letGo.click();
    await findByRole('button', /^Take “Where/);
  });

  it('says who has a question that somebody else took first', async () => {
    const town = await aTown(aQuestion({title: 'Where are my grades?'}));
    const stan = town.as('stan');
    const feed = await showQueue(stan, 'waiting');
    const take = await findByRole('button', /^Take “/);
    const [question] = (await stan.questions.list()).items;
    const alma = (await town.as('alma').viewer()).person?.id ?? '';
    await stan.moderation.assignQuestion(question?.id ?? '', alma);
    take.click();
    await findText(/Alma has taken this question/);
    await expect(feed).to.be.accessible();
  });

  it('is for staff, and says so to everybody else', async () => {
    const town = await aTown(aQuestion());
    const feed = await showQueue(town.as('grace'), 'waiting');
    await findText(/Only staff may do this/);
    await expect(feed).to.be.accessible();
  });
});
