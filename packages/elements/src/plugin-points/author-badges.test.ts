import {expect, html} from '@open-wc/testing';
import type {Capability} from '@townhall/plugin';
import {allByRole} from '../internal/testing/by-role.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {anIdea} from '../internal/testing/records.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../idea-board/define.js';
import '../question-feed/define.js';
import {aPlugin} from './testing/a-plugin.js';

/** Says of everybody how often it was asked, and notes what it was told. */
const champions = (asked: (readonly string[])[], asks: Capability[] = []) =>
  aPlugin(['author.badges'], asks, ({contribute}) => {
    contribute('author.badges', 'sample', {
      badges({authors}) {
        asked.push(authors);
        return Object.fromEntries(
          authors.map((id) => [id, [{id: 'champion', label: 'Champion'}]]),
        );
      },
    });
  });

describe('the badges of authors', () => {
  it('stand behind names on ideas, asked for all at once and once for each', async () => {
    const town = await aTown(
      anIdea({author: 'ada'}),
      anIdea({author: 'ada'}),
      anIdea({author: 'alma'}),
      anIdea({author: null}),
    );
    const asked: (readonly string[])[] = [];
    const provider = await showIn(
      town.as('grace'),
      html`<townhall-idea-board place="roadmap"></townhall-idea-board>`,
    );
    provider.plugins = [champions(asked)];
    await until(() => textOf(provider).split('Champion').length === 4);
    expect(asked.map(({length}) => length)).to.deep.equal([2]);
    // Nobody said that it may know who they are.
    const ada = (await town.as('ada').viewer()).person!;
    expect(asked.flat()).to.not.include(ada.id);
    await expect(provider).to.be.accessible();

    provider.plugins = [];
    await until(() => !textOf(provider).includes('Champion'));
  });

  it('stand behind who asked and who answered', async () => {
    const question = aQuestion({title: 'Where is it?'});
    const town = await aTown(
      question,
      anAnswer(question, {text: 'On the left.'}),
    );
    const asked: (readonly string[])[] = [];
    const provider = await showIn(
      town.as('stan'),
      html`<townhall-question-feed place="help"></townhall-question-feed>`,
    );
    await findText(/Where is it\?/);
    const feed = provider.querySelector('townhall-question-feed');
    feed!.shadowRoot!.querySelector('townhall-question-card')!.open = true;
    await findText(/On the left\./);
    provider.plugins = [champions(asked, ['people:read'])];
    await until(() => textOf(provider).split('Champion').length === 3);
    const [answer] = allByRole('article', /Answer by Alma/);
    expect(textOf(answer!)).to.match(/Alma.*Champion/);
    const alma = (await town.as('alma').viewer()).person!;
    expect(asked.flat()).to.include(alma.id);
    await expect(provider).to.be.accessible();
  });
});
