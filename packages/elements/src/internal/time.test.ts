import {expect, fixture, html} from '@open-wc/testing';
import type {Idea} from '@townhall/client';
import '../idea-card/define.js';
import type {IdeaCard} from '../idea-card/idea-card.js';
import {anIdea} from './testing/records.js';
import {aTown} from './testing/town.js';

const minute = 60_000;

/** When a card says that its idea was suggested, so long after it was. */
async function told(idea: Idea, after: number) {
  const card = await fixture<IdeaCard>(html`
    <townhall-idea-card
      lang="en"
      .idea=${idea}
      .now=${Date.parse(idea.createdAt) + after}
    ></townhall-idea-card>
  `);
  return card.renderRoot.querySelector('.ends time')?.textContent?.trim();
}

describe('when something was', () => {
  it('is told by how long ago, and is never ahead', async () => {
    const town = await aTown(anIdea());
    const [idea] = (await town.as(null).ideas.list()).items;
    expect(await told(idea!, 3 * minute)).to.equal('3 minutes ago');
    expect(await told(idea!, 0)).to.equal('now');
    // The clock of the server is ahead of the visitor's.
    expect(await told(idea!, -1.5 * minute)).to.equal('now');
    expect(await told(idea!, -90 * minute)).to.equal('now');
  });
});
