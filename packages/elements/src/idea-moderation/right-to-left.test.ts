import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {moderate, press, showBoard} from './testing/staff-board.js';

const title = 'اسمح لي بالتصويت على هذه الفكرة';
const latin = 'Two words in another script';

async function aBoard() {
  const town = await aTown(
    anIdea({id: 'one', title}),
    {type: 'ballots', idea: 'one', up: ['grace', 'alma'], down: []},
    anIdea({title: latin}),
  );
  const page = await showBoard(town.as('stan'));
  page.dir = 'rtl';
  page.lang = 'ar';
  await moderate(title);
  return page;
}

/** Nothing stands beyond either edge of what is visible. */
const fits = (page: HTMLElement) =>
  page.scrollWidth <= page.clientWidth &&
  document.documentElement.scrollWidth <= innerWidth;

describe('moderating from right to left', () => {
  afterEach(() => setViewport({width: 800, height: 600}));

  const actions = [/^Decline$/, /^Merge$/, /^Assign$/, /^Exclude a voter$/];
  for (const action of actions) {
    it(`asks what it takes: ${action.source}`, async () => {
      await setViewport({width: 320, height: 600});
      const page = await aBoard();
      await press(action);
      const form = await findByRole('form', action);
      expect(getComputedStyle(form).direction).to.equal('rtl');
      // The last button of the row stands to the left of the one before.
      const [first, second] = [...form.querySelectorAll('.buttons button')];
      const start = first!.getBoundingClientRect();
      const next = second!.getBoundingClientRect();
      expect(next.right <= start.left || next.top >= start.bottom).to.equal(
        true,
      );
      expect(fits(page)).to.equal(true);
      await expect(page).to.be.accessible();
    });
  }

  it('shows what waits, and chooses several', async () => {
    await setViewport({width: 320, height: 600});
    const page = await aBoard();
    await press(/^Reports$/);
    await findText(/No reports wait/);
    (await findByRole('checkbox', new RegExp(`Select “${title}”`))).click();
    await findText(/1 idea selected/);
    expect(fits(page)).to.equal(true);
    await expect(page).to.be.accessible();
    const box = allByRole('checkbox', new RegExp(title))[0]!;
    const open = allByRole('button', new RegExp(`Moderate “${title}”`))[0]!;
    expect(box.getBoundingClientRect().left).to.be.above(
      open.getBoundingClientRect().left,
    );
  });
});
