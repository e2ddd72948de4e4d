import {expect, html} from '@open-wc/testing';
import {findByRole} from '../../internal/testing/by-role.js';
import {showIn} from '../../internal/testing/show-in.js';
import {findText} from '../../internal/testing/text-of.js';
import {aTown} from '../../internal/testing/town.js';
import {until} from '../../internal/testing/until.js';
import type {Tile} from '../tile.js';
import '../define.js';

const hash = `sha384-${'A'.repeat(64)}`;

/** Shows the tag of a tile that has pages of its own. */
async function show(src: string, integrity: string) {
  const town = await aTown();
  const provider = await showIn(
    town.as(null),
    html`<townhall-tile
      tile-style="CUSTOM_VIEW"
      src=${src}
      integrity=${integrity}
    ></townhall-tile>`,
  );
  const tile = provider.querySelector<Tile>('townhall-tile');
  if (!tile) throw new Error('There is no tile');
  return tile;
}

const fileWith = (text: string) =>
  URL.createObjectURL(new Blob([text], {type: 'application/json'}));

describe('<townhall-tile> with a page of its own', () => {
  for (const [name, integrity] of [
    ['no hash', ''],
    ['a hash that nobody can read', 'sha384-x'],
    ['the hash of another file', hash],
  ] as const) {
    it(`is not shown with ${name}`, async () => {
      const tile = await show(fileWith('{}'), integrity);
      await findText(/not the file that this page expects/);
      expect(tile.renderRoot.querySelector('iframe')).to.equal(null);
      await expect(tile).to.be.accessible();
    });
  }

  it('is refused for its hash, whichever else is missed first', async () => {
    const direct = window.fetch;
    let isMissed = () => {};
    const missed = new Promise<void>((resolve) => (isMissed = resolve));
    window.fetch = async (asked, options) => {
      const address = String(asked);
      if (address.startsWith('blob:')) await missed;
      // In a task of its own, so whoever asked for it has heard.
      if (address.endsWith('/v1/tile-runtime.js')) {
        setTimeout(isMissed);
        throw new TypeError('no network');
      }
      return direct(asked, options);
    };
    try {
      await show(fileWith('{}'), hash);
      await findText(/not the file that this page expects/);
    } finally {
      window.fetch = direct;
    }
  });

  it('says that it was not reached, and tries again', async () => {
    const tile = await show('/nowhere/at/all.json', hash);
    await findText(/could not be reached/);
    await expect(tile).to.be.accessible();
    (await findByRole('button', /^Try again$/)).click();
    await findText(/could not be reached/);
  });

  it('draws pushed data again when its style says so', async () => {
    const tile = await show('/nowhere/at/all.json', hash);
    await findText(/could not be reached/);
    tile.data = {title: 'Pushed', contents: [{text: 'One'}]};
    tile.tileStyle = 'list';
    await findByRole('region', /^Pushed$/);
    expect(tile.renderRoot.querySelector('.frame')).to.equal(null);
    tile.tileStyle = 'custom_view';
    await until(() => tile.renderRoot.querySelector('.frame'));
  });
});
