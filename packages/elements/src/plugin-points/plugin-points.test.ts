import {expect, html} from '@open-wc/testing';
import {definePlugin, h} from '@townhall/plugin';
import type {PluginInstall} from '@townhall/plugin/host';
import {findByRole, allByRole} from '../internal/testing/by-role.js';
import {aQuestion} from '../internal/testing/question-records.js';
import {anIdea} from '../internal/testing/records.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../idea-board/define.js';
import '../idea-card/define.js';
import '../question-card/define.js';
import '../question-feed/define.js';

const sample: PluginInstall = {
  plugin: definePlugin({
    id: 'example.sample',
    setup({contribute, data}) {
      contribute('ideas.card.footer', 'count', {
        render({idea}, use) {
          const [count, setCount] = use.state(0);
          return h(
            'inline',
            {},
            h('text', {value: `${idea.title} counted ${count}`}),
            h('button', {label: 'Count', onPress: () => setCount(count + 1)}),
          );
        },
      });
      contribute('ideas.card.badges', 'quick', {
        badges: ({items}) =>
          Object.fromEntries(
            items.map(({id}) => [id, [{id: 'q', label: 'Quick win'}]]),
          ),
      });
      contribute('ideas.card.actions', 'like', {
        label: 'Like it',
        run: async ({idea}) => void (await data.ideas.vote(idea.id, 'up')),
      });
      contribute('ideas.card.actions', 'break', {
        label: 'Break it',
        run: () => Promise.reject(new Error('broken')),
      });
      contribute('ideas.list.items', 'hide', {
        patch: ({items}) => ({
          hide: items.filter(({title}) => /hide/.test(title)).map(({id}) => id),
        }),
      });
      contribute('ideas.submit.guard', 'links', {
        check: ({draft}) =>
          /http/.test(draft.text ?? '')
            ? {verdict: 'block', message: 'No links here, please'}
            : {verdict: 'allow'},
      });
      contribute('widgets', 'tile', {
        render: () => h('heading', {level: 2, value: 'A tile'}),
      });
    },
  }),
  manifest: {
    manifestVersion: 1,
    id: 'example.sample',
    name: 'Sample',
    api: 1,
    contributes: [
      {point: 'ideas.card.footer', id: 'count'},
      {point: 'ideas.card.badges', id: 'quick'},
      {point: 'ideas.card.actions', id: 'like'},
      {point: 'ideas.card.actions', id: 'break'},
      {point: 'ideas.list.items', id: 'hide'},
      {point: 'ideas.submit.guard', id: 'links'},
      {point: 'widgets', id: 'tile'},
    ],
    permissions: ['ideas:read', 'ideas:vote', 'ideas:drafts'].map((name) => ({
      name,
      reason: 'A test.',
    })),
  },
  grant: ['ideas:read', 'ideas:vote', 'ideas:drafts'],
};

/** One that stands where questions would, and says when it starts. */
const ofQuestions = (started: string[]): PluginInstall => ({
  plugin: definePlugin({
    id: 'example.questions',
    setup({contribute}) {
      started.push('questions');
      contribute('qa.feed.empty', 'nobody', {
        render: () => h('text', {value: 'Nobody has asked'}),
      });
      contribute('qa.item.footer', 'seen', {
        render: ({question}) => h('text', {value: `Seen: ${question.title}`}),
      });
    },
  }),
  manifest: {
    manifestVersion: 1,
    id: 'example.questions',
    name: 'Questions',
    api: 1,
    contributes: [
      {point: 'qa.feed.empty', id: 'nobody'},
      {point: 'qa.item.footer', id: 'seen'},
    ],
    permissions: [{name: 'qa:read', reason: 'A test.'}],
  },
  grant: ['qa:read'],
});

async function showBoard(...more: Parameters<typeof anIdea>) {
  const town = await aTown(
    anIdea({title: 'Shown with plugins'}),
    ...more.map((one) => anIdea(one)),
  );
  const provider = await showIn(
    town.as('ada'),
    html`<townhall-idea-board place="roadmap"></townhall-idea-board
      ><townhall-plugin-widget
        plugin="example.sample"
        widget="tile"
      ></townhall-plugin-widget>`,
  );
  provider.plugins = [sample];
  await findText(/Shown with plugins counted 0/);
  return {town, provider};
}

