import {expect, html} from '@open-wc/testing';
import {definePlugin, h} from '@townhall/plugin';
import type {PluginInstall} from '@townhall/plugin/host';
import {allByRole} from '../internal/testing/by-role.js';
import {aQuestion, anAnswer} from '../internal/testing/question-records.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../question-feed/define.js';

/** Says something below each answer, and notes which of them was pressed. */
const notesTo = (noted: string[]): PluginInstall => ({
  plugin: definePlugin({
    id: 'example.answers',
    setup({contribute}) {
      contribute('qa.answer.footer', 'source', {
        render: ({answer, question}) =>
          h('text', {value: `To “${question.title}”: ${answer.excerpt}`}),
      });
      contribute('qa.answer.actions', 'keep', {
        label: 'Keep this answer',
        run: ({answer}) => void noted.push(answer.excerpt),
      });
      contribute('moderation.menu', 'flag', {
        label: 'Look into it',
        run: ({target}) => void noted.push(target.kind),
      });
    },
  }),
  manifest: {
    manifestVersion: 1,
    id: 'example.answers',
    name: 'Answers',
    api: 1,
    contributes: [
      {point: 'qa.answer.footer', id: 'source'},
      {point: 'qa.answer.actions', id: 'keep'},
      {point: 'moderation.menu', id: 'flag'},
    ],
    permissions: [
      {name: 'qa:read', reason: 'A test.'},
      {name: 'qa:moderate', reason: 'A test.'},
    ],
  },
  grant: ['qa:read', 'qa:moderate'],
});

describe('the points of answers', () => {
  it('stand below each answer, and go with their plugin', async () => {
    const question = aQuestion({title: 'Where is it?'});
    const town = await aTown(
      question,
      anAnswer(question, {text: 'On the left.'}),
      anAnswer(question, {text: 'On the right.'}),
    );
    const noted: string[] = [];
    const provider = await showIn(
      town.as('stan'),
      html`<townhall-question-feed place="help"></townhall-question-feed>`,
    );
    await findText(/Where is it\?/);
    const feed = provider.querySelector('townhall-question-feed');
    feed!.shadowRoot!.querySelector('townhall-question-card')!.open = true;
    provider.plugins = [notesTo(noted)];
    await findText(/To “Where is it\?”: On the left\./);
    await findText(/To “Where is it\?”: On the right\./);

    const [article] = allByRole('article', /Answer by Alma/);
    const point = article?.querySelector('[data-point="answer"]');
    point?.shadowRoot?.querySelector('button')?.click();
    await until(() => noted.length === 1);
    expect(noted).to.deep.equal([
      /left/.test(textOf(article!)) ? 'On the left.' : 'On the right.',
    ]);
    const menu = article?.querySelector('[data-point="menu"]');
    menu?.shadowRoot?.querySelector('button')?.click();
    await until(() => noted[1] === 'answer');
    await expect(provider).to.be.accessible();

    provider.plugins = [];
    await until(() => allByRole('button', /Keep this answer/).length === 0);
  });
});
