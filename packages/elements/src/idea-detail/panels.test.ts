import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aCable, aRefusal} from '../internal/testing/middleware.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import {
  anArchivedIdea,
  anIdeaInTown,
  focused,
  heardIn,
  showDetail,
} from './testing/show-detail.js';

const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();

async function write(text: string, name: RegExp) {
  const field = await findByRole('textbox', name);
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('No such field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return field;
}

describe('what opens below the actions of an idea', () => {
  afterEach(() => sessionStorage.clear());

  it('tells the history: what, who, and why', async () => {
    const {town, id} = await anIdeaInTown();
    await town.as('stan').moderation.transition(id, {
      to: 'declined',
      reason: 'It would slow everybody down.',
      response: 'We looked into it for a month, and will not do it.',
    });
    const detail = await showDetail(town.as(null), id);
    const history = await findByRole('button', /^History$/);
    expect(history).to.have.attribute('aria-expanded', 'false');
    history.click();

    await findByRole('list', /^History$/);
    await findText(/Declined.*Stan.*It would slow everybody down\./);
    expect(history).to.have.attribute('aria-expanded', 'true');
    await expect(detail).to.be.accessible();

    history.click();
    await until(() => allByRole('list', /^History$/).length === 0);
  });

  it('shows a step of the history as it is taken', async () => {
    const {town, id} = await anIdeaInTown();
    await showDetail(town.as(null), id);
    await press(/^History$/);
    await findText(/Nothing has happened yet/);

    await town
      .as('stan')
      .moderation.transition(id, {to: 'on_radar', response: 'Not now.'});
    await findText(/On the radar.*Stan/);
  });

  it('says that the history could not be read, and reads it again', async () => {
    const {town, id} = await anIdeaInTown();
    const {cable, middleware} = aCable(/GET .*\/timeline/);
    cable.isCut = true;
    await showDetail(town.as(null, middleware), id);
    await press(/^History$/);
    await findText(/could not be reached/);

    cable.isCut = false;
    await press(/^Try again$/);
    await until(() => !textOf(document.body).includes('could not be'));
  });

  it('sends a report to staff, and thanks for it', async () => {
    const {town, id} = await anIdeaInTown();
    const detail = await showDetail(town.as('alma'), id);
    await press(/^Report$/);
    await until(() => focused()?.getAttribute('name') === 'reason');
    await expect(detail).to.be.accessible();
    await press(/^Send to staff$/);
    await findText(/Choose what is wrong\./);

    (await findByRole('radio', /does not belong here/)).click();
    await write('It is about cooking.', /What should staff know/);
    await press(/^Send to staff$/);
    await until(() => heardIn(detail).includes('Thank you. Staff will look'));
    await until(() => focused()?.textContent?.trim() === 'Report');
    const {items} = await town.as('stan').moderation.reports();
    expect(items.map(({reason, text}) => ({reason, text}))).to.deep.equal([
      {reason: 'off_topic', text: 'It is about cooking.'},
    ]);
  });

  it('keeps a report that was refused', async () => {
    const {town, id} = await anIdeaInTown();
    const refuse = aRefusal(/POST .*\/reports$/, {status: 503, code: 'busy'});
    const detail = await showDetail(town.as('alma', refuse), id);
    await press(/^Report$/);
    (await findByRole('radio', /advertising/)).click();
    const field = await write('Look at it.', /What should staff know/);
    await press(/^Send to staff$/);
    await findText(/Your report was not sent\. The community is busy/);
    expect(field.value).to.equal('Look at it.');
    await expect(detail).to.be.accessible();
  });

  it('lets an author try an archived idea again', async () => {
    const {town, id} = await anArchivedIdea({title: 'Say it a second time'});
    const detail = await showDetail(town.as('ada'), id);
    const opened: string[] = [];
    detail.addEventListener('townhall-open-idea', ({ideaId}) =>
      opened.push(ideaId),
    );
    await press(/^Try again$/);
    await until(() => focused()?.id === 'author-text');
    await expect(detail).to.be.accessible();
    await write('Now with an example.', /Say it better/);
    allByRole('button', /^Try again$/)
      .at(-1)!
      .click();

    await findText(/Attempt 2\..*/);
    await findText(/Now with an example\./);
    expect(opened).to.have.length(1);
    expect(opened).to.not.include(id);
  });
});
