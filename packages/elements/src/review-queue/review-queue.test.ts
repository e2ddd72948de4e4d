import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aGate, aRefusal} from '../internal/testing/middleware.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown, type Town} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {ReviewQueue} from './review-queue.js';

const reading = /GET .*\/held-posts/;
const settling = /PUT .*\/held-posts/;

const showQueue = (community: Community | undefined) =>
  fixture<ReviewQueue>(html`
    <townhall-review-queue
      .community=${community}
      place="help"
    ></townhall-review-queue>
  `);

/** A town where everything is looked at first, and Ada has asked this. */
async function aTownThatLooks(...titles: string[]): Promise<Town> {
  const town = await aTown();
  const {moderation} = town.as('stan');
  const rules = await moderation.reviewRules('help');
  await moderation.changeReviewRules('help', {...rules, review: 'all'});
  for (const title of titles) {
    await town.as('ada').questions.ask({
      place: 'help',
      title,
      text: `I wonder about this: ${title}`,
    });
  }
  return town;
}

const titles = () => allByRole('heading').map((heading) => textOf(heading));

const grades = 'Where are my grades?';
const quiz = 'Who can reset my quiz?';
const badge = 'When do I get a badge?';

async function writeWhy(words: string) {
  const why = await findByRole('textbox', /^Why\?$/);
  // It is the text area that has the role.
  (why as HTMLTextAreaElement).value = words;
  why.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return why;
}

