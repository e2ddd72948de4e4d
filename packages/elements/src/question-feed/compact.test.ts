import {expect, fixture, html} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {titles} from './testing/feed-on-page.js';

describe('<townhall-question-feed>: inside a page of documentation', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => aTown());

  it('lists the few questions about its subject, to be read in place', async () => {
    const question = aQuestion({title: 'About the gradebook', tags: ['marks']});
    const town = await aTown(
      question,
      anAnswer(question, {text: 'Like so.'}),
      aQuestion({title: 'About something else'}),
    );
    const feed = await fixture(html`
      <townhall-question-feed
        .community=${town.as('grace')}
        tag="marks"
        limit="5"
        density="compact"
      ></townhall-question-feed>
    `);
    const title = await findByRole('button', /About the gradebook/);
    expect(titles()).to.deep.equal(['About the gradebook']);
    expect(allByRole('combobox')).to.deep.equal([]);
    expect(allByRole('button', /Ask a question/)).to.deep.equal([]);
    await expect(feed).to.be.accessible();

    title.click();
    await findText(/Like so\./);
    expect(allByRole('textbox')).to.deep.equal([]);
    await expect(feed).to.be.accessible();
  });

  it('offers new questions about its subject, and no others', async () => {
    const town = await aTown(aQuestion({tags: ['marks']}));
    await fixture(html`
      <townhall-question-feed
        .community=${town.as('grace')}
        tag="marks"
        density="compact"
      ></townhall-question-feed>
    `);
    await findByRole('heading', /A question/);
    const ada = town.as('ada').questions;
    const place = 'help';
    await ada.ask({place, title: 'Where is the library?', tags: ['books']});
    await ada.ask({place, title: 'Where are the marks?', tags: ['marks']});
    await until(() => allByRole('button', /^1 new question$/).length === 1);
  });
});