describe('the points of plugins', () => {
  it('draws what a plugin contributes to a card, and lets it be pressed', async () => {
    const {provider} = await showBoard();
    await findText(/Quick win/);
    await findText(/via Sample/);
    (await findByRole('button', /^Count$/)).click();
    await findText(/counted 1/);
    await findByRole('heading', /A tile/);
    await expect(provider).to.be.accessible();
  });

  it('draws the same on cards that stand on a page by their id', async () => {
    const town = await aTown(
      anIdea({title: 'Alone on a page'}),
      aQuestion({title: 'Alone as well'}),
    );
    const asked = await town.as('ada').questions.list({place: 'help'});
    const provider = await showIn(
      town.as('ada'),
      html`<townhall-idea-card
          idea-id=${await town.ideaId('Alone on a page')}
        ></townhall-idea-card
        ><townhall-question-card
          question-id=${asked.items[0]?.id}
        ></townhall-question-card>`,
    );
    provider.plugins = [sample, ofQuestions([])];
    await findText(/Alone on a page counted 0/);
    await findText(/Seen: Alone as well/);
    await findText(/Quick win/);
  });

  it('does what an action is for, and says what did not finish', async () => {
    const {town} = await showBoard();
    const id = await town.ideaId('Shown with plugins');
    (await findByRole('button', /Like it/)).click();
    await until(async () => {
      const {votes} = await town.as('ada').ideas.get(id);
      return votes?.up === 1;
    });
    (await findByRole('button', /Break it/)).click();
    await findText(/“Break it” did not finish/);
  });

  it('hides what a plugin hides, and says so', async () => {
    await showBoard({title: 'One to hide'});
    await findText(/1 hidden by Sample/);
    await until(() => allByRole('heading', /One to hide/).length === 0);
  });

  it('speaks in the words of the page', async () => {
    const {provider} = await showBoard({title: 'One to hide'});
    await findText(/1 hidden by Sample/);
    const {plugins} = provider;
    provider.plugins = [];
    await until(() => !textOf(provider).includes('Sample'));
    provider.messages = {
      via: 'de {plugin}',
      notFinished: 'No se pudo: {action}.',
      hiddenBy: '{count} ocultas por {plugins}',
    };
    provider.plugins = plugins;
    await findText(/1 ocultas por Sample/);
    await findText(/de Sample/);
    (await findByRole('button', /Break it/)).click();
    await findText(/No se pudo: Break it\./);
    expect(textOf(provider)).not.to.match(/via|hidden by|did not/);
  });

  for (const [how, rest] of [
    ['the last plugin', []],
    ['that plugin', [ofQuestions([])]],
  ] as const) {
    it(`shows again what was hidden, when ${how} goes`, async () => {
      const {provider} = await showBoard({title: 'One to hide'});
      await findText(/1 hidden by Sample/);

      provider.plugins = rest;

      await findByRole('heading', /One to hide/);
      await until(() => !textOf(provider).includes('hidden by'));
    });
  }

  it('starts a plugin when a widget has a point of it', async () => {
    const {provider} = await showBoard();
    const started: string[] = [];
    provider.plugins = [sample, ofQuestions(started)];
    // Sample has gone and come by the time that it is drawn again.
    (await findByRole('button', /^Count$/)).click();
    await findText(/counted 1/);
    expect(started).to.deep.equal([]);

    const feed = document.createElement('townhall-question-feed');
    feed.place = 'help';
    provider.append(feed);
    await findText(/Nobody has asked/);
    expect(started).to.deep.equal(['questions']);
  });

  it('takes everything away with its plugin', async () => {
    const {provider} = await showBoard();
    provider.plugins = [];
    await until(() => allByRole('button', /^Count$/).length === 0);
    await findByRole('heading', /Shown with plugins/);
  });
});
