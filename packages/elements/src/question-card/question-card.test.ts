import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown, type Town} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {QuestionCard} from './question-card.js';

/** Shows the question of that title; without one, the only question there is. */
async function showCard(community: Community, open = true) {
  const {items} = await community.questions.list({place: 'help'});
  return fixture<QuestionCard>(html`
    <townhall-question-card
      .community=${community}
      question-id=${items[0]!.id}
      ?open=${open}
    ></townhall-question-card>
  `);
}

const answerTexts = (card: QuestionCard) =>
  [...card.shadowRoot!.querySelectorAll('[part="answer"] [part="text"]')].map(
    (text) => text.textContent?.trim(),
  );

async function questionElsewhere(community: Community) {
  const {items} = await community.questions.list({place: 'help'});
  return items[0]!;
}

async function answerElsewhere(community: Community) {
  const {items} = await community.answers.list(
    (await questionElsewhere(community)).id,
  );
  return items[0]!;
}

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

  it('marks as helpful at once, says so, and takes it back', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const {middleware, open} = aGate(/PUT .*helpful/);
    const card = await showCard(town.as('grace', middleware));
    const helpful = await findByRole('button', /^Helpful$/);
    expect(helpful).to.have.attribute('aria-pressed', 'false');
    await knowsViewer(card, town);
    const marks: unknown[] = [];
    card.addEventListener('townhall-answer-marked', (event) =>
      marks.push(event.kind, event.on),
    );

    helpful.focus();
    helpful.click();
    await findText(/1 found this helpful/);
    expect(helpful).to.have.attribute('aria-pressed', 'true');
    expect(helpful).to.have.attribute('aria-disabled', 'true');
    helpful.click();

    open();
    await until(() => announced(card) === 'Marked as helpful.');
    await until(() => helpful.ariaDisabled === 'false');
    expect(card.shadowRoot!.activeElement).to.equal(helpful);
    expect(marks).to.deep.equal(['helpful', true]);
    expect((await answerElsewhere(town.as(null))).helpfulCount).to.equal(1);

    helpful.click();
    await until(() => !textOf(card).includes('found this helpful'));
    await until(() => announced(card) === 'Mark taken back.');
    expect((await answerElsewhere(town.as(null))).helpfulCount).to.equal(0);
  });

  it('takes a refused mark back and says why beside it', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const no = aRefusal(/PUT .*helpful/, {
      status: 403,
      code: 'account_blocked',
    });
    const card = await showCard(town.as('grace', no));
    const helpful = await findByRole('button', /^Helpful$/);

    helpful.click();

    await findText(/That was not saved. Your account is blocked/);
    expect(helpful).to.have.attribute('aria-pressed', 'false');
    expect(textOf(card)).not.to.include('found this helpful');
    expect(announced(card)).to.match(/not saved/);
    await expect(card).to.be.accessible();
  });

  it('lets nobody but the asker choose, and one answer at a time', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {text: 'The first one.', createdAt: ago(3)}),
      anAnswer(question, {
        text: 'The other one.',
        author: 'grace',
        createdAt: ago(2),
      }),
    );
    const card = await showCard(town.as('ada'));
    await until(() => allByRole('button', /^Correct$/).length === 2);
    expect(allByRole('button', /^Confirm$/)).to.deep.equal([]);

    allByRole('button', /^Correct$/)[0]!.click();
    await findText(/Marked correct by Ada, now/);
    await until(() => announced(card) === 'Marked as correct.');
    await findByRole('link', /Go to the answer by Alma/);

    allByRole('button', /^Correct$/)[1]!.click();
    await findByRole('link', /Go to the answer by Grace/);
    await until(() => allByRole('link', /Go to the/).length === 1);
    await findText(/^Correct answer/);
    await expect(card).to.be.accessible();
  });

  it('lets staff confirm, also another answer than the asker chose', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {correct: {by: 'ada'}, createdAt: ago(3)}),
      anAnswer(question, {author: 'grace', createdAt: ago(2)}),
    );
    await showCard(town.as('stan'));
    await until(() => allByRole('button', /^Confirm$/).length === 2);
    expect(allByRole('button', /^Correct$/)).to.deep.equal([]);

    allByRole('button', /^Confirm$/)[1]!.click();

    await findText(/Confirmed by Stan \(staff\)/);
    await findText(/Marked correct by Ada/);
    await until(() => allByRole('link', /Go to the/).length === 2);
  });

  it('does not let people call their own answer helpful', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as('alma'));
    await findByRole('article', /Answer by Alma/);
    await knowsViewer(card, town);
    await until(() => allByRole('button', /^Helpful$/).length === 0);
  });

  it('counts that somebody has the question too', async () => {
    const town = await aTown(aQuestion({sameQuestion: ['alma']}));
    const card = await showCard(town.as('grace'), false);
    await findText(/1 person has this too/);
    const same = await findByRole('button', /^I have this question too$/);

    same.click();

    await findText(/2 people have this too/);
    expect(same).to.have.attribute('aria-pressed', 'true');
    await until(() => announced(card).startsWith('Noted'));
    expect((await questionElsewhere(town.as(null))).sameQuestionCount).to.equal(
      2,
    );
  });

  it('does not ask the asker whether they have the question too', async () => {
    const town = await aTown(aQuestion());
    await showCard(town.as('ada'), false);
    await findByRole('heading', /A question/);
    await until(() => allByRole('button', /question too/).length === 0);
  });

  it('tells a guest to sign in, and lets the page do it instead', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as(null));
    card.signInUrl = '/sign-in';
    const helpful = await findByRole('button', /^Helpful$/);
    await findText(/Your answer/);

    let intent = '';
    card.addEventListener(
      'townhall-auth-required',
      (event) => {
        intent = event.intent;
        event.preventDefault();
      },
      {once: true},
    );
    helpful.click();
    await until(() => intent === 'mark');
    await card.updateComplete;
    expect(textOf(card)).not.to.include('Sign in');

    helpful.click();
    const link = await findByRole('link', /^Sign in$/);
    expect(link).to.have.attribute('href', '/sign-in');
    expect(helpful).to.have.attribute('aria-pressed', 'false');
    await expect(card).to.be.accessible();
  });

  it('posts an answer below the others', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question, {text: 'Before.'}));
    const card = await showCard(town.as('grace'));
    await findByRole('article', /Answer by Alma/);
    let posted = '';
    card.addEventListener('townhall-answer-created', ({answerId}) => {
      posted = answerId;
    });

    await write(card, 'My way is **another**.');
    await until(() => posted !== '');

    await findByRole('article', /Answer by Grace/);
    expect(answerTexts(card)).to.deep.equal(['Before.', 'My way is another.']);
    expect(announced(card)).to.equal('Your answer is posted.');
    expect(field(card).value).to.equal('');
    await findText(/2 answers/);
    await expect(card).to.be.accessible();
  });

  it('asks for an answer with words in it', async () => {
    const town = await aTown(aQuestion());
    const card = await showCard(town.as('grace'));
    await findText(/Yours could be the first/);

    await write(card, ' ');

    await findText(/Write at least 2 characters/);
    expect(card.shadowRoot!.activeElement).to.equal(field(card));
    expect(field(card)).to.have.attribute('aria-invalid', 'true');
    await expect(card).to.be.accessible();
  });

  it('keeps a draft that could not be sent, and sends it once', async () => {
    const town = await aTown(aQuestion());
    const {cable, middleware} = aCable(/POST .*answers/);
    const card = await showCard(town.as('grace', middleware));
    await findText(/Yours could be the first/);

    cable.isCut = true;
    await write(card, 'Three careful paragraphs.');
    await findText(/was not sent. The community could not be reached/);
    expect(field(card).value).to.equal('Three careful paragraphs.');
    expect(announced(card)).to.match(/was not sent/);
    await expect(card).to.be.accessible();

    cable.isCut = false;
    (await findByRole('button', /Post answer/)).click();
    await findByRole('article', /Answer by Grace/);
    expect(answerTexts(card)).to.have.length(1);
  });

  it('keeps the draft when the question is locked meanwhile', async () => {
    const question = aQuestion({locked: true});
    const town = await aTown(question);
    const open = {...(await questionElsewhere(town.as(null))), locked: false};
    // The viewer's standing would tell at once.
    const {middleware} = aGate(/standings/);
    const card = await fixture<QuestionCard>(html`
      <townhall-question-card
        .community=${town.as('grace', middleware)}
        .question=${open}
        open
      ></townhall-question-card>
    `);
    await findText(/Yours could be the first/);

    await write(card, 'Too late, but worth keeping.');

    await findText(
      /locked and takes no more answers. Your draft is still here/,
    );
    expect(field(card).value).to.equal('Too late, but worth keeping.');
    expect(field(card).readOnly).to.equal(true);
    await findByRole('button', /Copy draft/);
    await expect(card).to.be.accessible();
  });

  it('offers no field where no answers are taken', async () => {
    const town = await aTown(aQuestion({closed: {reason: 'duplicate'}}));
    const card = await showCard(town.as('grace'));
    await findText(/This question is closed and takes no more answers/);
    expect(allByRole('textbox')).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('tells of an answer from elsewhere and leaves focus and draft alone', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question, {text: 'Before.'}));
    const card = await showCard(town.as('grace'));
    await findByRole('article', /Answer by Alma/);
    field(card).focus();
    type(card, 'While I write');

    const {id} = await questionElsewhere(town.as(null));
    await town.as('stan').answers.post(id, {text: 'From elsewhere.'});

    const pill = await findByRole('button', /1 new answer/);
    await findText(/2 answers/);
    expect(answerTexts(card)).to.deep.equal(['Before.']);
    expect(card.shadowRoot!.activeElement).to.equal(field(card));
    expect(field(card).value).to.equal('While I write');

    pill.click();
    const fresh = await findByRole('article', /Answer by Stan/);
    await until(() => card.shadowRoot!.activeElement === fresh);
    expect(answerTexts(card)).to.deep.equal(['Before.', 'From elsewhere.']);
  });

  it('shows marks from elsewhere in place, without a word', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      anAnswer(question, {text: 'First.', createdAt: ago(3)}),
      anAnswer(question, {text: 'Second.', createdAt: ago(2)}),
    );
    const card = await showCard(town.as('grace'));
    await until(() => answerTexts(card).length === 2);
    const before = answerTexts(card);

    const question1 = await questionElsewhere(town.as(null));
    const {items} = await town.as('ada').answers.list(question1.id);
    await town.as('ada').answers.mark(items[1]!.id, 'correct', true);

    await findText(/Marked correct by Ada/);
    await findText(/^Correct answer/);
    expect(answerTexts(card)).to.deep.equal(before);
    expect(announced(card)).to.equal('');
  });

  it('does not let a late event undo a newer state', async () => {
    const town = await aTown(aQuestion({sameQuestion: ['alma', 'stan']}));
    const card = await showCard(town.as(null), false);
    await findText(/2 people have this too/);
    const shown = await questionElsewhere(town.as(null));

    card.question = {...shown, sameQuestionCount: 7, version: -1};
    await card.updateComplete;

    expect(textOf(card)).to.match(/2 people have this too/);
  });

  it('brings what an opened question needs when somebody comes near', async () => {
    const question = aQuestion({text: 'Some **bold** words.'});
    const town = await aTown(question, anAnswer(question));
    const {middleware, open, seen} = aGate(/answers/);
    open();
    const card = await showCard(town.as(null, middleware), false);
    const title = await findByRole('button', /A question/);
    const excerpt = card.shadowRoot!.querySelector('[part="text"]')!;
    expect(getComputedStyle(excerpt).lineHeight).to.equal('24.8px');

    title.focus();
    await import('./answers/answers.js');
    expect(seen).to.deep.equal([]);
    expect(allByRole('textbox')).to.deep.equal([]);

    title.click();
    await findByRole('article', /Answer by Alma/);
    expect(card.shadowRoot!.activeElement).to.equal(title);
    expect(card.shadowRoot!.querySelector('strong')).to.exist;
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

  it('ignores a late answer for the question it has left', async () => {
    const left = aQuestion({title: 'The question that was left'});
    const town = await aTown(
      left,
      anAnswer(left, {text: 'Late.'}),
      aQuestion({title: 'The question that was opened', createdAt: ago(1)}),
    );
    const {items} = await town.as(null).questions.list({sort: 'new'});
    const [opened, old] = items;
    const {middleware, open, seen} = aGate(new RegExp(`${old!.id}/answers`));
    const card = await fixture<QuestionCard>(html`
      <townhall-question-card
        .community=${town.as(null, middleware)}
        .question=${old}
        open
      ></townhall-question-card>
    `);
    await until(() => seen.length > 0);

    card.question = opened;
    await findText(/Yours could be the first/);
    open();
    await card.updateComplete;

    expect(textOf(card)).to.match(/that was opened/);
    expect(answerTexts(card)).to.deep.equal([]);
  });

  it('says that a question does not exist', async () => {
    const town = await aTown();
    const card = await fixture<QuestionCard>(html`
      <townhall-question-card
        .community=${town.as(null)}
        question-id="00000000-0000-4000-8000-000000000000"
      ></townhall-question-card>
    `);
    await findText(/does not exist/);
    await expect(card).to.be.accessible();
  });

  it('offers another try where the answers do not arrive', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const {cable, middleware} = aCable(/answers/);
    cable.isCut = true;
    const card = await showCard(town.as(null, middleware));
    const retry = await findByRole('button', /Try again/);
    await expect(card).to.be.accessible();

    cable.isCut = false;
    retry.click();
    await findByRole('article', /Answer by Alma/);
  });

  it('shows more answers, and puts the focus on the first of the last ones', async () => {
    const question = aQuestion();
    const town = await aTown(
      question,
      ...Array.from({length: 22}, (_, at) =>
        anAnswer(question, {text: `Answer ${at}.`, createdAt: ago(30 - at)}),
      ),
    );
    const card = await showCard(town.as(null));
    const more = await findByRole('button', /Show more answers/);

    more.focus();
    more.click();

    await until(() => answerTexts(card).length === 22);
    const [, , last] = allByRole('article', /Answer by/).slice(18);
    await until(() => card.shadowRoot!.activeElement === last);
  });

  it('lives on when it is removed and comes back', async () => {
    const question = aQuestion();
    const town = await aTown(question, anAnswer(question));
    const card = await showCard(town.as(null));
    await findByRole('article', /Answer by Alma/);
    const parent = card.parentElement!;

    card.remove();
    const {id} = await answerElsewhere(town.as(null));
    await town.as('stan').answers.mark(id, 'confirmed', true);
    parent.append(card);

    await findText(/Confirmed by Stan/);
    await town.as('grace').answers.mark(id, 'helpful', true);
    await findText(/1 found this helpful/);
  });

  it('keeps its Enter to itself inside a form of the page', async () => {
    const town = await aTown(aQuestion());
    let isSubmitted = false;
    const {items} = await town.as(null).questions.list();
    await fixture(html`
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          isSubmitted = true;
        }}
      >
        <townhall-question-card
          .community=${town.as('grace')}
          .question=${items[0]}
          open
        ></townhall-question-card>
      </form>
    `);
    (await findByRole('button', /Post answer/)).click();
    await findText(/Write at least 2 characters/);
    expect(isSubmitted).to.equal(false);
  });
});

const ago = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

const field = (card: QuestionCard) =>
  card.shadowRoot!.querySelector<HTMLTextAreaElement>('textarea')!;

function type(card: QuestionCard, text: string) {
  field(card).value = text;
  field(card).dispatchEvent(new InputEvent('input', {bubbles: true}));
}

async function write(card: QuestionCard, text: string) {
  type(card, text);
  (await findByRole('button', /Post answer/)).click();
}

function choose(select: HTMLElement, value: string) {
  // A select is what has the role.
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change'));
}

/** Whoever looks at the card is known by now. */
async function knowsViewer(card: QuestionCard, _town: Town) {
  await card.community!.viewer();
  await card.updateComplete;
}
