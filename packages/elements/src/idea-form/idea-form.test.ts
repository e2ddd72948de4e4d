import {expect, fixture, html} from '@open-wc/testing';
import type {Middleware} from '@townhall/client';
import {sendKeys} from '@web/test-runner-commands';
import '../idea-board/define.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aRefusal} from '../internal/testing/middleware.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import {aTown} from '../internal/testing/town.js';
import {fill, postCall, send, showForm} from './testing/show-form.js';

describe('the form of <townhall-idea-board>', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('puts the focus on the title, and says when the idea will open', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    await until(() => form.shadowRoot!.activeElement?.id === 'title');
    await findText(/opens for voting on [A-Z][a-z]+ 1, \d{4}, together with/);
    await expect(form).to.be.accessible();
  });

  it('sends an idea on Enter, shows it and says what happens next', async () => {
    const town = await aTown();
    const {board, form} = await showForm(town.as('ada'));
    const created: string[] = [];
    board.addEventListener('townhall-idea-created', ({ideaId}) =>
      created.push(ideaId),
    );

    await fill(/Details/, 'Because **every** morning is the same.');
    await fill(/Tags/, 'quizzes, grading,');
    await fill(/Title/, 'Remember where I left off yesterday');
    await sendKeys({press: 'Enter'});

    await findByRole('region', /Thank you for your idea!/);
    await findText(/Remember where I left off yesterday Your idea opens for/);
    expect(created).to.have.length(1);
    expect(announced(form)).to.match(/Thank you.* opens for voting on/);
    await until(() => form.shadowRoot!.activeElement?.id === 'taken');
    expect(allByRole('form')).to.deep.equal([]);
    await findText(/quizzes.*grading/);
    await expect(form).to.be.accessible();
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

    await findText(/Thank you/);
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
    const {items} = await town.as(null).ideas.list({place: 'roadmap'});
    expect(items).to.have.length(1);
  });

  it('keeps what a guest wrote until they have signed in', async () => {
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

  it('gives the focus back when it is closed, and keeps what was written', async () => {
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
    await findText(/Thank you/);
    expect(sent).to.equal(0);
    expect(around.isConnected).to.equal(true);
  });
});
