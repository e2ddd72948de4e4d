import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {daysAway} from '../internal/testing/records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {QuestionFeed} from './question-feed.js';

const showFeed = (community: Community | undefined, place = 'help') =>
  fixture<QuestionFeed>(html`
    <townhall-question-feed
      .community=${community}
      place=${place}
    ></townhall-question-feed>
  `);

const titles = () =>
  allByRole('heading').map((heading) => heading.textContent?.trim());

describe('<townhall-question-feed>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('lists the questions of its place, the newest first', async () => {
    const town = await aTown(
      aQuestion({title: 'The older of the two', createdAt: daysAway(-9)}),
      aQuestion({title: 'The younger of the two', createdAt: daysAway(-1)}),
    );
    const feed = await showFeed(town.as(null));
    feed.sort = 'new';
    await findByRole('heading', /The younger/);
    await until(() => titles()[0] === 'The younger of the two');
    expect(titles()).to.have.length(2);
    await expect(feed).to.be.accessible();
  });

  it('takes its place at once and shows that it is loading', async () => {
    const town = await aTown(aQuestion());
    const {middleware, open} = aGate(/\/questions\?/);
    const feed = await showFeed(town.as(null, middleware));

    expect(feed.shadowRoot!.querySelector('[aria-busy="true"]')).to.exist;
    expect(feed.offsetHeight).to.be.greaterThan(199);
    await expect(feed).to.be.accessible();

    open();
    await findByRole('heading', /A question/);
    expect(feed.shadowRoot!.querySelector('.skeleton')).to.not.exist;
  });

  it('says so when there is nothing to list, or lets the page say it', async () => {
    const town = await aTown();
    const feed = await fixture<QuestionFeed>(html`
      <townhall-question-feed
        .community=${town.as(null)}
        place="help"
      ></townhall-question-feed>
    `);
    await findText(/No questions yet/);
    await expect(feed).to.be.accessible();

    feed.innerText = '';
    const own = document.createElement('p');
    own.slot = 'empty';
    own.textContent = 'Ask away!';
    feed.append(own);
    await until(() => own.assignedSlot !== null);
  });

  it('keeps what the page had there where nothing can be loaded', async () => {
    const town = await aTown(aQuestion());
    const {cable, middleware} = aCable();
    cable.isCut = true;
    const feed = await fixture<QuestionFeed>(html`
      <townhall-question-feed
        .community=${town.as(null, middleware)}
        place="help"
        ><a href="/questions">All questions</a></townhall-question-feed
      >
    `);
    await findByRole('link', /All questions/);
    const retry = await findByRole('button', /Try again/);
    await expect(feed).to.be.accessible();

    cable.isCut = false;
    retry.click();
    await findByRole('heading', /A question/);
  });

  it('says when it will try a busy community again', async () => {
    const town = await aTown(aQuestion());
    const busy = aRefusal(/\/questions\?/, {
      status: 429,
      code: 'rate_limited',
      retryAfter: 30,
    });
    await showFeed(town.as(null, busy));
    await findText(/Trying again in (30|29) seconds/);
  });

  it('keeps showing what it has while it cannot read it again', async () => {
    const town = await aTown(aQuestion());
    const {cable, middleware} = aCable();
    const feed = await showFeed(town.as(null, middleware));
    await findByRole('heading', /A question/);

    cable.isCut = true;
    await feed.reload();
    await findText(/may be out of date/);
    await findByRole('heading', /A question/);
    await expect(feed).to.be.accessible();
  });

  it('shows one state, and offers all again where there is none', async () => {
    const solved = aQuestion({title: 'One that has been solved'});
    const town = await aTown(
      solved,
      anAnswer(solved, {correct: {by: 'ada'}}),
      aQuestion({title: 'One that is still open'}),
    );
    await showFeed(town.as(null));
    const show = await findByRole('combobox', /Show/);

    choose(show, 'unanswered');
    await until(() => titles().join() === 'One that is still open');
    choose(show, 'correct_by_author');
    await until(() => titles().join() === 'One that has been solved');
    choose(show, 'closed');
    (await findByRole('button', /Show all questions/)).click();
    await until(() => titles().length === 2);
  });

  it('ignores a late answer for the place it has left', async () => {
    const town = await aTown(
      {type: 'place', id: 'lab', kind: 'questions', name: 'Lab'},
      aQuestion({title: 'In the help place, slowly'}),
      aQuestion({title: 'In the lab, at once', place: 'lab'}),
    );
    const {middleware, open, seen} = aGate(/place=help/);
    const feed = await showFeed(town.as(null, middleware));
    await until(() => seen.length > 0);

    feed.place = 'lab';
    await findByRole('heading', /In the lab/);
    open();
    await feed.reload();
    await feed.updateComplete;
    expect(titles()).to.deep.equal(['In the lab, at once']);
  });

  it('shows more, and puts the focus on the first of the last ones', async () => {
    const town = await aTown(
      ...Array.from({length: 5}, (_, at) =>
        aQuestion({title: `Question number ${at} of five`}),
      ),
    );
    const feed = await showFeed(town.as(null));
    feed.limit = 3;
    await until(() => titles().length === 3);
    const more = await findByRole('button', /Show more/);
    more.focus();
    more.click();

    await until(() => titles().length === 5);
    await until(
      () =>
        feed.shadowRoot!.activeElement ===
        feed.shadowRoot!.querySelectorAll('townhall-question-card')[3],
    );
    expect(announced(feed)).to.equal('5 questions shown.');
  });

  it('asks how the viewer stands to all of them at once', async () => {
    const town = await aTown(
      aQuestion({sameQuestion: ['grace']}),
      aQuestion(),
      aQuestion(),
    );
    const {middleware, open, seen} = aGate(/standings/);
    open();
    await showFeed(town.as('grace', middleware));
    await until(
      () =>
        allByRole('button', /question too/).filter(
          (button) => button.ariaPressed === 'true',
        ).length === 1,
    );
    expect(seen).to.have.length(1);
  });

  it('tells of a new question and shows it when asked', async () => {
    const town = await aTown(aQuestion());
    const feed = await showFeed(town.as('ada'));
    await findByRole('heading', /A question/);

    await town.as('alma').questions.ask({
      place: 'help',
      title: 'From somebody else, just now',
    });

    const pill = await findByRole('button', /1 new question/);
    expect(titles()).to.have.length(1);
    await expect(feed).to.be.accessible();
    pill.click();
    await findByRole('heading', /From somebody else/);
    expect(titles()[0]).to.equal('From somebody else, just now');
    expect(allByRole('button', /new question/)).to.deep.equal([]);
  });

  it('moves counts and states when somebody else answers, in place', async () => {
    const town = await aTown(
      aQuestion({title: 'The first of two questions'}),
      aQuestion({title: 'The second of two questions'}),
    );
    const feed = await showFeed(town.as('ada'));
    await until(() => titles().length === 2);
    const order = titles();
    const {items} = await town.as(null).questions.list();
    const last = items.find(({title}) => title === order[1]);

    await town.as('alma').answers.post(last!.id, {text: 'Have you tried it?'});

    await findText(/Answered.*1 answer/);
    expect(titles()).to.deep.equal(order);
    expect(announced(feed)).to.equal('');
  });

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

  it('keeps a card as it is when others come before it', async () => {
    const town = await aTown(aQuestion({title: 'The one that was there'}));
    const feed = await showFeed(town.as('ada'));
    const title = await findByRole('button', /The one that was there/);
    title.click();
    const draft = await findByRole('textbox', /Your answer/);
    fill(draft, 'While I write');
    draft.focus();

    await town.as('alma').questions.ask({
      place: 'help',
      title: 'From somebody else, just now',
    });
    await findByRole('button', /1 new question/);
    await feed.reload();
    await until(() => titles()[0] === 'From somebody else, just now');

    expect(await findByRole('textbox', /Your answer/)).to.equal(draft);
    expect(await valueOf(/Your answer/)).to.equal('While I write');
    expect(feed.shadowRoot!.activeElement?.shadowRoot?.activeElement).to.equal(
      draft,
    );
  });

  it('lives on when it is moved, and when it is removed and comes back', async () => {
    const town = await aTown(aQuestion());
    const feed = await showFeed(town.as('ada'));
    await findByRole('heading', /A question/);
    const {items} = await town.as(null).questions.list();

    const elsewhere = document.createElement('section');
    feed.parentElement!.append(elsewhere);
    elsewhere.append(feed);
    feed.remove();
    await town.as('alma').answers.post(items[0]!.id, {text: 'While away.'});
    elsewhere.append(feed);
    await findText(/1 answer/);

    await town.as('stan').answers.post(items[0]!.id, {text: 'While here.'});
    await findText(/2 answers/);
  });

  it('reads from right to left', async () => {
    const town = await aTown(aQuestion({title: 'كيف أغيّر لغة الدورة؟'}));
    const page = await fixture(html`
      <div dir="rtl" lang="ar">
        <townhall-question-feed
          .community=${town.as('grace')}
        ></townhall-question-feed>
      </div>
    `);
    const title = await findByRole('button', /كيف/);
    const text = title.querySelector('span')!.getBoundingClientRect();
    const sign = title.querySelector('svg')!.getBoundingClientRect();
    expect(sign.left).to.be.lessThan(text.left + 1);
    await expect(page).to.be.accessible();
  });

  it('says when it is ready, once', async () => {
    const town = await aTown(aQuestion());
    const feed = document.createElement('townhall-question-feed');
    feed.community = town.as(null);
    let times = 0;
    feed.addEventListener('townhall-ready', () => times++);
    await fixture(html`${feed}`);
    await findByRole('heading', /A question/);
    await feed.reload();
    await feed.updateComplete;
    expect(times).to.equal(1);
  });
});

function choose(select: HTMLElement, value: string) {
  // A select is what has the role.
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
}

async function openForm() {
  (await findByRole('button', /^Ask a question$/)).click();
  await findByRole('textbox', /^Question$/);
}

const write = (name: RegExp, text: string) =>
  fill(allByRole('textbox', name)[0]!, text);

function fill(field: HTMLElement, text: string) {
  // A field is what has the role.
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

const valueOf = async (name: RegExp) =>
  // A field is what has the role.
  ((await findByRole('textbox', name)) as HTMLInputElement).value;
