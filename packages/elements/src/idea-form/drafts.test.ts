import {expect} from '@open-wc/testing';
import {findByRole} from '../internal/testing/by-role.js';
import {aGate} from '../internal/testing/middleware.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {
  aBoard,
  fill,
  openForm,
  postCall,
  send,
  showForm,
} from './testing/show-form.js';

const value = async (label: RegExp) =>
  // A text box is what has the role.
  ((await findByRole('textbox', label)) as HTMLInputElement).value;

/** Whether the browser would ask before it leaves the page. */
function asksBeforeLeaving() {
  const leaving = new Event('beforeunload', {cancelable: true});
  return !dispatchEvent(leaving);
}

describe('the draft of an idea', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('is there again when its author comes back, with what they chose', async () => {
    const town = await aTown(aBoard());
    const {board} = await showForm(town.as('ada'), 'lab');
    await fill(/Title/, 'Half a thought');
    (await findByRole('radio', /Teacher/)).click();
    board.remove();

    await showForm(town.as('ada'), 'lab');
    await until(async () => (await value(/Title/)) === 'Half a thought');
    expect(await findByRole('radio', /Teacher/)).to.have.property(
      'checked',
      true,
    );
  });

  it('is nobody else’s, and of no other board', async () => {
    const town = await aTown(aBoard());
    const {board} = await showForm(town.as('ada'));
    await fill(/Title/, 'A secret of Ada’s');
    await until(() => localStorage.length === 1);
    board.community = town.as('grace');
    await until(async () => (await value(/Title/)) === '');
    board.community = town.as('ada');
    await until(async () => (await value(/Title/)) === 'A secret of Ada’s');
    board.place = 'lab';
    await until(async () => (await value(/Title/)) === '');
  });

  it('stays in the tab of a guest, and goes with them when they sign in', async () => {
    const town = await aTown();
    const {board} = await showForm(town.as(null));
    await fill(/Title/, 'Thought of without an account');
    await until(() => sessionStorage.length === 1);
    expect(localStorage.length).to.equal(0);
    board.remove();

    await showForm(town.as('ada'));
    await until(async () => (await value(/Title/)).startsWith('Thought of'));
    await send();
    await findText(/Thank you/);
    expect(sessionStorage.length).to.equal(0);
    expect(localStorage.length).to.equal(0);
  });

  it('is gone when the idea was taken', async () => {
    const town = await aTown();
    const {board} = await showForm(town.as('ada'));
    await fill(/Title/, 'Sent and forgotten');
    await until(() => localStorage.length === 1);
    await send();
    await findText(/Thank you/);
    expect(localStorage.length).to.equal(0);
    await openForm(board);
    expect(await value(/Title/)).to.equal('');
  });

  it('is not stored before anything of their own is written', async () => {
    const town = await aTown(aBoard({template: 'Who needs it?'}));
    const {form} = await showForm(town.as('ada'), 'lab');
    await until(async () => (await value(/Details/)) !== '');
    await form.updateComplete;
    expect(localStorage.length).to.equal(0);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('survives what others wrote in its place', async () => {
    const town = await aTown();
    const {board, form} = await showForm(town.as('ada'));
    await fill(/Title/, 'To be spoilt');
    await until(() => localStorage.length === 1);
    localStorage.setItem(localStorage.key(0) ?? '', '{"title": 5, "at": ');
    board.remove();
    expect(form.isConnected).to.equal(false);
    await showForm(town.as('ada'));
    expect(await value(/Title/)).to.equal('');
  });

  it('lets the browser ask only while leaving would lose something', async () => {
    const town = await aTown();
    const {middleware, open, seen} = aGate(postCall);
    const {form} = await showForm(town.as('ada', middleware));
    await until(() => form.shadowRoot!.activeElement);
    await fill(/Title/, 'Stored as it is written');
    await until(() => localStorage.length === 1);
    await form.updateComplete;
    expect(asksBeforeLeaving()).to.equal(false);

    await send();
    await until(() => seen.length === 1);
    expect(asksBeforeLeaving()).to.equal(true);
    open();
    await findText(/Thank you/);
    await form.updateComplete;
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('lets the browser ask where it does not store', async () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    try {
      const town = await aTown();
      const {board, form} = await showForm(town.as('ada'));
      await findText(/opens for voting/);
      await fill(/Title/, 'Nowhere to be kept');
      await form.updateComplete;
      expect(asksBeforeLeaving()).to.equal(true);
      board.remove();
      expect(asksBeforeLeaving()).to.equal(false);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
