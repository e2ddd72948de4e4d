import {expect, fixture, html} from '@open-wc/testing';
import type {Community, Middleware} from '@townhall/client';
import {sendKeys} from '@web/test-runner-commands';
import type {IdeaBoard} from '../idea-board/idea-board.js';
import '../idea-board/define.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aGate, aRefusal} from '../internal/testing/middleware.js';
import {anIdea} from '../internal/testing/records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import {aTown} from '../internal/testing/town.js';

const postCall = /POST .*\/ideas$/;

/** A board whose form is open. */
async function showForm(community: Community) {
  const board = await fixture<IdeaBoard>(html`
    <townhall-idea-board
      .community=${community}
      place="roadmap"
    ></townhall-idea-board>
  `);
  (await findByRole('button', /Suggest an idea/)).click();
  await findByRole('form', /Suggest an idea/);
  const form = board.shadowRoot!.querySelector('townhall-idea-form')!;
  return {board, form};
}

/** Types into a field as a visitor would. */
async function fill(label: RegExp, text: string) {
  // A text box is what has the role.
  const field = (await findByRole('textbox', label)) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return field;
}

const send = async () =>
  (await findByRole('button', /Suggest this idea/)).click();

describe('the form of <townhall-idea-board>', () => {
  it('puts the focus on the title, and says when the idea will open', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    await until(() => form.shadowRoot!.activeElement?.id === 'title');
    await findText(/opens for voting on [A-Z][a-z]+ 1, \d{4}, together with/);
    await expect(form).to.be.accessible();
  });

  it('sends an idea on Enter, shows it and says what happens next', async () => {
    const town = await aTown();
    const {board} = await showForm(town.as('ada'));
    const created: string[] = [];
    board.addEventListener('townhall-idea-created', ({ideaId}) =>
      created.push(ideaId),
    );

    await fill(/Details/, 'Because **every** morning is the same.');
    await fill(/Tags/, 'quizzes, grading,');
    await fill(/Title/, 'Remember where I left off yesterday');
    await sendKeys({press: 'Enter'});

    await findByRole('heading', /Remember where I left off/);
    await findText(/Thank you! Your idea opens for voting on/);
    expect(created).to.have.length(1);
    expect(announced(board)).to.match(/Thank you!/);
    expect(board.shadowRoot!.activeElement?.id).to.equal('taken');
    expect(allByRole('form')).to.deep.equal([]);
    await findText(/quizzes.*grading/);
  });

  it('says what is wrong beside the field, and then checks as it is mended', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    const title = await fill(/Title/, 'Too short');
    await send();

    await findText(/Write at least 10 characters/);
    expect(title).to.have.attribute('aria-invalid', 'true');
    expect(form.shadowRoot!.activeElement).to.equal(title);
    await expect(form).to.be.accessible();

    await fill(/Title/, 'This is long enough now');
    await form.updateComplete;
    expect(title).to.have.attribute('aria-invalid', 'false');
    expect(textOf(form)).to.not.include('Write at least');
  });

  it('counts the characters of the title', async () => {
    const town = await aTown();
    await showForm(town.as('ada'));
    await fill(/Title/, 'Twelve signs');
    await findText(/12 of 120/);
  });

  it('shows what others suggested, and takes a vote for that instead', async () => {
    const town = await aTown(
      anIdea({title: 'Show every due date in my own time zone'}),
    );
    const {form} = await showForm(town.as('ada'));
    await fill(/Title/, 'Show the due date in');

    const instead = await findByRole('button', /Vote for this instead/);
    await expect(form).to.be.accessible();
    instead.click();
    await findText(/You voted for this/);
    await findText(/1 of 100 net votes/);
  });

  it('does not look for the like of three words', async () => {
    const town = await aTown(anIdea());
    const {middleware, open, seen} = aGate(/similar/);
    open();
    await showForm(town.as('ada', middleware));
    await fill(/Title/, 'Show due dates');
    await fill(/Title/, 'Show due dates now');
    await until(() => seen.length > 0);
    expect(seen).to.have.length(1);
    expect(seen[0]).to.match(/Show(\+|%20)due(\+|%20)dates(\+|%20)now/);
  });

  it('keeps the draft through a refusal', async () => {
    const town = await aTown();
    const refuse = aRefusal(postCall, {status: 403, code: 'account_blocked'});
    const {form} = await showForm(town.as('ada', refuse));
    const title = await fill(/Title/, 'An idea that is not wanted');
    await send();

    await findText(/was not sent. Your account is blocked.*still here/);
    expect(announced(form)).to.match(/was not sent/);
    expect(title.value).to.equal('An idea that is not wanted');
    await expect(form).to.be.accessible();
  });

  it('sends an idea once, however often it has to try', async () => {
    const town = await aTown();
    const keys: (string | null)[] = [];
    const losesTheFirstAnswer: Middleware = async (request, next) => {
      const answer = await next(request);
      if (!postCall.test(`${request.method} ${request.url}`)) return answer;
      keys.push(request.headers.get('idempotency-key'));
      if (keys.length === 1) throw new TypeError('Failed to fetch');
      return answer;
    };
    await showForm(town.as('ada', losesTheFirstAnswer));
    await fill(/Title/, 'An idea on a shaky line');
    await send();
    await findText(/was not sent. The community could not be reached/);
    await send();

    await findText(/Thank you!/);
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
    const {items} = await town.as(null).ideas.list({place: 'roadmap'});
    expect(items).to.have.length(1);
  });

  it('keeps the draft of a guest until they have signed in', async () => {
    const town = await aTown();
    const {board} = await showForm(town.as(null));
    const wanted: string[] = [];
    board.addEventListener('townhall-auth-required', ({intent}) =>
      wanted.push(intent),
    );
    await fill(/Title/, 'A guest has an idea too');
    await send();
    await findText(/Sign in to send your idea.*still here/);
    expect(wanted).to.deep.equal(['suggest']);

    board.community = town.as('ada');
    await until(() => !/Sign in to send/.test(textOf(board)));
    await send();
    await findByRole('heading', /A guest has an idea/);
  });

  it('keeps the draft when it is closed, and gives the focus back', async () => {
    const town = await aTown();
    const {board} = await showForm(town.as('ada'));
    await fill(/Title/, 'Not quite finished yet');
    await sendKeys({press: 'Escape'});

    const open = await findByRole('button', /Suggest an idea/);
    await until(() => board.shadowRoot!.activeElement === open);
    open.click();
    const title = await findByRole('textbox', /Title/);
    expect(title).to.have.property('value', 'Not quite finished yet');
  });

  it('does not send the form of the page around it', async () => {
    const town = await aTown();
    let sent = 0;
    const around = await fixture(html`
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          sent++;
        }}
      >
        <input name="other" />
        <townhall-idea-board
          .community=${town.as('ada')}
          place="roadmap"
        ></townhall-idea-board>
      </form>
    `);
    (await findByRole('button', /Suggest an idea/)).click();
    await fill(/Title/, 'Entered in a form of ours');
    await sendKeys({press: 'Enter'});
    await findText(/Thank you!/);
    expect(sent).to.equal(0);
    expect(around.isConnected).to.equal(true);
  });
});
