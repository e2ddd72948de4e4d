import {expect, fixture, html} from '@open-wc/testing';
import {aCable} from '../internal/testing/middleware.js';
import {aQuestion} from '../internal/testing/question-records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import type {QuestionCount} from './question-count.js';

describe('<townhall-question-count>', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  const records = [
    aQuestion({tags: ['gradebook']}),
    aQuestion({tags: ['gradebook']}),
    aQuestion({locked: true}),
  ];

  it('says how many there are, in a line of text', async () => {
    const town = await aTown(...records);
    const line = await fixture(html`
      <p>
        There are
        <townhall-question-count
          .community=${town.as(null)}
          tag="gradebook"
        ></townhall-question-count>
        about this page.
      </p>
    `);
    await findText(/There are 2 questions about this page\./, line);
    const count = line.querySelector('townhall-question-count')!;
    expect(getComputedStyle(count).display).to.equal('inline');
    count.tag = '';
    await findText(/There are 3 questions/, line);
    count.tag = 'none';
    await findText(/There are 0 questions/, line);
    await expect(line).to.be.accessible();
  });

  it('keeps what the page had there where it cannot count', async () => {
    const town = await aTown(...records);
    const {cable, middleware} = aCable();
    cable.isCut = true;
    const kinds: string[] = [];
    const heard = (event: Event) =>
      kinds.push((event as Event & {kind: string}).kind); // as its class says
    addEventListener('townhall-error', heard);
    const count = await fixture<QuestionCount>(html`
      <townhall-question-count .community=${town.as(null, middleware)}
        >Questions</townhall-question-count
      >
    `);
    await until(() => kinds.length > 0);
    removeEventListener('townhall-error', heard);
    expect(kinds).to.deep.equal(['offline']);
    expect(textOf(count)).to.equal('Questions');

    cable.isCut = false;
    await count.reload();
    await findText(/^3 questions$/, count);
  });
});