describe('<townhall-review-queue>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('shows who wrote what, and why it waits', async () => {
    const town = await aTownThatLooks(grades);
    const queue = await showQueue(town.as('stan'));
    await findByRole('heading', /^Where are my grades\?$/);
    await findText(/Ada.*Held.*I wonder about this.*every post is looked at/);
    await findByRole('region', /^Posts that wait for staff$/);
    await expect(queue).to.be.accessible();
  });

  it('approves, says so and goes on to the next', async () => {
    const town = await aTownThatLooks(grades, quiz);
    const queue = await showQueue(town.as('stan'));
    (await findByRole('button', /^Approve “Where are my grades\?”$/)).click();
    await until(() => titles().join() === quiz);
    const next = await findByRole('article', /^Who can reset my quiz\?$/);
    await until(() => queue.shadowRoot!.activeElement === next);
    await until(() => announced(queue) === '1 post approved.');
    const {items} = await town.as(null).questions.list({place: 'help'});
    expect(items.map(({title}) => title)).to.deep.equal([grades]);
  });

  it('takes a refused decision back, and says why', async () => {
    const town = await aTownThatLooks(grades, quiz);
    const {middleware: gate, open, seen} = aGate(settling);
    const refusal = aRefusal(settling, {
      status: 403,
      code: 'read_only',
      detail: 'The community only reads now.',
    });
    const queue = await showQueue(town.as('stan', gate, refusal));
    (await findByRole('button', /^Approve “Where/)).click();
    await until(() => titles().join() === quiz);
    await until(() => seen.length === 1);
    open();
    await findText(/Nothing was decided about it. The community only reads/);
    expect(titles()).to.deep.equal([grades, quiz]);
    expect(announced(queue)).to.match(/Nothing was decided/);
    await expect(queue).to.be.accessible();
  });

  it('rejects with a reason for the author only', async () => {
    const town = await aTownThatLooks(grades);
    const queue = await showQueue(town.as('stan'));
    (await findByRole('button', /^Reject “Where/)).click();
    const why = await findByRole('textbox', /^Why\?$/);
    await until(() => queue.shadowRoot!.activeElement === why);
    await expect(queue).to.be.accessible();
    why.closest('form')!.requestSubmit();
    await findText(/the author has to know/);
    expect(why).to.have.attribute('aria-invalid', 'true');
    expect(titles()).to.deep.equal([grades]);
    await expect(queue).to.be.accessible();

    await writeWhy('It belongs to the other place.');
    why.closest('form')!.requestSubmit();
    await findText(/That was the last one/);
    const again = await findByRole('button', /^Look again$/);
    await until(() => queue.shadowRoot!.activeElement === again);
    await until(() => announced(queue) === '1 post rejected.');
    const [own] = (await town.as('ada').posting.held()).items;
    expect(own?.reason).to.equal('It belongs to the other place.');
    await expect(queue).to.be.accessible();
  });

  it('keeps the reason where it did not arrive', async () => {
    const town = await aTownThatLooks(grades);
    const {cable, middleware} = aCable(settling);
    await showQueue(town.as('stan', middleware));
    (await findByRole('button', /^Reject and block “Where/)).click();
    await findText(/from then on can only read/);
    const why = await writeWhy('It only advertises.');
    cable.isCut = true;
    why.closest('form')!.requestSubmit();
    await findText(/Nothing was decided about it. The community could not/);
    const back = await findByRole('textbox', /^Why\?$/);
    expect((back as HTMLTextAreaElement).value).to.equal('It only advertises.');
    cable.isCut = false;
    back.closest('form')!.requestSubmit();
    await findText(/That was the last one/);
    const {can} = await town.as('ada').viewer();
    expect(can.ask).to.deep.equal({allowed: false, reason: 'account_blocked'});
  });

  it('closes the form with Escape, and goes back to the button', async () => {
    const town = await aTownThatLooks(grades);
    const queue = await showQueue(town.as('stan'));
    const reject = await findByRole('button', /^Reject “Where/);
    reject.click();
    const why = await findByRole('textbox', /^Why\?$/);
    why.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}),
    );
    await until(() => allByRole('textbox').length === 0);
    await until(() => queue.shadowRoot!.activeElement === reject);
  });

  it('settles several at once, and tells of those that were gone', async () => {
    const town = await aTownThatLooks(grades, quiz, badge);
    const stan = town.as('stan');
    const queue = await showQueue(stan);
    (await findByRole('checkbox', /^Select “Where/)).click();
    (await findByRole('checkbox', /^Select “When/)).click();
    await findText(/2 posts selected/);
    await expect(queue).to.be.accessible();
    const [first] = (await stan.moderation.heldPosts()).items;
    await stan.moderation.reviewPosts({
      posts: [{kind: 'question', id: first!.id}],
      decision: 'approve',
    });
    (await findByRole('button', /^Approve selected$/)).click();
    await until(() => titles().join() === quiz);
    await until(() =>
      /^1 post approved. 1 post had been settled/.test(announced(queue)),
    );
    await findText(/0 posts selected/);
  });

  it('shows what people report, with their reasons', async () => {
    const town = await aTown({
      type: 'question',
      id: 'q',
      place: 'help',
      title: grades,
      author: 'ada',
      createdAt: new Date(Date.now() - 86_400_000).toISOString(),
    });
    const grace = town.as('grace');
    const [asked] = (await grace.questions.list({place: 'help'})).items;
    await grace.posting.reportQuestion(asked!.id, {
      reason: 'personal_data',
      text: 'It names a pupil.',
    });
    const queue = await showQueue(town.as('stan'));
    await findText(/Everybody still sees it/);
    const reports = await findByRole('list', /^Reports$/);
    expect(textOf(reports)).to.match(
      /Grace, .*: Something private of somebody.*It names a pupil/,
    );
    await expect(queue).to.be.accessible();
  });

  it('says so when nothing waits', async () => {
    const town = await aTown();
    const queue = await showQueue(town.as('stan'));
    await findText(/Nothing waits for you/);
    await expect(queue).to.be.accessible();
  });

  for (const [who, words] of [
    ['grace', /Only staff may do this/],
    [null, /Sign in to take part/],
  ] as const) {
    it(`is for staff, and says so to ${who ?? 'a guest'}`, async () => {
      const town = await aTownThatLooks(grades);
      const queue = await showQueue(town.as(who));
      await findText(words);
      expect(titles()).to.deep.equal([]);
      await expect(queue).to.be.accessible();
    });
  }

  it('shows nothing of it to whoever looks next', async () => {
    const town = await aTownThatLooks(grades);
    const queue = await showQueue(town.as('stan'));
    await until(() => titles().length === 1);
    queue.community = town.as('grace');
    await findText(/Only staff may do this/);
    expect(titles()).to.deep.equal([]);
  });

  it('is busy until it is there, and says what failed', async () => {
    const town = await aTownThatLooks(grades);
    const {middleware: gate, open} = aGate(reading);
    const {cable, middleware} = aCable(reading);
    const queue = await showQueue(town.as('stan', gate, middleware));
    await findText(/Loading/);
    cable.isCut = true;
    open();
    await findText(/could not be reached/);
    await expect(queue).to.be.accessible();
    cable.isCut = false;
    (await findByRole('button', /Try again/)).click();
    await until(() => titles().length === 1);
  });
});
