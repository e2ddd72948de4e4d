import {expect} from '@open-wc/testing';
import {findByRole} from '../internal/testing/by-role.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {answersIn, focused, showThread} from './testing/thread-on-page.js';

describe('<townhall-question>: links to answers', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());
  afterEach(() => history.replaceState(null, '', location.pathname));

  /** A question with so many answers, and how the last of them is linked. */
  async function aLongThread(count: number) {
    const question = aQuestion();
    const answers = Array.from({length: count}, (_, index) =>
      anAnswer(question, {
        text: `Answer number ${index + 1}.`,
        createdAt: new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString(),
      }),
    );
    const town = await aTown(question, ...answers);
    const {items} = await town.as(null).questions.list();
    const {id} = items[0]!;
    const newest = await town
      .as(null)
      .answers.list(id, {sort: 'new', limit: 1});
    return {town, last: newest.items[0]!.id};
  }

  it('finds an answer that is pages away, and leaves the focus alone', async () => {
    const {town, last} = await aLongThread(130);
    const focusedBefore = focused();
    const thread = await showThread(town.as(null), last);
    await until(() => answersIn(thread).length === 130);
    const [current, ...others] = answersIn(thread).filter((article) =>
      article.hasAttribute('aria-current'),
    );
    expect(others).to.deep.equal([]);
    expect(textOf(current!)).to.match(/Answer number 130\./);
    await until(() => {
      const {top, bottom} = current!.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    expect(focused()).to.equal(focusedBefore);
    await expect(thread).to.be.accessible();
  });

  it('goes where a link on the page leads, with the focus', async () => {
    const {town, last} = await aLongThread(25);
    const thread = await showThread(town.as(null));
    await until(() => answersIn(thread).length === 20);

    location.hash = `#answer-${last}`;

    await until(() => focused()?.getAttribute('data-answer') === last);
    expect(focused()).to.have.attribute('aria-current', 'location');
  });

  it('says so when the answer has been taken away', async () => {
    const {town} = await aLongThread(2);
    const thread = await showThread(town.as(null), 'gone');
    await findText(/answer that your link leads to is not here/);
    await expect(thread).to.be.accessible();
  });

  it('keeps the focus among the answers, page after page', async () => {
    const {town} = await aLongThread(41);
    const thread = await showThread(town.as(null));
    const more = await findByRole('button', /Show more answers/);
    more.focus();
    more.click();
    await until(() => answersIn(thread).length === 40);
    expect(focused()).to.equal(more);
    more.click();
    await until(() => answersIn(thread).length === 41);
    await until(() => focused() === answersIn(thread)[40]);
  });
});
