import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aPost} from '../internal/testing/post-records.js';
import {textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
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
