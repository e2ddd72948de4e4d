import {expect} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {findText} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {moderate, press, showBoard, write} from './testing/staff-board.js';

const title = 'An idea that nobody has seen';

async function aQueue() {
  const town = await aTown(anIdea({title, stage: 'pending_review'}));
  const page = await showBoard(town.as('stan'));
  await press(/^Waiting for review$/);
  await findByRole('heading', new RegExp(title));
  const [idea] = (await town.as('stan').moderation.reviews()).items;
  return {town, page, id: idea?.id ?? ''};
}

describe('what waits for review', () => {
  it('is let in, shows on the board, and can be taken out again', async () => {
    const {town, id} = await aQueue();
    await moderate(title);
    await press(/^Approve$/);
    await findText(/It becomes visible to everybody/);
    await press(/^Approve$/);
    await findText(/Approved\./);
    const idea = await town.as(null).ideas.get(id);
    expect(['open', 'scheduled']).to.include(idea.stage);

    await press(/^Undo$/);
    await findText(/Undone\./);
    const {items} = await town.as('stan').moderation.reviews();
    expect(items.map((one) => one.id)).to.deep.equal([id]);
  });

  it('can be heard', async () => {
    const {page} = await aQueue();
    await moderate(title);
    await press(/^Ask its author$/);
    await findByRole('textbox', /^Your question/);
    await expect(page).to.be.accessible();
  });

  it('goes back to its author with a question', async () => {
    const {town} = await aQueue();
    await moderate(title);
    await press(/^Ask its author$/);
    await write(/^Your question/, 'Which screen do you mean?');
    await press(/^Ask its author$/);
    await findText(/The question was sent to its author/);
    const {items} = await town
      .as('stan')
      .moderation.reviews({stage: 'needs_clarification'});
    expect(items).to.have.length(1);
  });

  it('is declined with a reason before anybody else has seen it', async () => {
    const {town, id} = await aQueue();
    await moderate(title);
    await press(/^Decline$/);
    await findText(/archived before anybody else has seen it/);
    await write(/^Your answer/, 'This is advertising.');
    await press(/^Decline$/);
    await findText(/Declined\./);
    expect((await town.as('stan').moderation.ideas([id]))[0]?.idea).to.include({
      stage: 'archived',
      archived: 'staff',
    });
  });

  it('may be nothing', async () => {
    const town = await aTown(anIdea());
    const page = await showBoard(town.as('stan'));
    await press(/^Waiting for review$/);
    await findText(/Nothing waits for review\./);
    await press(/^Votes to look at$/);
    await findText(/No votes need a look\./);
    await expect(page).to.be.accessible();
  });
});

describe('a report', () => {
  it('is settled after a confirmation that says it is for good', async () => {
    const record = anIdea({title: 'Buy my watches, they are cheap'});
    const town = await aTown(record);
    const id = await town.ideaId(String(record.title));
    await town.as('ada').ideas.report(id, {reason: 'spam', text: 'Watches!'});
    const page = await showBoard(town.as('stan'));
    await press(/^Reports$/);
    await findText(/Advertising: Watches!/);
    await press(/^Remove it$/);
    await findText(/removed for everybody.*cannot be undone/);
    await expect(page).to.be.accessible();

    await press(/^Remove it for good$/);
    await findText(/No reports wait\./);
    expect(allByRole('button', /^Remove it$/)).to.deep.equal([]);
    expect((await town.as('stan').moderation.reports()).items).to.deep.equal(
      [],
    );
  });
});
