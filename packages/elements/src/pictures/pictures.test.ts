import {expect, fixture, html} from '@open-wc/testing';
import type {Community, Inline} from '@townhall/client';
import '../composer/define.js';
import '../question-card/define.js';
import '../question-form/define.js';
import {showCardOf} from '../question-card/testing/card-on-page.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate} from '../internal/testing/middleware.js';
import {
  aPictureFile,
  chooseFiles,
  handedOver,
} from '../internal/testing/picture-files.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown, type Town} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';

/** A field of a page that takes pictures. */
async function showField(community: Community, pictures = true) {
  const form = await fixture<HTMLElement>(html`
    <form>
      <label for="text">Details</label>
      <textarea id="text"></textarea>
      <townhall-composer
        for="text"
        ?pictures=${pictures}
        .community=${community}
      ></townhall-composer>
    </form>
  `);
  const field = form.querySelector('textarea')!;
  const composer = form.querySelector('townhall-composer')!;
  await findByRole('toolbar', /Formatting/);
  return {form, field, composer};
}

const pictureButton = () => findByRole('button', /^Picture$/);
const imageIn = /^!\[\]\(image:[\da-f-]{36}\)$/;
const upload = /POST .*\/images$/;

/** A question with a picture, sent by Ada. */
async function ask(town: Town, more: {text?: string; width?: number} = {}) {
  const {images, questions} = town.as('ada');
  const {width = 60} = more;
  const {id} = await images.add(await aPictureFile('a.png', {width}));
  return questions.ask({
    place: 'help',
    title: 'What does this sign mean?',
    text: more.text ?? `Look: ![A teal sign](image:${id}) so?`,
  });
}

describe('pictures for a text', () => {
  before(() => aTown());

  it('are chosen, sent and put where somebody writes', async () => {
    const {form, field, composer} = await showField((await aTown()).as('ada'));
    await pictureButton();
    field.value = 'Before';
    field.focus();
    field.setSelectionRange(6, 6);
    await chooseFiles(composer, await aPictureFile('sign.png'));
    await until(() => field.value.includes('image:'));
    const [first, second] = field.value.split('\n');
    expect(first).to.equal('Before');
    expect(second).to.match(imageIn);
    // What it shows is written next.
    expect(field.selectionStart).to.equal('Before\n!['.length);
    expect(document.activeElement).to.equal(field);
    const said = composer.shadowRoot!.querySelector('[role="status"]')!;
    expect(said.textContent).to.match(/^sign\.png was added\. Write between/);
    await expect(form).to.be.accessible();

    (await findByRole('button', /^Preview$/)).click();
    const link = await findByRole('link', /^Picture.*new tab/);
    await until(() => link.querySelector('img')!.naturalWidth === 40);
    await expect(form).to.be.accessible();
  });

  it('are pasted and dropped, and words are pasted as words', async () => {
    const {field} = await showField((await aTown()).as('ada'));
    await pictureButton();
    const paste = (data: DataTransfer) =>
      field.dispatchEvent(
        new ClipboardEvent('paste', {
          bubbles: true,
          cancelable: true,
          clipboardData: data,
        }),
      );
    const words = handedOver(await aPictureFile('words.png'));
    words.setData('text/plain', 'words');
    expect(paste(words), 'taken by the browser').to.equal(true);
    expect(paste(handedOver(await aPictureFile()))).to.equal(false);
    await until(() => imageIn.test(field.value.trim()));
    const dropped = new DragEvent('drop', {
      bubbles: true,
      cancelable: true,
      dataTransfer: handedOver(await aPictureFile('b.png', {colour: 'plum'})),
    });
    expect(field.dispatchEvent(dropped)).to.equal(false);
    await until(() => field.value.match(/image:/g)?.length === 2);
  });

  it('go behind what is written meanwhile', async () => {
    const {middleware, open, seen} = aGate(upload);
    const {field, composer} = await showField(
      (await aTown()).as('ada', middleware),
    );
    await pictureButton();
    field.focus();
    const files = ['teal', 'plum'].map((colour) =>
      aPictureFile(`${colour}.png`, {colour}),
    );
    await chooseFiles(composer, ...(await Promise.all(files)));
    await findText(/Sending plum\.png/);
    field.value = 'I go on';
    field.setSelectionRange(3, 3);
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await until(() => seen.length === 2);
    open();
    await until(() => field.value.match(/image:/g)?.length === 2);
    const [words, ...pictures] = field.value.split('\n');
    expect(words).to.equal('I go on');
    for (const picture of pictures) expect(picture).to.match(imageIn);
    expect(field.selectionStart).to.equal(3);
  });

  it('say why they did not arrive, and can be sent again', async () => {
    const {cable, middleware} = aCable(upload);
    const {form, field, composer} = await showField(
      (await aTown()).as('ada', middleware),
    );
    await pictureButton();
    cable.isCut = true;
    await chooseFiles(composer, await aPictureFile('sign.png'));
    await findText(/sign\.png: The community could not be reached/);
    await expect(form).to.be.accessible();
    cable.isCut = false;
    (await findByRole('button', /Try again/)).click();
    await until(() => imageIn.test(field.value));
    expect(composer.shadowRoot!.querySelectorAll('li')).to.have.length(0);

    const text = new File(['words'], 'notes.png', {type: 'image/png'});
    await chooseFiles(composer, text);
    await findText(/notes\.png: Send a PNG, JPEG, WebP or GIF/);
    expect(allByRole('button', /Try again/)).to.have.length(0);
    (await findByRole('button', /^Remove$/)).click();
    await until(() => !composer.shadowRoot!.querySelector('li'));
  });

  it('have a button only where the place takes them', async () => {
    const town = await aTown();
    await showField(town.as('ada'), false);
    expect(allByRole('button', /^Picture$/)).to.have.length(0);
  });

  it('belong to the tools, with one Tab stop for all', async () => {
    await showField((await aTown()).as('ada'));
    const button = await pictureButton();
    const code = await findByRole('button', /^Block of code$/);
    const preview = await findByRole('button', /^Preview$/);
    const stops = () =>
      allByRole('button').filter(({tabIndex}) => tabIndex === 0);
    const arrow = (key: string) =>
      // What has the focus in its shadow root.
      code.parentElement!.dispatchEvent(
        new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}),
      );
    arrow('ArrowLeft');
    await until(() => stops()[0] === preview);
    arrow('ArrowLeft');
    await until(() => stops()[0] === button);
    arrow('ArrowLeft');
    await until(() => stops()[0] === code);
    expect(stops()).to.have.length(1);
  });
});

