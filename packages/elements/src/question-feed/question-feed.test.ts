import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {daysAway} from '../internal/testing/records.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {QuestionFeed} from './question-feed.js';
import {
  showFeed,
  titles,
  choose,
  fill,
  valueOf,
} from './testing/feed-on-page.js';

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
