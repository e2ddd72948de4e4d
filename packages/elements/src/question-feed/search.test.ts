import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aGate} from '../internal/testing/middleware.js';
import {aQuestion} from '../internal/testing/question-records.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {later} from '../internal/later.js';
import './define.js';
import {FeedSearch} from './feed-search.js';
import type {QuestionFeed} from './question-feed.js';
import {fill, showFeed, titles} from './testing/feed-on-page.js';

const aTownWithWords = () =>
  aTown(
    aQuestion({title: 'How do I <b>hide</b> a gradebook column?'}),
    aQuestion({title: 'Can notifications be quieter at night?'}),
  );

/** Opens the field, with timers that the test lets go. */
async function openSearch(feed: QuestionFeed) {
  const waiting: (() => void)[] = [];
  FeedSearch.later = (_, act) => {
    waiting.push(act);
    return () => void waiting.splice(waiting.indexOf(act), 1);
  };
  (await findByRole('button', /^Search$/)).click();
  // What has the role is an input.
  const search = (await findByRole('searchbox', /Words/)) as HTMLInputElement;
  await until(() => feed.shadowRoot!.activeElement === search);
  return {search, waiting};
}

describe('searching a feed', () => {
  before(() => aTown());
  afterEach(() => (FeedSearch.later = later));

  it('finds what is typed when somebody stops, and says how much', async () => {
    const town = await aTownWithWords();
    const feed = await showFeed(town.as(null));
    const {search, waiting} = await openSearch(feed);

    fill(search, 'gradebook');
    fill(search, 'gradebook colu');
    expect(waiting).to.have.length(1);
    expect(titles()).to.have.length(2);
    waiting[0]!();

    await until(() => titles().length === 1);
    expect(titles()).to.deep.equal([
      'How do I <b>hide</b> a gradebook column?',
    ]);
    await until(() => announced(feed) === '1 question shown.');
    await expect(feed).to.be.accessible();
  });

  it('searches at once on Enter, and keeps what was typed and the focus', async () => {
    const town = await aTownWithWords();
    const gate = aGate(/q=night/);
    const feed = await showFeed(town.as(null, gate.middleware));
    const {search} = await openSearch(feed);
    await sendKeys({type: 'night'});
    await sendKeys({press: 'Enter'});
    await until(() => gate.seen.length === 1);
    expect(titles()).to.have.length(2);

    gate.open();
    await until(() => titles().length === 1);
    expect(search.value).to.equal('night');
    expect(feed.shadowRoot!.activeElement).to.equal(search);
  });

  it('says that nothing fits, and shows all again with one press', async () => {
    const town = await aTownWithWords();
    const feed = await showFeed(town.as(null));
    const {search, waiting} = await openSearch(feed);
    fill(search, 'zebra');
    waiting[0]!();

    await findText(/No question fits “zebra”/);
    await expect(feed).to.be.accessible();
    (await findByRole('button', /Show all questions/)).click();

    await until(() => titles().length === 2);
    expect(search.value).to.equal('');
    expect(feed.shadowRoot!.activeElement).to.equal(search);
    expect(allByRole('button', /Show all questions/)).to.deep.equal([]);
  });

  it('begins with words that the page gives, and ends when it is closed', async () => {
    const town = await aTownWithWords();
    const feed = await showFeed(town.as(null));
    feed.q = 'gradebook';
    await until(() => titles().length === 1);
    const close = await findByRole('button', /^Search$/);
    await until(() => close.getAttribute('aria-expanded') === 'true');
    close.click();
    await until(() => titles().length === 2);
    expect(feed.q).to.equal('');
    expect(allByRole('searchbox')).to.deep.equal([]);
  });
});
