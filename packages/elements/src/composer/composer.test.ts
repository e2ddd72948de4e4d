import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable} from '../internal/testing/middleware.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';

/** A form of a page with such a field. */
async function showField(community: Community, dir = 'ltr') {
  let sent = 0;
  const form = await fixture<HTMLFormElement>(html`
    <form
      dir=${dir}
      @submit=${(event: Event) => {
        event.preventDefault();
        sent += 1;
      }}
    >
      <label for="text">Details</label>
      <textarea id="text"></textarea>
      <townhall-composer for="text" .community=${community}></townhall-composer>
    </form>
  `);
  const field = form.querySelector('textarea')!;
  await findByRole('toolbar', /Formatting/);
  return {form, field, sent: () => sent};
}

const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      cancelable: true,
      ...more,
    }),
  );

describe('the tools of a text field on a page', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('work by button and by key, and leave the focus in the text', async () => {
    const {form, field} = await showField((await aTown()).as('ada'));
    const heard: string[] = [];
    field.addEventListener('input', () => heard.push(field.value));
    field.value = 'strong';
    field.setSelectionRange(0, 6);

    (await findByRole('button', /^Bold$/)).click();
    expect(field.value).to.equal('**strong**');
    expect(document.activeElement).to.equal(field);
    expect(heard).to.deep.equal(['**strong**']);
    press(field, 'b', {ctrlKey: true});
    expect(field.value).to.equal('strong');
    press(field, 'k', {metaKey: true});
    expect(field.value).to.equal('[strong](https://)');
    await expect(form).to.be.accessible();
  });

  it('are one stop of the Tab key, with arrows among them', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const {form} = await showField((await aTown()).as('ada'), dir);
      const bold = await findByRole('button', /^Bold$/);
      const stops = () =>
        allByRole('button').filter(({tabIndex}) => tabIndex === 0);
      expect(stops()).to.deep.equal([bold]);
      bold.focus();
      press(bold, dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft');
      const preview = await findByRole('button', /^Preview$/);
      await until(() => stops()[0] === preview);
      expect(stops()).to.have.length(1);
      form.remove();
    }
  });

  it('send the form with Ctrl or Cmd and Enter', async () => {
    const {field, sent} = await showField((await aTown()).as('ada'));
    press(field, 'Enter');
    press(field, 'Enter', {ctrlKey: true});
    press(field, 'Enter', {metaKey: true});
    expect(sent()).to.equal(2);
  });

  it('show what the community makes of the text, and how long it is', async () => {
    const {form, field} = await showField((await aTown()).as('ada'));
    field.value = 'A **bold** <b>word</b>';
    field.dispatchEvent(new InputEvent('input'));
    await findText(/22 of 20,000/);
    const button = await findByRole('button', /^Preview$/);
    button.click();

    const region = await findByRole('region', /Preview/);
    await until(() => textOf(region) === 'A bold <b>word</b>');
    expect(region.querySelector('strong')!.textContent).to.equal('bold');
    expect(region.querySelector('b')).to.equal(null);
    expect(button).to.have.attribute('aria-pressed', 'true');
    await expect(form).to.be.accessible();

    field.value = '- one';
    field.dispatchEvent(new InputEvent('input'));
    await until(
      () => region.querySelector('li')?.textContent?.trim() === 'one',
    );
    button.click();
    await until(() => allByRole('region', /Preview/).length === 0);
  });

  it('say that there is no preview, and keep the text', async () => {
    const {cable, middleware} = aCable(/preview/);
    cable.isCut = true;
    const {form, field} = await showField(
      (await aTown()).as('ada', middleware),
    );
    field.value = 'Still here';
    (await findByRole('button', /^Preview$/)).click();
    await findText(/preview could not be made/);
    expect(field.value).to.equal('Still here');
    await expect(form).to.be.accessible();
  });

  it('put rich text that is pasted where the cursor is, as Markdown', async () => {
    const {field} = await showField((await aTown()).as('ada'));
    const paste = (types: Record<string, string>) => {
      const clipboardData = new DataTransfer();
      for (const [type, data] of Object.entries(types)) {
        clipboardData.setData(type, data);
      }
      const event = new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      });
      field.dispatchEvent(event);
      return event.defaultPrevented;
    };
    field.value = 'Before: .';
    field.setSelectionRange(8, 8);
    expect(
      paste({'text/html': '<p><b>x</b><img src=a onerror=alert(1)></p>'}),
    ).to.equal(true);
    expect(field.value).to.equal('Before: **x**.');
    // What is plain anyway is the browser's to paste.
    expect(
      paste({'text/html': '<p>plain</p>', 'text/plain': 'plain'}),
    ).to.equal(false);
  });
});