describe('the form for a question', () => {
  it('takes pictures where its place does', async () => {
    const town = await aTown();
    const stan = town.as('stan').moderation;
    const form = async () => {
      const element = await fixture<HTMLElement>(html`
        <townhall-question-form
          .community=${town.as('ada')}
          place="help"
        ></townhall-question-form>
      `);
      await until(() => element.shadowRoot?.querySelector('#text'));
      const field =
        element.shadowRoot!.querySelector<HTMLElement>('textarea#text')!;
      field.focus();
      const title =
        element.shadowRoot!.querySelector<HTMLInputElement>('#title')!;
      title.focus();
      title.value = 'What does this sign mean?';
      title.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await findByRole('toolbar', /Formatting/);
      return element;
    };
    const element = await form();
    await pictureButton();
    element.remove();
    const rules = await stan.reviewRules('help');
    await stan.changeReviewRules('help', {
      ...rules,
      pictures: false,
      review: 'all',
    });
    await form();
    // Said at the same time as what is looked at first.
    await findText(/staff looks at every post/);
    expect(allByRole('button', /^Picture$/)).to.have.length(0);
  });
});

describe('a picture in a text', () => {
  it('is shown where it stands, and opens in another tab', async () => {
    const town = await aTown();
    const {id} = await ask(town, {width: 3_000});
    const card = await showCardOf(town.as(null), id);
    const link = await findByRole('link', /A teal sign.*new tab/);
    expect(link).to.have.attribute('target', '_blank');
    const image = link.querySelector('img')!;
    expect(image).to.have.attribute('width', '3000');
    expect(image).to.have.attribute('loading', 'lazy');
    image.scrollIntoView();
    await until(() => image.naturalWidth === 3_000);
    const room = card.getBoundingClientRect().width;
    expect(image.getBoundingClientRect().width).to.be.at.most(room);
    const text = card.shadowRoot!.querySelector('[part="text"]')!;
    expect(textOf(text)).to.match(/^Look: .*so\?$/);
    await expect(card).to.be.accessible();
  });

  it('is there for its author while others do not see it', async () => {
    const town = await aTown();
    const stan = town.as('stan').moderation;
    const rules = await stan.reviewRules('help');
    await stan.changeReviewRules('help', {...rules, review: 'all'});
    const {body} = await ask(town);
    const picture = pictureIn(body);
    await showPicture(town.as('ada'), picture);
    const link = await findByRole('link', /A teal sign/);
    await until(() => link.querySelector('img')!.naturalWidth === 60);
    expect(link).to.have.attribute('href').that.contains('?key=');
    link.remove();

    const other = await showPicture(town.as('grace'), picture);
    await until(() => /not here: A teal sign/.test(textOf(other)));
    await expect(other).to.be.accessible();
  });
});

const showPicture = (community: Community, picture: Picture) =>
  fixture<HTMLElement>(html`
    <townhall-picture
      .community=${community}
      .picture=${picture}
    ></townhall-picture>
  `);

type Picture = Extract<Inline, {type: 'picture'}>;

function pictureIn(body: Awaited<ReturnType<typeof ask>>['body']): Picture {
  const [first] = body;
  const found =
    first?.type === 'paragraph' &&
    first.children.find((one): one is Picture => one.type === 'picture');
  if (!found) throw new Error('There is no picture in it');
  return found;
}
