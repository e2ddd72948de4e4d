import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aGate, aRefusal} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {
  showFeed,
  openForm,
  write,
  fill,
  valueOf,
} from './testing/feed-on-page.js';

describe('<townhall-question-feed>: asking', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('takes a question, shows it first and says so', async () => {
    const town = await aTown(aQuestion());
    const feed = await showFeed(town.as('ada'));
    const created: string[] = [];
    feed.addEventListener('townhall-question-created', ({questionId}) =>
      created.push(questionId),
    );
    await openForm();

    write(/^Question$/, 'How do I ask in one sentence?');
    write(/^Details/, 'I have tried two.');
    write(/^Tags/, 'asking, asking, words');
    (await findByRole('button', /Post question/)).click();

    await findByRole('heading', /How do I ask/);
    await findText(/Your question is posted.*How do I ask.*asking ?words/);
    expect(announced(feed)).to.equal('Your question is posted.');
    expect(created).to.have.length(1);
    expect(allByRole('button', /new question/)).to.deep.equal([]);
    await expect(feed).to.be.accessible();
  });

  it('says what is missing, beside the field', async () => {
    const town = await aTown();
    const feed = await showFeed(town.as('ada'));
    await openForm();

    write(/^Question$/, 'Why?');
    (await findByRole('button', /Post question/)).click();

    await findText(/Write at least 10 characters/);
    const title = await findByRole('textbox', /^Question$/);
    expect(title).to.have.attribute('aria-invalid', 'true');
    await expect(feed).to.be.accessible();
    write(/^Question$/, 'Why is this so short?');
    await until(() => !textOf(feed).includes('at least 10'));
  });

  it('keeps what was written through a refusal, and through closing', async () => {
    const town = await aTown(aQuestion());
    const no = aRefusal(/POST .*questions/, {
      status: 403,
      code: 'account_blocked',
    });
    const feed = await showFeed(town.as('ada', no));
    await openForm();

    write(/^Question$/, 'Will this be here afterwards?');
    (await findByRole('button', /Post question/)).click();
    await findText(/was not sent. Your account is blocked.*still here/);
    await expect(feed).to.be.accessible();

    (await findByRole('button', /^Cancel$/)).click();
    await until(() => feed.shadowRoot!.activeElement?.matches('.ask'));
    await openForm();
    expect(await valueOf(/^Question$/)).to.equal(
      'Will this be here afterwards?',
    );
  });

  it('tells a guest to sign in and keeps what they wrote', async () => {
    const town = await aTown(aQuestion());
    const feed = await showFeed(town.as(null));
    feed.signInUrl = '/sign-in';
    const intents: string[] = [];
    feed.addEventListener('townhall-auth-required', ({intent}) =>
      intents.push(intent),
    );
    await openForm();
    write(/^Question$/, 'May a guest ask this question?');
    (await findByRole('button', /Post question/)).click();

    await findByRole('link', /^Sign in$/);
    expect(intents).to.deep.equal(['ask']);

    feed.community = town.as('grace');
    await until(() => allByRole('link', /^Sign in$/).length === 0);
    expect(await valueOf(/^Question$/)).to.equal(
      'May a guest ask this question?',
    );
    (await findByRole('button', /Post question/)).click();
    await findByRole('heading', /May a guest ask/);
  });

  it('finds that it has been answered already', async () => {
    const old = aQuestion({title: 'How do I copy a module with its dates?'});
    const town = await aTown(
      old,
      anAnswer(old, {text: 'Choose "Shift dates".', correct: {by: 'ada'}}),
    );
    const {middleware, open, seen} = aGate(/similar/);
    open();
    const feed = await showFeed(town.as('grace', middleware));
    const answered: string[] = [];
    feed.addEventListener('townhall-question-deflected', ({questionId}) =>
      answered.push(questionId),
    );
    await openForm();

    write(/^Question$/, 'copy a module');
    write(/^Question$/, 'copy a module with dates');
    const mine = await findByRole('button', /This answers my question/);
    expect(seen).to.have.length(1);
    await expect(feed).to.be.accessible();
    const [similar] = allByRole('button', /How do I copy a module/);
    similar!.click();
    await findText(/This answers|Choose "Shift dates"/);

    mine.click();
    await findText(/Good to hear/);
    expect(answered).to.have.length(1);
    await openForm();
    expect(await valueOf(/^Question$/)).to.equal('');
  });

  it('stands twice on one page, each with a draft and a filter of its own', async () => {
    const town = await aTown(aQuestion());
    const community = town.as('ada');
    const both = await fixture(html`
      <div>
        <townhall-question-feed
          .community=${community}
        ></townhall-question-feed>
        <townhall-question-feed
          .community=${community}
          state="closed"
        ></townhall-question-feed>
      </div>
    `);
    await findByRole('heading', /A question/);
    await findText(/No questions here at the moment/);
    await expect(both).to.be.accessible();
  });

  it('lets people ask in two of them, and tells the two forms apart', async () => {
    const town = await aTown(aQuestion({title: 'How do I copy a module?'}));
    const community = town.as('ada');
    const both = await fixture(html`
      <div>
        <townhall-question-feed
          .community=${community}
        ></townhall-question-feed>
        <townhall-question-feed
          .community=${community}
        ></townhall-question-feed>
      </div>
    `);
    await until(() => allByRole('button', /^Ask a question$/).length === 2);
    for (const ask of allByRole('button', /^Ask a question$/)) ask.click();
    await until(() => allByRole('textbox', /^Question$/).length === 2);
    for (const field of allByRole('textbox', /^Question$/)) {
      fill(field, 'how do I copy a module');
    }
    await until(
      () => allByRole('button', /This answers my question/).length === 2,
    );
    await expect(both).to.be.accessible();
  });
});
