import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aPictureFile, chooseFiles} from '../internal/testing/picture-files.js';
import {aPost} from '../internal/testing/post-records.js';
import {textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../post/define.js';
import '../post-feed/define.js';
import {showFeed} from '../post-feed/testing/feed-on-page.js';

describe('the tags of a post that is written', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('are suggested as others have them', async () => {
    const town = await aTown(
      aPost({tags: ['gardening', 'spring']}),
      aPost({tags: ['gardening']}),
    );
    const feed = await showFeed(town.as('stan'));
    (await findByRole('button', /^Write a post$/)).click();
    const field = (await findByRole('textbox', /^Tags/)) as HTMLInputElement; // a text box is one
    field.focus();
    await until(() => field.role === 'combobox');
    field.value = 'spring, gar';
    field.setSelectionRange(11, 11);
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await until(() => allByRole('option').length === 1);
    const [option] = allByRole('option');
    expect(textOf(option!)).to.contain('gardening');
    field.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'ArrowDown',
        bubbles: true,
        cancelable: true,
      }),
    );
    field.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        cancelable: true,
      }),
    );
    await until(() => /gardening/.test(field.value));
    await expect(feed).to.be.accessible();
  });
});

describe('the pictures of a post that is written', () => {
  it('stand in its text, and are shown where it is read', async () => {
    const town = await aTown();
    const feed = await showFeed(town.as('stan'));
    (await findByRole('button', /^Write a post$/)).click();
    const field = (await findByRole('textbox', /^Text/)) as HTMLTextAreaElement; // a text box is one
    field.focus();
    await findByRole('button', /^Picture$/);
    const composer = (field.getRootNode() as ShadowRoot) // it stands in a form
      .querySelector('townhall-composer')!;
    await chooseFiles(composer, await aPictureFile('house.png'));
    await until(() => field.value.includes('image:'));
    await expect(feed).to.be.accessible();
    const post = await town.as('stan').posts.write({
      place: 'news',
      title: 'Our new house',
      text: field.value.replace('![]', '![The house]'),
    });
    feed.remove();
    await fixture(html`
      <townhall-post .community=${town.as(null)} post-id=${post.id}>
      </townhall-post>
    `);
    const link = await findByRole('link', /^The house.*new tab/);
    await until(() => link.querySelector('img')!.naturalWidth === 40);
  });
});
