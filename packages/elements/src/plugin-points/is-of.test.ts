import {expect, fixture, html} from '@open-wc/testing';
import '../community/define.js';
import {isOf} from './is-of.js';

it('plugins of a page leave the widgets of another community alone', async () => {
  const page = await fixture<HTMLElement>(html`
    <div>
      <i id="page"></i>
      <townhall-community><i id="other"></i></townhall-community>
    </div>
  `);
  const provider = page.querySelector('townhall-community')!;
  const inPage = page.querySelector('#page')!;
  const inOther = page.querySelector('#other')!;

  expect(isOf(page, inPage)).to.equal(true);
  expect(isOf(page, inOther)).to.equal(false);
  expect(isOf(page, provider)).to.equal(false);
  expect(isOf(provider, inOther)).to.equal(true);
  // What stands around a root does not matter.
  expect(isOf(inOther as HTMLElement, inOther)).to.equal(true);
});
