import {expect} from '@open-wc/testing';
import type {Middleware} from '@townhall/client';
import {sendKeys} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {aBoard, fill, postCall, send, showForm} from './testing/show-form.js';

describe('what the form of a board asks', () => {
  beforeEach(() => localStorage.clear());

  it('is the kind, who it is for and what it is about, as the board says', async () => {
    const town = await aTown(aBoard());
    const {form} = await showForm(town.as('ada'), 'lab');
    await fill(/Title/, 'Grade the quizzes by themselves');
    (await findByRole('radio', /A change of what is there/)).click();
    (await findByRole('radio', /Student/)).click();
    // A list of options is what has the role.
    const area = (await findByRole(
      'combobox',
      /What is it about/,
    )) as HTMLSelectElement;
    expect([...area.options].map(({label}) => label)).to.include.members([
      'Choose…',
      'Quizzes',
    ]);
    area.value = 'grades';
    area.dispatchEvent(new Event('change', {bubbles: true}));
    await expect(form).to.be.accessible();
    await send();

    await findText(/Thank you/);
    const {items} = await town.as(null).ideas.list({place: 'lab'});
    expect(items[0]).to.include({
      kind: 'modify',
      audience: 'Student',
      area: 'grades',
    });
  });

  it('is nothing of that where the board does not ask', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    await findText(/opens for voting/);
    expect(allByRole('radio')).to.deep.equal([]);
    expect(form.shadowRoot!.querySelector('select')).to.equal(null);
  });

  it('is chosen by keyboard alone, and complained about where it is missing', async () => {
    const town = await aTown(aBoard({areas: []}));
    const {form} = await showForm(town.as('ada'), 'lab');
    await fill(/Title/, 'Grade the quizzes by themselves');
    await sendKeys({press: 'Enter'});

    const group = await findByRole('radiogroup', /What is it\?/);
    expect(group).to.have.attribute('aria-invalid', 'true');
    await findText(/What is it\?.*Choose one of these.*Who is it for\?/);
    await until(
      () => form.shadowRoot!.activeElement?.getAttribute('name') === 'kind',
    );
    await expect(form).to.be.accessible();

    await sendKeys({press: 'Space'});
    await until(() => group.getAttribute('aria-invalid') === 'false');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'ArrowDown'});
    await fill(/Title/, 'Grade the quizzes by themselves');
    await sendKeys({press: 'Enter'});
    await findText(/Thank you/);
    const {items} = await town.as(null).ideas.list({place: 'lab'});
    expect(items[0]).to.include({kind: 'new', audience: 'Student'});
  });

  it('says what is wrong beside the field, and then checks as it is mended', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    const title = await fill(/Title/, 'Too short');
    await send();

    await findText(/Write at least 10 characters/);
    expect(title).to.have.attribute('aria-invalid', 'true');
    await until(() => form.shadowRoot!.activeElement === title);
    await expect(form).to.be.accessible();

    await fill(/Title/, 'This is long enough now');
    await form.updateComplete;
    expect(title).to.have.attribute('aria-invalid', 'false');
    expect(textOf(form)).to.not.include('Write at least');
  });

  it('shows what the community says of a field at that field', async () => {
    const town = await aTown();
    const knowsBetter: Middleware = async (request, next) =>
      postCall.test(`${request.method} ${request.url}`)
        ? Response.json(
            {
              title: 'The request does not fit what is asked here.',
              status: 400,
              code: 'invalid_request',
              fields: [{path: 'tags.0', message: 'Not a tag we know.'}],
            },
            {status: 400},
          )
        : next(request);
    const {form} = await showForm(town.as('ada', knowsBetter));
    await fill(/Title/, 'An idea with an odd tag');
    const tags = await fill(/Tags/, 'oddity');
    await send();

    await findText(/Not a tag we know.*Something in it has to change first/);
    expect(tags).to.have.attribute('aria-invalid', 'true');
    await until(() => form.shadowRoot!.activeElement === tags);
    expect(tags.value).to.equal('oddity');
    await expect(form).to.be.accessible();
  });

  it('counts the title, and says how much is left only near its end', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    const waiting: (() => void)[] = [];
    form.later = (milliseconds, act) => {
      if (milliseconds > 500) waiting.push(act);
      return () => void waiting.splice(waiting.indexOf(act), 1);
    };
    await fill(/Title/, 'Twelve signs');
    await findText(/12 of 120/);
    expect(waiting).to.have.length(0);

    await fill(/Title/, 'x'.repeat(114));
    await fill(/Title/, 'x'.repeat(115));
    expect(waiting).to.have.length(1);
    waiting[0]?.();
    expect(announced(form)).to.equal('5 characters left.');
    await fill(/Title/, 'x'.repeat(121));
    waiting.at(-1)?.();
    expect(announced(form)).to.equal('1 character too many.');
  });

  it('puts the template in once, and does not send it unchanged', async () => {
    const town = await aTown(
      aBoard({
        template: '**Who** needs it?',
        audiences: [],
        areas: [],
        asksKind: false,
      }),
    );
    const {board} = await showForm(town.as('ada'), 'lab');
    const text = await findByRole('textbox', /Details/);
    await until(() => (text as HTMLTextAreaElement).value !== '');
    expect(text).to.have.property('value', '**Who** needs it?');
    await fill(/Title/, 'An idea without any details');
    await send();
    await findText(/Thank you/);
    const {items} = await town.as(null).ideas.list({place: 'lab'});
    expect(items[0]?.excerpt).to.equal('');

    (await findByRole('button', /Suggest an idea/)).click();
    await until(async () => allByRole('textbox', /Details/).length === 1);
    await fill(/Details/, '');
    await fill(/Title/, 'And another one');
    await board.updateComplete;
    expect(await findByRole('textbox', /Details/)).to.have.property(
      'value',
      '',
    );
  });

  it('tells before it is sent what becomes of an idea', async () => {
    const town = await aTown(
      aBoard(
        {review: true},
        {
          budget: {
            votes: 7,
            period: 'month',
            countsDown: true,
            returnOnClose: true,
          },
          limits: {
            votesPerMinute: null,
            downvotesPerDay: null,
            downvotesPerDayAndAuthor: null,
            ideasPerDay: 2,
          },
        },
      ),
    );
    await showForm(town.as('ada'), 'lab');
    const list = await findByRole('list', /What happens with your idea/);
    const said = textOf(list);
    expect(said).to.match(/Staff looks at it before others can see it/);
    expect(said).to.match(/opens for voting on [A-Z][a-z]+ 1, \d{4}/);
    expect(said).to.match(/It needs 100 net votes/);
    expect(said).to.match(/open for 3 months/);
    expect(said).to.match(/7 votes a month; suggesting costs none/);
    expect(said).to.match(/You can suggest 2 a day/);
  });
});
