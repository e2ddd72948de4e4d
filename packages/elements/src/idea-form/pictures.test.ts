import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {
  aPictureFile,
  chooseFiles,
  handedOver,
} from '../internal/testing/picture-files.js';
import {fill, postCall, send, showForm} from './testing/show-form.js';

const imageCall = /POST .*\/images$/;
const descriptions = () => allByRole('textbox', /What does picture/);

/** An open form, with so many pictures in it. */
async function showPictures(count: number) {
  const town = await aTown();
  const shown = await showForm(town.as('ada'));
  const colours = ['teal', 'plum', 'gold'].slice(0, count);
  for (const [at, colour] of colours.entries()) {
    const file = await aPictureFile(`${colour}.png`, {colour});
    await chooseFiles(shown.form, file);
    await until(() => descriptions().length === at + 1);
  }
  return {town, ...shown};
}

describe('the pictures of an idea that is written', () => {
  beforeEach(() => localStorage.clear());

  it('are shown where they are kept, described, and sent with it', async () => {
    const {town, form} = await showPictures(1);
    expect(announced(form)).to.match(/teal.png was added. Say what it shows/);
    const picture = form.shadowRoot!.querySelector('img')!;
    expect(picture.src).to.match(/^http.*\/images\/.*\?key=/);
    await until(() => picture.complete && picture.naturalWidth === 40);
    await fill(/What does picture 1 show/, 'A teal rectangle');
    await expect(form).to.be.accessible();
    await fill(/Title/, 'Show more rectangles');
    await send();

    await findText(/Thank you/);
    const {items} = await town.as(null).ideas.list({place: 'roadmap'});
    expect(items[0]?.images).to.have.length(1);
    expect(items[0]?.images[0]).to.include({
      alt: 'A teal rectangle',
      width: 40,
      height: 30,
    });
  });

  it('have to be described, or said to decorate', async () => {
    const {town, form} = await showPictures(1);
    await fill(/Title/, 'Show more rectangles');
    await send();
    await findText(/Say what each picture shows, or that it only decorates/);
    const [field] = descriptions();
    expect(field).to.have.attribute('aria-invalid', 'true');
    await until(() => form.shadowRoot!.activeElement === field);
    await expect(form).to.be.accessible();

    (await findByRole('checkbox', /It only decorates/)).click();
    await until(() => !/Say what each/.test(textOf(form)));
    await send();
    await findText(/Thank you/);
    const {items} = await town.as(null).ideas.list({place: 'roadmap'});
    expect(items[0]?.images[0]?.alt).to.equal('');
  });

  it('change places and go by keyboard, and the focus stays with them', async () => {
    const {form} = await showPictures(3);
    await fill(/picture 1/, 'One');
    await fill(/picture 2/, 'Two');
    await fill(/picture 3/, 'Three');
    const words = () =>
      descriptions().map((field) => (field as HTMLInputElement).value);
    allByRole('button', /Move later/)[0]?.focus();
    await sendKeys({press: 'Enter'});
    await until(() => words().join() === 'Two,One,Three');
    expect(announced(form)).to.equal('The picture is now number 2 of 3.');
    await sendKeys({press: 'Enter'});
    await until(() => words().join() === 'Two,Three,One');
    await until(() =>
      /earlier/.test(form.shadowRoot!.activeElement?.textContent ?? ''),
    );

    // Three are the most.
    expect(form.shadowRoot!.querySelector('#images')).to.equal(null);
    allByRole('button', /Remove/)[0]?.focus();
    await sendKeys({press: 'Enter'});
    await until(() => words().join() === 'Three,One');
    await until(() => form.shadowRoot!.activeElement?.id === 'images');
    expect(announced(form)).to.equal('The picture was removed.');
  });

  it('are there again with the draft', async () => {
    const {town, board} = await showPictures(1);
    await fill(/picture 1/, 'A teal rectangle');
    board.remove();
    await showForm(town.as('ada'));
    const field = await findByRole('textbox', /What does picture 1 show/);
    expect(field).to.have.property('value', 'A teal rectangle');
  });

  it('are pasted and dropped', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    await until(() => form.shadowRoot!.querySelector('#images'));
    const drop = (type: string, file: File) =>
      form.shadowRoot!.querySelector('.pictures')!.dispatchEvent(
        type === 'drop'
          ? new DragEvent(type, {
              bubbles: true,
              cancelable: true,
              dataTransfer: handedOver(file),
            })
          : new ClipboardEvent(type, {
              bubbles: true,
              cancelable: true,
              clipboardData: handedOver(file),
            }),
      );
    const goesOn = drop('drop', await aPictureFile('dropped.png'));
    expect(goesOn, 'the browser would open it').to.equal(false);
    await until(() => descriptions().length === 1);
    drop('paste', await aPictureFile('pasted.png', {colour: 'plum'}));
    await until(() => descriptions().length === 2);
  });

  it('are no more than three', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    const files = await Promise.all(
      ['teal', 'plum', 'gold', 'navy'].map((colour) =>
        aPictureFile(`${colour}.png`, {colour}),
      ),
    );
    await chooseFiles(form, ...files);
    expect(announced(form)).to.match(/takes 3 pictures, so not all/);
    await until(() => descriptions().length === 3);
  });

  it('say while they are on their way, and can be called off', async () => {
    const town = await aTown();
    const {middleware, seen} = aGate(imageCall);
    const {form} = await showForm(town.as('ada', middleware));
    await chooseFiles(form, await aPictureFile());
    await findByRole('progressbar', /Sending sketch.png/);
    await until(() => seen.length === 1);
    await expect(form).to.be.accessible();
    await fill(/Title/, 'Show more rectangles');
    await send();
    await findText(/Wait until the pictures have arrived/);

    allByRole('button', /^Cancel$/)[0]?.click();
    await until(() => allByRole('progressbar').length === 0);
    await send();
    await findText(/Thank you/);
  });

  it('say why they did not arrive, and are sent again', async () => {
    const town = await aTown();
    const {cable, middleware} = aCable(imageCall);
    cable.isCut = true;
    const {form} = await showForm(town.as('ada', middleware));
    await fill(/Title/, 'Written before the picture');
    await chooseFiles(form, await aPictureFile());
    await findText(/sketch.png: The community could not be reached/);
    expect(announced(form)).to.match(/could not be reached/);
    await expect(form).to.be.accessible();
    cable.isCut = false;
    (await findByRole('button', /Try again/)).click();
    await findByRole('textbox', /What does picture 1 show/);
    expect(await findByRole('textbox', /Title/)).to.have.property(
      'value',
      'Written before the picture',
    );
  });

  it('are refused in words, and the rest stays', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    const text = new File(['<svg/>'], 'drawing.png', {type: 'image/png'});
    await chooseFiles(form, text);
    await findText(/drawing.png: Send a PNG, JPEG, WebP or GIF picture/);
    expect(allByRole('button', /Try again/)).to.deep.equal([]);
    (await findByRole('button', /Remove/)).click();
    await until(() => !/drawing.png/.test(textOf(form)));
  });

  it('are drawn again where a camera made them too large', async () => {
    const town = await aTown();
    const {form} = await showForm(town.as('ada'));
    const small = await aPictureFile('camera.png', {width: 3_000, height: 30});
    const camera = new File(
      [small, new Uint8Array(2 * 1_024 ** 2)],
      'camera.png',
      {type: 'image/png'},
    );
    await chooseFiles(form, camera);
    await findByRole('textbox', /What does picture 1 show/);
    const picture = form.shadowRoot!.querySelector('img')!;
    expect(picture.getAttribute('width')).to.equal('2400');
    expect(picture.getAttribute('height')).to.equal('24');
  });

  it('keep the draft where the community has lost one of them', async () => {
    const town = await aTown();
    const {form} = await showForm(
      town.as(
        'ada',
        aRefusal(postCall, {
          status: 400,
          code: 'invalid_request',
          fields: [{path: 'images', message: 'A picture is no longer there.'}],
        }),
      ),
    );
    await chooseFiles(form, await aPictureFile());
    await findByRole('textbox', /What does picture 1 show/);
    await fill(/picture 1/, 'A teal rectangle');
    await fill(/Title/, 'Show more rectangles');
    await send();
    await findText(/A picture is no longer there/);
    expect(descriptions()).to.have.length(1);
    await until(
      () => form.shadowRoot!.activeElement?.getAttribute('name') === 'images',
    );
  });
});
