import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {aQuestion} from '../internal/testing/question-records.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {Suggestions} from './suggestions.js';

const atOnce: Suggestions['later'] = (_milliseconds, act) => {
  let isOff = false;
  queueMicrotask(() => {
    if (!isOff) act();
  });
  return () => {
    isOff = true;
  };
};

/** A field of a page, with names suggested in it. */
async function showField(community: Community, dir = 'ltr') {
  const form = await fixture<HTMLFormElement>(html`
    <form dir=${dir}>
      <label for="text">Details</label>
      <textarea id="text"></textarea>
      <townhall-suggestions
        for="text"
        .community=${community}
        .later=${atOnce}
      ></townhall-suggestions>
    </form>
  `);
  const field = form.querySelector('textarea')!;
  await until(() => field.getAttribute('aria-autocomplete') === 'list');
  return {form, field};
}

/** A field of a page, with the tags of a place suggested in it. */
async function showTags(community: Community) {
  const form = await fixture<HTMLFormElement>(html`
    <form>
      <label for="tags">Tags</label>
      <input id="tags" autocomplete="off" />
      <townhall-suggestions
        for="tags"
        .place=${'help'}
        .community=${community}
        .later=${atOnce}
      ></townhall-suggestions>
    </form>
  `);
  const field = form.querySelector('input')!;
  await until(() => field.getAttribute('role') === 'combobox');
  return {form, field};
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function type(field: Field, text: string) {
  field.focus();
  field.value += text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

function press(field: Field, key: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    cancelable: true,
    ...more,
  });
  field.dispatchEvent(event);
  return event.defaultPrevented;
}

const options = () => allByRole('option').map((one) => one.textContent?.trim());
const active = (field: Field) => {
  const id = field.getAttribute('aria-activedescendant');
  // The same tree: what the field names is found where the field is.
  return id && document.getElementById(id)?.textContent?.trim();
};

describe('names suggested in a field', () => {
  before(() => aTown());

  it('are offered behind an @, and chosen with Enter', async () => {
    const {form, field} = await showField((await aTown()).as('ada'));
    type(field, 'Ask @gr');
    await findByRole('listbox', /People/);
    expect(options().some((name) => name?.startsWith('Grace'))).to.equal(true);
    expect(active(field)).to.match(/^Grace/);
    await expect(form).to.be.accessible();
    expect(press(field, 'Enter')).to.equal(true);
    expect(field.value).to.match(/^Ask @Grace\S* ?.*$/);
    await until(() => options().length === 0);
    expect(document.activeElement).to.equal(field);
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    document.execCommand('undo');
    expect(field.value).to.match(/^Ask @gr|^$/);
  });

  it('go with Escape, and what was written stays', async () => {
    const {form, field} = await showField((await aTown()).as('ada'));
    let closed = 0;
    form.addEventListener('keydown', ({key}) => {
      if (key === 'Escape') closed += 1;
    });
    type(field, '@gr');
    await until(() => options().length > 0);
    expect(press(field, 'Escape')).to.equal(true);
    await until(() => options().length === 0);
    expect(field.value).to.equal('@gr');
    expect(closed).to.equal(0);
    press(field, 'Escape');
    expect(closed).to.equal(1);
  });

  it('are chosen with the mouse, and the focus stays in the field', async () => {
    const {field} = await showField((await aTown()).as('ada'));
    type(field, '@gr');
    await until(() => options().length > 0);
    const option = await findByRole('option', /^Grace/);
    const down = new MouseEvent('mousedown', {bubbles: true, cancelable: true});
    option.dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(true);
    option.click();
    expect(field.value).to.match(/^@Grace/);
    expect(document.activeElement).to.equal(field);
  });

  it('leave the keys alone where there is nothing to choose', async () => {
    const {field} = await showField((await aTown()).as('ada'));
    type(field, 'No name here');
    for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape']) {
      expect(press(field, key), key).to.equal(false);
    }
    type(field, ' @gr');
    await until(() => options().length > 0);
    expect(press(field, 'Enter', {isComposing: true})).to.equal(false);
    expect(press(field, 'Enter', {ctrlKey: true})).to.equal(false);
    field.blur();
    await until(() => options().length === 0);
  });

  it('are not offered to a guest, who goes on writing', async () => {
    const {field} = await showField((await aTown()).as(null));
    type(field, '@gr');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(options()).to.deep.equal([]);
    expect(press(field, 'Enter')).to.equal(false);
  });
});

describe('tags suggested in a field', () => {
  before(() => aTown());

  it('are those that others use and are not chosen yet', async () => {
    const town = await aTown(
      aQuestion({tags: ['grades', 'groups']}),
      aQuestion({tags: ['groups']}),
    );
    const {form, field} = await showTags(town.as('ada'));
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    type(field, 'gr');
    await until(() => options().length === 2);
    expect(options()).to.deep.equal(['groups', 'grades']);
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    // Enter sends the form until somebody has gone to a tag.
    expect(press(field, 'Enter')).to.equal(false);
    press(field, 'ArrowDown');
    await until(() => active(field) === 'groups');
    await expect(form).to.be.accessible();
    press(field, 'ArrowUp');
    await until(() => active(field) === 'grades');
    press(field, 'ArrowDown');
    await until(() => active(field) === 'groups');
    expect(press(field, 'Tab')).to.equal(true);
    expect(field.value).to.equal('groups, ');
    type(field, 'gr');
    await until(() => options().length === 1);
    expect(options()).to.deep.equal(['grades']);
    // A comma of any script parts them, as it does where they are sent.
    field.value = '';
    type(field, '');
    await until(() => options().length === 0);
    type(field, 'groups، gr');
    await until(() => options().length === 1);
    expect(options()).to.deep.equal(['grades']);
  });
});
